import { describe, expect, it } from 'vitest';
import { matchEthnicLabel } from '../../../../src/codebook/ethnicity/matchEthnicLabel.ts';
import { hasSharedData, readSharedColumn, readSharedRows } from '../sharedData.ts';
import { dictionaryNames, ownInstead } from './dictionaryNames.ts';

/** What a label is found to be, in one word. */
function found(label: string): string {
  const match = matchEthnicLabel(label);
  if (match.kind === 'matched') return match.standard;
  return match.kind === 'composite' ? match.composite : match.kind;
}

describe('labels of our own', () => {
  it.each([
    'Undeclared',
    'Not declared',
    'Prefer not to say',
    'PREFER NOT TO SAY',
    'Not stated',
    'Refused',
    'prefer not to disclose',
    'PNS',
    'I do not wish to disclose my ethnic origin',
    "I'd rather not say",
    'Declined to answer',
    'Ethnicity not stated',
    'Z - Not Stated',
  ])('counts "%s" as undeclared', (label) => {
    expect(found(label)).toBe('undeclared');
  });

  it.each([
    'Unknown',
    'Not reported',
    'Not known',
    'Not recorded',
    '',
    '  ',
    '(blank)',
    'Unknown ethnicity',
    '99 - Not known',
  ])('counts "%s" as unknown', (label) => {
    expect(found(label)).toBe('unknown');
  });

  it.each([
    'not known / prefer not to say',
    'Unknown or undeclared',
    'Not stated/not known',
    'Refused / Unknown',
  ])('lets "%s", which says both, wait for a choice', (label) => {
    expect(matchEthnicLabel(label)).toEqual({
      kind: 'ambiguous',
      choices: [{ kind: 'undeclared' }, { kind: 'unknown' }],
      why: 'says-both',
    });
  });

  it('accepts BME, maps it, says so, and never makes it a standard group', () => {
    expect(matchEthnicLabel('BME')).toEqual({
      kind: 'composite',
      composite: 'all-other',
      answer: { kind: 'declared', group: 'all-other' },
      said: 'BME',
    });
    expect(found('Ethnic minorities (excluding white minorities)')).toBe('all-other');
    expect(found('Non-White British')).toBe('all-but-white-british');
  });

  it('lets a one-space difference decide as the dictionary has it', () => {
    expect(found('Mixed / multiple ethnic groups')).toBe('mixed');
    expect(found('Mixed/ multiple ethnic groups')).toBe('mixed-other');
    expect(found('Mixed/multiple ethnic groups')).toBe('mixed');
    expect(found('Other Chinese')).toBe('chinese');
    expect(found('Other/Chinese')).toBe('other');
  });

  it.each([
    ['All White', 'white'],
    ['All Asian', 'asian'],
    ['All Black', 'black'],
    ['All Mixed', 'mixed'],
    ['All other', 'other'],
    ['ALL MIXED / MULTIPLE', 'mixed'],
    ['All Asian or Asian British', 'asian'],
    ['All White (%)', 'white'],
  ])('counts "%s", the total of a broad group, as that group', (label, group) => {
    expect(found(label)).toBe(group);
  });

  it.each([
    'All White British',
    'All any other',
    'All',
    'All African',
    'All ethnic minorities',
    'All Saints',
  ])('takes "%s" for no broad group', (label) => {
    expect(['white', 'asian', 'black', 'mixed', 'other']).not.toContain(found(label));
  });

  it('does not settle a label whose neighbours disagree', () => {
    expect(matchEthnicLabel('other; chinese')).toMatchObject({ kind: 'ambiguous', why: 'labels-disagree' });
  });

  it('recognises the labels of EEO-1 as another scheme and lets them wait', () => {
    expect(matchEthnicLabel('Hispanic_or_Latino')).toEqual({ kind: 'ambiguous', choices: [], why: 'eeo-1' });
    expect(matchEthnicLabel('Black_or_African_American')).toMatchObject({ kind: 'ambiguous', why: 'eeo-1' });
  });

  it('never takes what an officer saw for what a person says', () => {
    for (const label of ['IC1', 'ic4', 'White - North European'])
      expect(matchEthnicLabel(label)).toEqual({ kind: 'ambiguous', choices: [], why: 'officer-perceived' });
  });

  it('proposes close spellings and applies none', () => {
    const match = matchEthnicLabel('Bangledeshi');
    expect(match).toMatchObject({ kind: 'unmatched' });
    const proposals = match.kind === 'unmatched' ? match.proposals : [];
    expect(proposals[0]?.answer).toEqual({ kind: 'declared', group: 'asian-bangladeshi' });
    expect(found('Chinese/Vietnamese')).toBe('unmatched');
    expect(found('OTH2')).toBe('unmatched');
  });

  it('does not take a nationality for a group', () => {
    for (const label of ['British', 'English', 'Welsh', 'French']) expect(found(label)).toBe('unmatched');
  });
});

describe('the wording of the censuses', () => {
  it.each([
    ['Asian or Asian British: Indian', 'asian-indian'],
    ['Asian Brit - Indian', 'asian-indian'],
    ['Asian, Asian British or Asian Welsh: Other Asian', 'asian-other'],
    ['Black, Black British, Black Welsh, Caribbean or African: Other Black', 'black-other'],
    ['Black, Black British, Black Welsh, Caribbean or African: Caribbean', 'black-caribbean'],
    ['Any other Black, Black British, or Caribbean background', 'unmatched'],
    ['Black/African/Caribbean/Black British: African', 'black-african'],
    ['Black (or Black British)', 'black'],
    ['Asian (or Asian British)', 'asian'],
    ['Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups', 'mixed-other'],
    ['White: English, Welsh, Scottish, Northern Irish or British', 'white-british'],
    ['White: Gypsy or Irish Traveller', 'white-gypsy-traveller'],
    ['White: Roma', 'roma'],
    ['White: Scottish', 'white-british'],
    ['White: Other British', 'white-british'],
    ['White: British and other', 'white'],
    ['White: Polish', 'white-other'],
    ['Pakistani, Scottish Pakistani or British Pakistani', 'asian-pakistani'],
    ['Asian, Asian Scottish or Asian British: Chinese, Chinese Scottish or Chinese British', 'chinese'],
    ['African: African, African Scottish or African British', 'black-african'],
    ['Caribbean or Black', 'black'],
    ['Other ethnic group: Arab, Arab Scottish or Arab British', 'arab'],
    ['Black African', 'black-african'],
    ['Filipino', 'asian-other'],
    ['Irish Traveller', 'white-irish-traveller'],
    ['Other ethnic group: Any other ethnic group', 'other-any'],
    ['Chinese or Other Ethnic Group: Chinese', 'chinese'],
    ['Ethnic Group: White: Irish; measures: Value', 'white-irish'],
    ['A White - British', 'white-british'],
    ['W1: White British', 'white-british'],
  ])('reads "%s" as %s', (label, expected) => {
    expect(found(label)).toBe(expected);
  });
});

describe.skipIf(!hasSharedData)(
  'the shared dictionaries and files (skipped where ../shared is missing)',
  () => {
    it('maps all 281 labels as the dictionary says unless our own entry says otherwise', () => {
      const [, ...rows] = hasSharedData ? readSharedRows('ethnicity-labels.csv') : [];
      const wrong = rows.flatMap(([label = '', standard = '']) => {
        const expected = ownInstead[label] ?? dictionaryNames[standard];
        return found(label) === expected ? [] : [`${label}: ${found(label)}, not ${expected}`];
      });
      expect(wrong).toEqual([]);
      expect(new Set(rows.map(([label]) => label)).size).toBe(281);
      expect(new Set(rows.map(([, standard]) => standard)).size).toBe(40);
    });

    it('finds the same in capitals and with hard spaces', () => {
      const [, ...rows] = hasSharedData ? readSharedRows('ethnicity-labels.csv') : [];
      for (const [label = ''] of rows) {
        expect(found(label.toUpperCase().replaceAll(' ', '\u00a0'))).toBe(found(label));
      }
    });

    it('matches every ethnic label of the real files', () => {
      const labels = ['2021', '2022', '2023'].flatMap((year) =>
        readSharedColumn(
          `real/cs-databrowser-${year}-Ethnicity-Profession_of_post-Responsibility_level_grouped.csv`,
          'Ethnicity',
          'Headcount',
        ),
      );
      labels.push(...readSharedColumn('real/acses2021-ethnicity.csv', 'Ethnicity'));
      labels.push(...readSharedColumn('real/census2021-ethnic-group-19-regions.csv', 'ethnic_group'));
      const police = readSharedRows('real/police-use-of-force-by-ethnicity-2019-20.csv')[0] ?? [];
      labels.push(...police.slice(3, 9));
      const areas = readSharedRows('real/police-force-area-population-2011-18cat.csv')[0] ?? [];
      labels.push(...areas.slice(1));
      const unmatched = labels.filter((label) => matchEthnicLabel(label).kind !== 'matched');
      expect(unmatched).toEqual([]);
      expect(found('Other ethnicity')).toBe('other');
    });

    it('lets the labels of EEO-1 that are no group of ours wait', () => {
      const races = readSharedColumn('real/eeo1-Reveal_EEO1_for_2016.csv', 'race');
      const waiting = races.filter((label) => matchEthnicLabel(label).kind === 'ambiguous');
      expect(waiting.sort()).toEqual(
        [
          'American_Indian_Alaskan_Native',
          'Black_or_African_American',
          'Hispanic_or_Latino',
          'Native_Hawaiian_or_Pacific_Islander',
          'Two_or_more_races',
        ].sort(),
      );
      expect(found('Overall_totals')).toBe('all');
    });
  },
);

describe('labels that are names of the language it is written in', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'White: constructor',
    'mixed - valueOf',
    'Asian: hasOwnProperty',
  ])('are nothing but unknown labels: %s', (label) => {
    expect(matchEthnicLabel(label).kind).toBe('unmatched');
  });
});
