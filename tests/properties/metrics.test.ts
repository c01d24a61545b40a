import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRelease, numberAt } from '../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../fixtures/snapshots/countsSnapshot.ts';
import { release } from '../../src/disclosure/release.ts';
import type { LabelMeaning } from '../../src/kernel/recipe.ts';
import type { ShareCounts } from '../../src/metrics/change.ts';
import { ratioOf } from '../../src/metrics/compareDisjoint.ts';
import { raceDisparityOf } from '../../src/metrics/raceDisparityRatio.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

const people = fc.integer({ min: 1, max: 5000 });
const point = (n: number) => ({ low: n, high: n, hiddenCells: 0 });
const share = fc
  .tuple(people, people)
  .filter(([x, rest]) => x + rest >= 10)
  .map(([x, rest]): ShareCounts => ({ part: point(x), rest: point(rest) }));

/** Counts of five groups, undeclared and unknown in three grades, large enough for every share. */
const cells = fc.array(fc.integer({ min: 3, max: 900 }), { minLength: 21, maxLength: 21 });
const rung = (id: string): LabelMeaning => ({ kind: 'rung', rung: id });
const gradeLabels = { EO: rung('cs-eo'), HEO: rung('cs-heo'), SCS: rung('cs-scs') };

function workforce(counts: readonly number[], groups = broadLabels): Snapshot {
  return countsSnapshot({
    id: 'workforce',
    classification: '5B',
    ladder: 'civil-service',
    dimensions: [
      { id: 'grade', role: 'grade', labels: gradeLabels },
      { id: 'ethnicity', role: 'characteristic', labels: groups },
    ],
    counts,
  });
}

describe('metrics of any counts', () => {
  it('have shares of known people that sum to 1 in every row', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const grid = askRelease([workforce(counts)], { metric: 'representation', by: 'grade' });
        for (const { key } of grid.rows) {
          const sum = grid.columns.reduce((total, column) => total + numberAt(grid, key, column.key), 0);
          expect(sum).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('invert a ratio and swap its limits when the groups are swapped', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [ratioOf(a, b), ratioOf(b, a)];
        if (there.kind !== 'value' || back.kind !== 'value') throw new Error(there.kind);
        expect(there.value * back.value).toBeCloseTo(1, 9);
        expect((there.interval?.lower ?? 0) * (back.interval?.upper ?? 0)).toBeCloseTo(1, 9);
        expect((there.interval?.upper ?? 0) * (back.interval?.lower ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('have a low-to-high disparity ratio that is the product of its parts', () => {
    fc.assert(
      fc.property(fc.tuple(people, people, people, people, people, people), ([w1, w2, w3, e1, e2, e3]) => {
        const ratio = (wl: number, wh: number, el: number, eh: number): number => {
          const found = raceDisparityOf({
            whiteLower: point(wl),
            whiteHigher: point(wh),
            otherLower: point(el),
            otherHigher: point(eh),
          });
          if (found.kind !== 'value') throw new Error(found.kind);
          return found.value;
        };
        const whole = ratio(w1, w3, e1, e3);
        expect((ratio(w1, w2, e1, e2) * ratio(w2, w3, e2, e3)) / whole).toBeCloseTo(1, 9);
      }),
    );
  });

  it('are the same for merged groups as for people counted merged', () => {
    const apart: Readonly<Record<string, LabelMeaning>> = {
      Indian: { kind: 'group', standard: 'asian-indian' },
      Pakistani: { kind: 'group', standard: 'asian-pakistani' },
      Mixed: { kind: 'group', standard: 'mixed' },
      White: { kind: 'group', standard: 'white' },
      Other: { kind: 'group', standard: 'other' },
      'Prefer not to say': { kind: 'undeclared' },
      Blank: { kind: 'unknown' },
    };
    const together = Object.fromEntries(
      Object.entries(apart)
        .filter(([label]) => label !== 'Pakistani')
        .map(([label, meaning]) =>
          label === 'Indian' ? ['Asian', { kind: 'group', standard: 'asian' } as const] : [label, meaning],
        ),
    );
    fc.assert(
      fc.property(cells, (counts) => {
        const rows = [0, 7, 14].map((start) => counts.slice(start, start + 7));
        const merged = rows.flatMap(([indian = 0, pakistani = 0, ...rest]) => [indian + pakistani, ...rest]);
        const ask = { metric: 'representation', by: 'grade', comparator: { kind: 'all-staff' } } as const;
        const left = askRelease([workforce(counts, apart)], ask);
        const right = askRelease([workforce(merged, together)], ask);
        expect(left.cells).toEqual(right.cells);
      }),
    );
  });

  it('do not depend on the order of the cells', () => {
    const questions = [
      { metric: 'representation', by: 'grade', comparator: { kind: 'feeder-grade' } },
      { metric: 'grade-progression' },
      { metric: 'relative-likelihood', outcome: { kind: 'senior-grades' } },
      { metric: 'rates' },
    ] as const;
    fc.assert(
      fc.property(cells, fc.array(fc.nat(), { minLength: 21, maxLength: 21 }), (counts, keys) => {
        const snapshot = workforce(counts);
        const mixed = shuffle(snapshot, keys);
        for (const question of questions)
          expect(JSON.stringify(askRelease([mixed], question).cells)).toBe(
            JSON.stringify(askRelease([snapshot], question).cells),
          );
      }),
      { numRuns: 30 },
    );
  });

  it('never give a number that is not one, whatever is hidden', () => {
    const hidden = fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant('c' as const)), {
      minLength: 21,
      maxLength: 21,
    });
    const policies = fc.constantFrom(
      { kind: 'unprotected' } as const,
      { kind: 'nhs' } as const,
      { kind: 'civil-service' } as const,
    );
    fc.assert(
      fc.property(hidden, policies, (counts, policy) => {
        const snapshot: Snapshot = countsSnapshot({
          id: 'hidden',
          classification: '5B',
          ladder: 'civil-service',
          sourceProtection: { hiddenLow: 0, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 },
          dimensions: [
            { id: 'grade', role: 'grade', labels: gradeLabels },
            { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
          ],
          counts,
        });
        for (const metric of ['grade-progression', 'relative-likelihood', 'trend', 'rates'] as const) {
          const released = release(
            [snapshot],
            {
              metric,
              snapshots: [snapshot.id],
              filters: [],
              grouping: 'broad',
              denominator: 'known',
              comparator: { kind: 'none' },
            },
            policy,
          );
          expect(numbersIn(released).filter((n) => !Number.isFinite(n))).toEqual([]);
        }
      }),
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The cells of a snapshot in another order. */
function shuffle(snapshot: Snapshot, keys: readonly number[]): Snapshot {
  const { content } = snapshot;
  if (content.kind !== 'counts') throw new Error('counts expected');
  const { codes, counts, states } = content.cells;
  const order = [...counts.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const pick = (from: ArrayLike<number>): number[] => order.map((at) => from[at] ?? 0);
  return {
    ...snapshot,
    content: {
      ...content,
      cells: {
        codes: codes.map((column) => Uint16Array.from(pick(column))),
        counts: Float64Array.from(pick(counts)),
        states: Uint8Array.from(pick(states)),
      },
    },
  };
}
