import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { measureHeadlines } from '../../../src/workspace/measureHeadlines.ts';
import { headlineText } from '../../../src/workspace/words/headlineWords.ts';
import { measureCounts } from '../../../src/metrics/measureCounts.ts';
import type { MeasuredCount } from '../../../src/metrics/measuredTable.ts';
import { ratesOf } from '../../../src/metrics/rates.ts';
import { snapshotOf } from './headlineSnapshots.ts';

const civilService = snapshotOf([
  ['Asian', 'AO', 50_000],
  ['White', 'EO', 347_260],
  ['Prefer not to say', 'AO', 20_550],
  ['Not held', 'EO', 67_080],
]);
const hiddenInRest = snapshotOf(
  [
    ['Asian', 'AO', 4],
    ['Asian', 'EO', 0],
    ['White', 'AO', 92],
    ['White', 'EO', 'hidden'],
  ],
  true,
);
const absent = snapshotOf(
  [
    ['Asian', 'AO', 4],
    ['White', 'AO', 92],
    ['White', 'EO', 'hidden'],
  ],
  true,
);
const allHidden = snapshotOf([
  ['Asian', 'AO', 'hidden'],
  ['Asian', 'EO', 'hidden'],
  ['White', 'AO', 90],
  ['Not held', 'EO', 10],
]);
const printed = snapshotOf([
  ['Asian', 'AO', 'hidden'],
  ['Asian', 'EO', 'hidden'],
  ['Asian', 'total', 5],
  ['White', 'AO', 95],
  ['total', 'total', 125],
]);

function read(snapshot: Snapshot): { readonly [label: string]: string } {
  const found = measureHeadlines(snapshot) ?? [];
  return Object.fromEntries(found.map(({ label, value }) => [label, headlineText(value)]));
}

describe('the headline rates of a snapshot', () => {
  it('are those of the Civil Service in 2021 for its counts', () => {
    expect(read(civilService)).toEqual({
      'Declaration rate': '95.1%',
      'Response rate': '86.2%',
      'Known rate': '81.9%',
      Asian: '12.6%',
      White: '87.4%',
    });
  });

  it('are ranges where the publisher hid a part, absent combinations with hidden zeros included', () => {
    expect(read(hiddenInRest)['Asian']).toBe('between 4.0% and 4.2%');
    expect(read(absent)['Asian']).toBe('between 4.0% and 8.0%');
  });

  it('cannot be shown where every part is hidden, and are never the sum of what is visible', () => {
    expect(read(allHidden)).toMatchObject({
      Asian: 'cannot be shown [c]',
      White: 'between 91.8% and 97.8%',
      'Known rate': 'between 90.2% and 90.7%',
    });
  });

  it('use the totals that the publisher printed', () => {
    expect(read(printed)).toMatchObject({ Asian: '5.0%', 'Known rate': '80.0%' });
  });

  it('are not given of fewer than 10 known people, nor of anything but counted staff', () => {
    const few = snapshotOf([
      ['Asian', 'AO', 2],
      ['White', 'AO', 7],
    ]);
    expect(read(few)).toMatchObject({ Asian: 'base too small [u]' });
    const { content } = few;
    if (content.kind !== 'counts') throw new Error('no counts');
    expect(measureHeadlines({ ...few, content: { ...content, of: 'outcomes' } })).toBeUndefined();
  });

  it.each([
    ['nothing hidden', civilService],
    ['a part hidden', hiddenInRest],
    ['absent combinations', absent],
    ['a group hidden', allHidden],
    ['printed totals', printed],
  ])('are the rates that a figure would measure: %s', (_, snapshot) => {
    const { content } = snapshot;
    if (content.kind !== 'counts') throw new Error('no counts');
    const table = measureCounts(snapshot, content, {
      metric: 'rates',
      snapshots: [snapshot.id],
      filters: [],
      grouping: 'broad',
      denominator: 'known',
      comparator: { kind: 'none' },
    });
    if (table.kind === 'error') throw new Error('not measured');
    const [totals] = table.value.totals;
    if (totals === undefined) throw new Error('no totals');
    const rates = ratesOf(boundsOf(totals.known), boundsOf(totals.answered), boundsOf(totals.everybody));
    const own = measureHeadlines(snapshot) ?? [];
    for (const key of ['declaration', 'response', 'known'] as const) {
      const estimate = rates[key];
      const ends =
        estimate.kind === 'value'
          ? { low: estimate.value, high: estimate.value }
          : estimate.kind === 'range'
            ? { low: estimate.low, high: estimate.high }
            : undefined;
      expect(own.find((one) => one.key === key)?.value).toEqual({ kind: 'share', ...ends });
    }
  });
});

function boundsOf(count: MeasuredCount) {
  if (count.kind === 'not-held') throw new Error('not held');
  return count.kind === 'count'
    ? { low: count.n, high: count.n, hiddenCells: 0 }
    : { low: count.low, high: count.high, hiddenCells: count.hiddenCells };
}
