import fc from 'fast-check';
import {
  type ReleasedCell,
  type ReleasedComparison,
  type ReleasedCount,
  type ReleasedGrid,
  type ReleasedValue,
  toReleased,
  type ValueUnit,
} from '../../../src/disclosure/releasedTable.ts';
import { toSnapshotId } from '../../../src/kernel/ids.ts';
import type { MetricName } from '../../../src/kernel/question.ts';
import { ILLUSTRATIVE_provenance, managementInformation } from '../../../fixtures/released/provenance.ts';

const metrics: readonly MetricName[] = [
  'headcount',
  'representation',
  'rates',
  'shares',
  'incidents',
  'change',
  'trend',
  'grade-progression',
  'relative-likelihood',
  'race-disparity',
  'board-difference',
  'incident-trend',
  'incident-rate',
  'disparity-ratio',
  'data-goal',
  'reporting',
  'completion',
  'departments',
];
const units: { readonly [M in MetricName]: ValueUnit } = {
  headcount: 'people',
  representation: 'share',
  rates: 'share',
  shares: 'share',
  incidents: 'number',
  change: 'points',
  trend: 'share',
  'grade-progression': 'share',
  'relative-likelihood': 'ratio',
  'race-disparity': 'ratio',
  'board-difference': 'points',
  'incident-trend': 'number',
  'incident-rate': 'rate',
  'disparity-ratio': 'ratio',
  'data-goal': 'share',
  reporting: 'share',
  completion: 'share',
  departments: 'share',
};
/** Metrics whose cells are set against something. */
const comparing: readonly MetricName[] = [
  'representation',
  'grade-progression',
  'relative-likelihood',
  'disparity-ratio',
];

const absent = fc.constantFrom<ReleasedValue & ReleasedCount>(
  { kind: 'suppressed', reason: 'policy' },
  { kind: 'suppressed', reason: 'source' },
  { kind: 'undefined', reason: 'no-base' },
  { kind: 'undefined', reason: 'small-base' },
  { kind: 'undefined', reason: 'not-held' },
  { kind: 'undefined', reason: 'series-break' },
);

const count: fc.Arbitrary<ReleasedCount> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(99_999).map((n) => ({ kind: 'shown' as const, count: n })) },
  fc.nat(20_000).map((n) => ({ kind: 'rounded' as const, count: n * 5 })),
  fc
    .tuple(fc.nat(9000), fc.nat(20))
    .map(([low, width]) => ({ kind: 'range' as const, low, high: low + width, hiddenCells: 5 })),
  absent,
);

/** A released number of a unit: `share` 0 to 1, `points` -1 to 1, people whole. */
function numbers(unit: ValueUnit): fc.Arbitrary<number> {
  if (unit === 'people' || unit === 'number') return fc.nat(200_000);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return unit === 'points' ? fc.double({ min: -1, max: 1, noNaN: true }) : share;
}

function value(unit: ValueUnit): fc.Arbitrary<ReleasedValue> {
  const limits = fc
    .tuple(numbers(unit), numbers(unit), numbers(unit), numbers(unit))
    .map((four) => [...four].sort((a, b) => a - b));
  return fc.oneof(
    {
      weight: 3,
      arbitrary: limits.map(([lower = 0, at = 0, , upper = 0]) => ({
        kind: 'value' as const,
        value: at,
        interval: { lower, upper, confidence: 0.95 },
      })),
    },
    numbers(unit).map((n) => ({ kind: 'value' as const, value: n })),
    limits.map(([lower = 0, low = 0, high = 0, upper = 0]) => ({
      kind: 'range' as const,
      low,
      high,
      hiddenCells: 3,
      interval: { lower, upper, confidence: 0.95 },
    })),
    absent,
  );
}

const comparison: fc.Arbitrary<ReleasedComparison> = fc.record({
  reference: value('share'),
  gap: value('points'),
  index: value('share'),
  flag: fc.constantFrom('below', 'above', 'none', 'untested'),
});

const pairs = fc.record({
  since: fc.record({ before: value('points'), start: value('points') }),
  rates: fc.record({ own: value('share'), other: value('share') }),
  shares: fc.record({ now: value('share'), then: value('share') }),
});

function cell(metric: MetricName, compared: boolean): fc.Arbitrary<ReleasedCell> {
  return fc
    .record({ count, base: count, value: value(units[metric]), comparison, extra: pairs })
    .map(({ comparison: against, extra, ...plain }) => {
      const { since, rates, shares } = extra;
      const parts = { group_count: plain.count, group_base: plain.base };
      const rest = {
        ...plain,
        ...(metric === 'trend' ? { since } : {}),
        ...(metric === 'relative-likelihood' || metric === 'disparity-ratio' ? { rates, parts } : {}),
        ...(metric === 'board-difference' || metric === 'change' ? { shares } : {}),
      };
      if (rest.value.kind === 'suppressed' || rest.value.kind === 'undefined')
        return { ...rest, count: rest.value };
      return compared ? { ...rest, comparison: against } : rest;
    });
}

/** Any table that could come through the gate, and some that could not: a figure is total over all of them. */
export const releasedGrid: fc.Arbitrary<ReleasedGrid> = fc
  .record({
    metric: fc.constantFrom(...metrics),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 5 }),
    grades: fc.boolean(),
    senior: fc.boolean(),
    compared: fc.boolean(),
    real: fc.boolean(),
  })
  .chain(({ metric, rows, columns, grades, senior, compared, real }) => {
    const unit = units[metric];
    const row = fc.array(cell(metric, compared && comparing.includes(metric)), {
      minLength: columns,
      maxLength: columns,
    });
    const totals = fc.record({ known: count, answered: count, everybody: count });
    return fc
      .record({
        cells: fc.array(row, { minLength: rows, maxLength: rows }),
        totals: fc.array(totals, { minLength: rows, maxLength: rows }),
      })
      .map(({ cells, totals: people }) =>
        toReleased({
          kind: 'released' as const,
          question: {
            metric,
            snapshots: [toSnapshotId('a')],
            filters: [],
            grouping: 'broad',
            denominator: 'known',
            comparator: { kind: compared ? 'all-staff' : 'none' },
            ...(rows > 1 ? { by: grades ? 'grade' : 'department' } : {}),
            ...(senior ? { grades: 'senior' as const } : {}),
          },
          provenance: real ? managementInformation : ILLUSTRATIVE_provenance,
          policy: real ? { kind: 'civil-service' } : { kind: 'made-up' },
          wording: 'staff',
          title: 'A table',
          reference: { kind: 'date', date: '2023-03-31' },
          referenceThen: { kind: 'date', date: '2022-03-31' },
          rows: people.map((each, at) => ({
            key: `row-${at}`,
            label: at === 0 ? 'All' : `Row ${'abc'[at - 1] ?? ''}`,
            role: at === 0 ? (compared ? ('reference' as const) : ('all' as const)) : ('member' as const),
            ...(grades && at > 0 ? { order: at } : {}),
            ...each,
          })),
          columns: Array.from({ length: columns }, (_, at) => ({
            key:
              metric === 'rates'
                ? (['declaration', 'response', 'known'][at] ?? `rate-${at}`)
                : `column-${at}`,
            label: `Group ${'vwxyz'[at] ?? ''}`,
            role: metric === 'rates' || metric === 'incidents' ? ('value' as const) : ('group' as const),
            unit,
          })),
          cells,
          protection: { hiddenByPolicy: 0, hiddenAtSource: 0, rounded: false },
          notes: [],
          comparisons: compared ? 4 : 0,
        }),
      );
  });
