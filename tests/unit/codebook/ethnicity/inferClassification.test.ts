import { describe, expect, it } from 'vitest';
import type { StandardValue } from '../../../../src/codebook/ethnicity/answer.ts';
import { toClassifiedGroups } from '../../../../src/codebook/ethnicity/classifiedGroups.ts';
import { classifications, toClassification } from '../../../../src/codebook/ethnicity/classifications.ts';
import { inferClassification, toSubtotals } from '../../../../src/codebook/ethnicity/inferClassification.ts';
import { hasSharedData, readSharedRows } from '../sharedData.ts';
import { dictionaryNames } from './dictionaryNames.ts';

const required = (code: Parameters<typeof toClassifiedGroups>[0]): StandardValue[] =>
  toClassifiedGroups(code)
    .filter((one) => one.required)
    .map(({ group }) => group);
const best = (values: readonly StandardValue[]): string | undefined =>
  inferClassification(values).candidates[0]?.code;

describe('the classification of a file', () => {
  it('is the one whose groups the file has, exactly', () => {
    for (const code of ['16A', '18A', '19A', '18C', '10B', '5C', '6B', '6C', '6D', '7A', '9A', '4B'] as const)
      expect(inferClassification(required(code)).candidates[0]).toMatchObject({ code, fits: true });
  });

  it('says so where two classifications have the same groups and place Chinese differently', () => {
    expect(inferClassification(required('18B')).ambiguities).toContainEqual({
      kind: 'equal',
      codes: ['18C', '18B'],
    });
  });

  it('keeps Chinese as a sixth broad group where the file does (Civil Service 2021)', () => {
    const found = inferClassification([
      'asian',
      'black',
      'chinese',
      'mixed',
      'other',
      'white',
      'undeclared',
      'unknown',
    ]);
    expect(found.candidates[0]).toEqual({ code: '6A', fits: true, outside: [], missing: [], merged: [] });
    expect(found.ambiguities).toEqual([{ kind: 'chinese-apart' }]);
  });

  it('is five broad groups for the Civil Service from 2022, and says that Chinese is not told apart', () => {
    const found = inferClassification(['asian', 'black', 'mixed', 'other', 'white']);
    expect(found.candidates[0]?.code).toBe('5B');
    expect(found.ambiguities).toContainEqual({ kind: 'equal', codes: ['5B', '5A'] });
    expect(found.ambiguities).toContainEqual({ kind: 'chinese-not-apart' });
  });

  it('says that Other takes in Mixed where a file has no Mixed', () => {
    const found = inferClassification(['white', 'black', 'asian', 'other']);
    expect(found.candidates[0]?.code).toBe('4A');
    expect(found.ambiguities).toContainEqual({ kind: 'other-is-wide', as: 'other-inc-mixed' });
  });

  it('bears the absence of small groups', () => {
    expect(best(required('18A').filter((group) => group !== 'arab'))).toBe('18A');
    expect(best(required('19A').filter((group) => group !== 'white-gypsy-traveller'))).toBe('19A');
    expect(best(required('16A').filter((group) => group !== 'black-other'))).toBe('16A');
    expect(best(['asian', 'white', 'black'])).toBe('5B');
    expect(best(['white-british', 'asian-indian', 'white-other'])).toBe('19A');
  });

  it('is White and all others for a file of two rows', () => {
    expect(best(['white', 'all-other'])).toBe('2A');
    expect(best(['white-british', 'all-but-white-british'])).toBe('2B');
  });

  it('has no candidate where nobody is in a group', () => {
    expect(inferClassification(['unknown', 'all'])).toEqual({ candidates: [], ambiguities: [] });
  });

  it('names printed sub-totals, so that nobody is counted twice', () => {
    expect(toSubtotals(['white', 'white-british', 'white-irish', 'asian', 'arab', 'other'], '18A')).toEqual([
      'white',
      'other',
    ]);
    expect(toSubtotals(['white', 'asian', 'black', 'all-other'], '5B')).toEqual(['all-other']);
    expect(toSubtotals(['white', 'all-other'], '2A')).toEqual([]);
  });
});

describe('where Chinese stands', () => {
  it('moves between classifications', () => {
    expect(toClassification('16A').chinese).toBe('other');
    expect(toClassification('18A').chinese).toBe('asian');
    expect(toClassification('19A').chinese).toBe('asian');
    expect(toClassification('6A').chinese).toBe('chinese');
    expect(toClassification('18B').chinese).toBe('chinese');
  });

  it('has Roma in 2021 and not before', () => {
    expect(required('19A')).toContain('roma');
    expect(required('18A')).not.toContain('roma');
  });
});

describe.skipIf(!hasSharedData)('the shared classifications (skipped where ../shared is missing)', () => {
  const further: Readonly<Record<string, string>> = {
    ...dictionaryNames,
    'Any Other Ethnic Background': 'other-any',
    'Other inc Mixed': 'other-inc-mixed',
    Roma: 'roma',
    'White Roma': 'roma',
  };
  const [, ...rows] = hasSharedData ? readSharedRows('ethnicity-classifications.csv') : [];
  const notGroups = ['all', 'unknown', 'unclassified', 'unmatched', 'not-applicable'];

  it('are all here, with every group in its order and under its parent', () => {
    expect(classifications.map(({ code }) => code)).toEqual([...new Set(rows.map(([code]) => code))]);
    for (const { code } of classifications) {
      const inOrder = rows
        .filter((row) => row[0] === code)
        .map((row) => ({
          group: further[row[3] ?? ''],
          parent: further[row[5] ?? ''],
          order: Number(row[6]),
        }))
        .filter(({ group }) => group !== undefined && !notGroups.includes(group))
        .sort((a, b) => a.order - b.order);
      const ours = toClassifiedGroups(code);
      expect(ours.map(({ group }) => group)).toEqual(inOrder.map(({ group }) => group));
      for (const { group, parent } of inOrder) {
        if (parent === undefined) continue;
        expect(ours.find((one) => one.group === group)?.parent).toBe(parent);
      }
    }
  });
});
