import { describe, expect, it } from 'vitest';
import { askRelease } from '../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../fixtures/snapshots/countsSnapshot.ts';
import type { ReleasedGrid, ReleasedValue } from '../../src/disclosure/releasedTable.ts';
import { sideOf, sideOfOne } from '../../src/figure/value/intervalText.ts';
import type { LabelMeaning } from '../../src/kernel/recipe.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

const PAIRS = 200;
/** Of 200 pairs without a difference, 5% may have something called; three standard errors are allowed beside them. */
const MOST_CALLED = 19;

const rung = (id: string): LabelMeaning => ({ kind: 'rung', rung: id });
const civilService = {
  AO: rung('cs-ao'),
  EO: rung('cs-eo'),
  HEO: rung('cs-heo'),
  SEO: rung('cs-seo'),
  'Grade 7': rung('cs-g7'),
  SCS: rung('cs-scs'),
};
/** Six bands of two streams: a row of ratios for each, and for both together. */
const bands = Object.fromEntries(
  ['clinical', 'non-clinical'].flatMap((stream) =>
    ['4', '7', '8a'].map((band) => [`${stream} ${band}`, rung(`afc-${stream}-${band}`)]),
  ),
);
const SIZES = [900, 700, 600, 400, 300, 80];
const SHARES = [0.12, 0.06, 0.05, 0.72, 0.05];

/** Numbers from 0 to 1 from a seed (Mulberry32): the same in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Counts of five groups in six grades, everybody drawn with the same shares; `more` more of the first group. */
function draw(random: () => number, more = 0): number[] {
  return SIZES.flatMap((size) => {
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let person = 0; person < size; person += 1) {
      let left = random();
      const at = SHARES.findIndex((share, group) => (left -= share + (group === 0 ? more : 0)) < 0);
      counts[at < 0 ? 3 : at] = (counts[at < 0 ? 3 : at] ?? 0) + 1;
    }
    return counts;
  });
}

function staff(year: number, counts: readonly number[], health = false): Snapshot {
  return countsSnapshot({
    id: `staff-${year}`,
    date: `${year}-03-31`,
    classification: '5B',
    ladder: health ? 'agenda-for-change' : 'civil-service',
    dimensions: [
      { id: 'grade', role: 'grade', labels: health ? bands : civilService },
      { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
    ],
    counts,
  });
}

/** The same values without what the others of the figure say of them. */
function alone(value: ReleasedValue): ReleasedValue {
  if (value.kind !== 'value' && value.kind !== 'range') return value;
  const { together: _, ...rest } = value;
  return rest;
}

function calledIn(values: readonly ReleasedValue[]): boolean {
  return values.some((value) => sideOf(value) !== 'unclear');
}

/** In how many of the pairs something is called: as released, and as each interval alone would have it. */
function countCalled(
  toGrid: (then: Snapshot, now: Snapshot) => ReleasedGrid,
  valuesOf: (grid: ReleasedGrid) => ReleasedValue[],
) {
  const random = randomOf(20_261_127);
  let [together, each] = [0, 0];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const values = valuesOf(toGrid(staff(2025, draw(random)), staff(2026, draw(random))));
    if (calledIn(values)) together += 1;
    if (calledIn(values.map(alone))) each += 1;
  }
  return { together, each };
}

describe('changes of a figure tested together', () => {
  it('by grade are hardly ever called where there is no difference', () => {
    const { together, each } = countCalled(
      (then, now) => askRelease([now, then], { metric: 'change', by: 'grade', snapshots: [now.id, then.id] }),
      ({ cells }) => cells.flat().map(({ value }) => value),
    );
    expect(each).toBeGreaterThan(PAIRS / 2);
    expect(together).toBeLessThanOrEqual(MOST_CALLED);
  });

  it('of everybody, and over dates, neither', () => {
    const change = countCalled(
      (then, now) => askRelease([now, then], { metric: 'change', snapshots: [now.id, then.id] }),
      ({ cells }) => cells.flat().map(({ value }) => value),
    );
    expect(change.together).toBeLessThanOrEqual(MOST_CALLED);
    const trend = countCalled(
      (then, now) => askRelease([now, then], { metric: 'trend', snapshots: [now.id, then.id] }),
      ({ cells }) =>
        cells.flat().flatMap(({ since }) => (since === undefined ? [] : [since.before, since.start])),
    );
    expect(trend.together).toBeLessThanOrEqual(MOST_CALLED);
  });

  it('are called where there is one', () => {
    const random = randomOf(7);
    const [then, now] = [staff(2025, draw(random)), staff(2026, draw(random, 0.06))];
    const grid = askRelease([now, then], { metric: 'change', by: 'grade', snapshots: [now.id, then.id] });
    expect(grid.comparisons).toBe(35);
    const at = grid.columns.findIndex(({ key }) => key === 'asian');
    expect(
      grid.cells.map((row) => row[at]?.value).filter((value) => value !== undefined && sideOf(value) === 'up')
        .length,
    ).toBeGreaterThan(3);
  });

  it('hold for ratios between clusters of grades', () => {
    const random = randomOf(11);
    let [together, each] = [0, 0];
    for (let one = 0; one < PAIRS; one += 1) {
      const values = askRelease([staff(2026, draw(random), true)], { metric: 'race-disparity' })
        .cells.flat()
        .map(({ value }) => value);
      const called = (list: readonly ReleasedValue[]): boolean =>
        list.some((value) => sideOfOne(value) !== 'none');
      if (called(values)) together += 1;
      if (called(values.map(alone))) each += 1;
    }
    expect(together).toBeLessThanOrEqual(MOST_CALLED);
    expect(each).toBeGreaterThan(2 * together);
  });
});
