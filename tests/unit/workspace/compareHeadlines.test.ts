import { describe, expect, it } from 'vitest';
import { compareHeadlines } from '../../../src/workspace/compareHeadlines.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import {
  headlineChangeText,
  headlineFormula,
  headlineText,
} from '../../../src/workspace/words/headlineWords.ts';
import { snapshotOf } from './headlineSnapshots.ts';

const before = snapshotOf([
  ['Asian', 'AO', 40],
  ['White', 'AO', 60],
  ['Prefer not to say', 'AO', 25],
]);

describe('headline rates side by side', () => {
  it('give before, now and the change in points of each rate and each broad group', () => {
    const after = snapshotOf([
      ['Asian', 'AO', 50],
      ['White', 'AO', 50],
      ['Prefer not to say', 'AO', 60],
    ]);
    const rows = compareHeadlines(before, after)?.rows.map((row) => [
      row.label,
      headlineText(row.before),
      headlineText(row.after),
      headlineChangeText(row.change),
    ]);
    expect(rows).toEqual([
      ['Declaration rate', '80.0%', '62.5%', '−17.5'],
      ['Response rate', '100.0%', '100.0%', '0.0'],
      ['Known rate', '80.0%', '62.5%', '−17.5'],
      ['Asian', '40.0%', '50.0%', '+10.0'],
      ['White', '60.0%', '50.0%', '−10.0'],
    ]);
  });

  it('make the change a range where a side is one, and none where a side cannot be shown', () => {
    const range = snapshotOf([
      ['Asian', 'AO', 38],
      ['Asian', 'EO', 'hidden'],
      ['White', 'AO', 60],
    ]);
    const asian = compareHeadlines(before, range)?.rows.find(({ label }) => label === 'Asian');
    // 39 of 99 to 42 of 102, after 40 of 100.
    expect(headlineText(asian?.after)).toBe('between 39.4% and 41.2%');
    expect(headlineChangeText(asian?.change)).toBe('between −0.6 and +1.2');
    const hidden = snapshotOf([
      ['Asian', 'EO', 'hidden'],
      ['White', 'AO', 60],
    ]);
    const gone = compareHeadlines(before, hidden)?.rows.find(({ label }) => label === 'Asian');
    expect(headlineText(gone?.after)).toBe('cannot be shown [c]');
    expect(headlineChangeText(gone?.change)).toBe('cannot be worked out');
  });

  it('say where the groups are read in different classifications', () => {
    expect(compareHeadlines(before, before)?.regrouped).toBe(false);
    const other = { ...before, mapping: { ...before.mapping, classification: 'own' } };
    expect(compareHeadlines(before, other)?.regrouped).toBe(true);
  });
});

describe('published shares side by side', () => {
  const shares = (...entries: readonly (readonly [label: string, share: number | 'hidden'])[]): Snapshot => ({
    ...before,
    content: {
      kind: 'shares',
      of: 'Staff',
      dimensions: [
        { id: 'ethnicity', role: 'characteristic', name: 'Group', labels: entries.map(([label]) => label) },
      ],
      entries: entries.map(([, share], code) => ({
        codes: [code],
        share: share === 'hidden' ? { kind: 'suppressedAtSource' } : { kind: 'known', value: share },
      })),
    },
    mapping: {
      ...before.mapping,
      meanings: new Map([
        [
          'ethnicity',
          entries.map(([label]) => ({
            kind: 'group',
            standard: label.startsWith('Asian') ? 'asian' : 'white',
          })),
        ],
      ]),
    },
  });
  const rowsOf = (left: Snapshot, right: Snapshot) =>
    compareHeadlines(left, right)?.rows.map((row) => [
      `${row.label}, ${headlineFormula(row)}`,
      headlineText(row.before),
      headlineText(row.after),
      headlineChangeText(row.change),
    ]);

  it('stand under their groups, whatever each file calls them', () => {
    const old = shares(['Asian or Asian British', 0.08], ['White', 0.92]);
    expect(rowsOf(old, shares(['White', 0.9], ['Asian', 0.1]))).toEqual([
      ['Asian, as published', '8.0%', '10.0%', '+2.0'],
      ['White, as published', '92.0%', '90.0%', '−2.0'],
    ]);
  });

  it('are never added: two labels of one group stay two, and one that is hidden has no change', () => {
    const old = shares(['Asian: Indian', 0.05], ['Asian: other', 'hidden']);
    expect(rowsOf(old, shares(['Asian: Indian', 0.06], ['Asian: other', 0.03]))).toEqual([
      ['Asian, as published', '5.0%', '6.0%', '+1.0'],
      ['Asian: other, as published', 'cannot be shown [c]', '3.0%', 'cannot be worked out'],
    ]);
  });

  it('are not set beside shares of counted people', () => {
    expect(compareHeadlines(before, shares(['White', 0.9]))).toBeUndefined();
  });
});
