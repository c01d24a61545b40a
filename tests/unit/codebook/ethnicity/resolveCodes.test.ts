import { describe, expect, it } from 'vitest';
import { codeSchemes, toCodeStandard } from '../../../../src/codebook/ethnicity/codeSchemes.ts';
import { matchEthnicLabel } from '../../../../src/codebook/ethnicity/matchEthnicLabel.ts';
import { resolveCodes } from '../../../../src/codebook/ethnicity/resolveCodes.ts';

const nhs = 'A B C D E F G H J K L M N P R S Z 99'.split(' ');
const police16 = 'W1 W2 W9 M1 M2 M3 M9 A1 A2 A3 A9 B1 B2 B9 O1 O9 NS'.split(' ');
const police18 = 'W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS'.split(' ');
const upTo = (last: number): string[] => Array.from({ length: last }, (_, i) => String(i + 1));

describe('the scheme of the codes in a file', () => {
  it.each([
    ['nhs', nhs],
    ['police-16+1', police16],
    ['police-18+1', police18],
    ['census-2021', upTo(19)],
  ])('is %s where the whole set says so', (scheme, codes) => {
    const found = resolveCodes(codes);
    expect(found).toMatchObject({ kind: 'resolved', scheme });
    const reasons = found.kind === 'resolved' ? found.reasons : [];
    expect(reasons).toContainEqual({ kind: 'complete' });
  });

  it('says why', () => {
    expect(resolveCodes(['W1', 'O1'])).toMatchObject({
      scheme: 'police-16+1',
      reasons: [{ kind: 'only-here', codes: ['O1'] }],
    });
    expect(resolveCodes(['A', 'H1', 'C3'])).toMatchObject({
      scheme: 'nhs',
      reasons: [
        { kind: 'only-here', codes: ['A', 'H1', 'C3'] },
        { kind: 'local-second-character', codes: ['H1', 'C3'] },
      ],
    });
  });

  it('takes A1 for Indian in a police file and for White British in an NHS file, never cell by cell', () => {
    expect(resolveCodes(['A1', 'W1'])).toMatchObject({ kind: 'resolved', scheme: 'police-18+1' });
    expect(resolveCodes(['A1', 'H'])).toMatchObject({ kind: 'resolved', scheme: 'nhs' });
    expect(matchEthnicLabel('A1', 'police-18+1')).toMatchObject({ standard: 'asian-indian', by: 'code' });
    expect(matchEthnicLabel('a1 ', 'nhs')).toMatchObject({ standard: 'white-british', by: 'code' });
    expect(resolveCodes(['A1', 'B1'])).toEqual({
      kind: 'ambiguous',
      choices: ['nhs', 'police-18+1', 'police-16+1'],
      differ: ['A1', 'B1'],
    });
    expect(matchEthnicLabel('A1')).toMatchObject({ kind: 'ambiguous', why: 'code-without-scheme' });
  });

  it('reads a file that holds both police schemes, whose codes never clash', () => {
    expect(resolveCodes(['O1', 'A4', 'W3'])).toMatchObject({
      kind: 'resolved',
      scheme: 'police-16+1-and-18+1',
    });
  });

  it('never settles plain numbers that several censuses use', () => {
    expect(resolveCodes(upTo(18))).toMatchObject({
      kind: 'ambiguous',
      choices: ['census-2011', 'census-2021'],
    });
    expect(resolveCodes(upTo(16))).toMatchObject({ kind: 'ambiguous' });
    expect(resolveCodes(['19', '3'])).toMatchObject({ kind: 'ambiguous', choices: ['census-2021'] });
  });

  it('keeps officer-perceived codes apart as another variable', () => {
    expect(resolveCodes(['IC1', 'IC3', 'W1'])).toEqual({
      kind: 'other-variable',
      scheme: 'officer-perceived',
      codes: ['IC1', 'IC3'],
    });
  });

  it('lets strays wait without unsettling the rest, and gives up where strays are many', () => {
    expect(resolveCodes([...nhs, 'NA', 'Unknown'])).toMatchObject({ kind: 'resolved', scheme: 'nhs' });
    expect(matchEthnicLabel('NA', 'nhs').kind).toBe('unmatched');
    expect(resolveCodes(['A', 'QQ', 'XX'])).toMatchObject({ kind: 'unmatched', outside: ['QQ', 'XX'] });
  });

  it('does not take labels for codes', () => {
    expect(resolveCodes(['White', 'Asian', 'PNS', ''])).toEqual({ kind: 'none' });
  });

  it('counts NHS Z and police NS as undeclared, 99 as unknown', () => {
    expect(toCodeStandard('Z', 'nhs')).toBe('undeclared');
    expect(toCodeStandard('99', 'nhs')).toBe('unknown');
    expect(toCodeStandard('ns', 'police-18+1')).toBe('undeclared');
    for (const scheme of codeSchemes) expect(toCodeStandard('constructor', scheme)).toBeUndefined();
  });
});
