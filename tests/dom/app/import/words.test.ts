import { describe, expect, it } from 'vitest';
import {
  ETHNIC_CHOICES,
  parseMeaningKey,
  toGradeChoices,
  toMeaningKey,
} from '../../../../src/app/import/labelMeanings.ts';
import { pendingWords } from '../../../../src/app/import/pendingWords.ts';
import { setAsideWords } from '../../../../src/app/import/setAsideWords.ts';

describe('the words of the import', () => {
  it('say which lines are set aside and why', () => {
    const lines = [214, 980, 1204, 1300];
    expect(setAsideWords({ reason: 'grade-missing', rows: 13, lines })).toEqual({
      title: '13 rows with no grade',
      text: 'lines 214, 980, 1,204 and 10 more',
    });
    expect(setAsideWords({ reason: 'count-negative', rows: 1, lines: [7] })).toEqual({
      title: '1 row with a count below zero',
      text: 'line 7',
    });
  });

  it('take the labels of a column together and name the first few', () => {
    const label = (text: string, rows: number) =>
      ({
        kind: 'label',
        dimension: 'ethnicity',
        column: 'Group',
        label: text,
        rows,
        proposals: [],
        why: 'unmatched',
      }) as const;
    expect(pendingWords([label('Chinese/Vietnamese', 37), label('OTH2', 9), label('', 1)])).toEqual([
      { title: '47 rows wait for a group', text: 'Chinese/Vietnamese, OTH2 and (blank)', step: 'groups' },
    ]);
  });

  it('send each question to the step that answers it', () => {
    const date = { kind: 'date', column: 'Year', found: '2021', rows: 3, readings: [] } as const;
    expect(
      pendingWords([
        { kind: 'provenance', issues: [] },
        { kind: 'role', role: 'measure' },
        { kind: 'duplicates', rows: 2 },
        { ...date, why: 'year-only' },
        { ...date, why: 'ambiguous' },
      ]).map(({ step }) => step),
    ).toEqual(['provenance', 'columns', 'groups', 'provenance', 'groups']);
  });

  it('read back every meaning that a label can be given', () => {
    const choices = [...ETHNIC_CHOICES, ...toGradeChoices('civil-service')];
    expect(choices.length).toBeGreaterThan(60);
    for (const { value } of choices) {
      const meaning = parseMeaningKey(value);
      expect(meaning === undefined ? undefined : toMeaningKey(meaning)).toBe(value);
    }
    expect(parseMeaningKey('nonsense')).toBeUndefined();
  });

  it('offer no two meanings by one name within a group of the list', () => {
    for (const choices of [ETHNIC_CHOICES, toGradeChoices('civil-service'), toGradeChoices('police')]) {
      const names = choices.map(({ group, text }) => `${group ?? ''}: ${text}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
