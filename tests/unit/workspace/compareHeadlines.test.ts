import { describe, expect, it } from 'vitest';
import { compareHeadlines } from '../../../src/workspace/compareHeadlines.ts';
import { headlineChangeText, headlineText } from '../../../src/workspace/words/headlineWords.ts';
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
