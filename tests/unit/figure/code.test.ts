import { describe, expect, it } from 'vitest';
import { sharesByGrade, withheld } from '../../../fixtures/released/civilService.ts';
import { toReleased } from '../../../src/disclosure/releasedTable.ts';
import { buildCode, parseCode } from '../../../src/figure/code.ts';

describe('the figure code', () => {
  it('is two groups of five characters that no reader confuses', () => {
    for (const table of [sharesByGrade, withheld])
      expect(buildCode(table)).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
  });

  it('is the same for the same question, values and provenance, and changes with each', () => {
    const code = buildCode(sharesByGrade);
    expect(buildCode(structuredClone(sharesByGrade))).toBe(code);
    const { question, provenance } = sharesByGrade;
    expect(
      buildCode(toReleased({ ...sharesByGrade, question: { ...question, denominator: 'all' } })),
    ).not.toBe(code);
    expect(buildCode(toReleased({ ...sharesByGrade, cells: [...sharesByGrade.cells].reverse() }))).not.toBe(
      code,
    );
    expect(
      buildCode(toReleased({ ...sharesByGrade, provenance: { ...provenance, licence: 'none' } })),
    ).not.toBe(code);
  });

  it('does not depend on the file behind the provenance', () => {
    const record = {
      fileName: 'a.csv',
      sha256: '0',
      importedAt: '2026-01-01T00:00:00.000Z',
      recipeFingerprint: '',
      rowsRead: 12,
      rowsSetAside: 0,
    };
    const { provenance } = sharesByGrade;
    expect(buildCode(toReleased({ ...sharesByGrade, provenance: { ...provenance, record } }))).toBe(
      buildCode(sharesByGrade),
    );
  });

  it('is read in any case, with or without the hyphen and the word', () => {
    for (const text of ['kq7rm-2dxwh', 'KQ7RM 2DXWH', 'Figure KQ7RM-2DXWH.', ' kq7rm2dxwh '])
      expect(parseCode(text)).toEqual({ kind: 'ok', value: 'KQ7RM-2DXWH' });
  });

  it('is refused where it holds another character or has another length', () => {
    for (const text of ['KQ7RM-2DXW0', 'KQ7RM-2DXWI', 'KQ7RM', '', 'KQ7RM-2DXWHH', 12])
      expect(parseCode(text)).toEqual({ kind: 'error', error: { kind: 'not-a-code' } });
  });
});
