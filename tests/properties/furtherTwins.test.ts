import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broadLabels, countsSnapshot } from '../../fixtures/snapshots/countsSnapshot.ts';
import { OUTCOME, toOutcomeLabels } from '../../src/codebook/outcomes.ts';
import { release } from '../../src/disclosure/release.ts';
import type { ReleasedTable } from '../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../src/figure/buildFigure.ts';
import { toSeriesId, toSnapshotId } from '../../src/kernel/ids.ts';
import type { Policy } from '../../src/kernel/policy.ts';
import type { DimensionFilter, Question } from '../../src/kernel/question.ts';
import type { LabelMeaning } from '../../src/kernel/recipe.ts';
import type { CountsContent, Dimension, Snapshot } from '../../src/snapshot/snapshot.ts';
import { makePair } from './twins.ts';

const policies: readonly (readonly [string, Policy & { readonly kind: 'exact' }])[] = [
  ['zeros published', { kind: 'exact', threshold: 5, zeroRule: 'published' }],
  ['zeros hidden', { kind: 'exact', threshold: 5, zeroRule: 'primary' }],
];
const [HAPPENED, NOT] = toOutcomeLabels('Appointed');
const groupings = ['detailed', 'broad', 'white-and-all-other'] as const;
const labels = Object.fromEntries(Object.entries(broadLabels).slice(0, 6));

const aCount = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 60 }) },
);

type Written = Parameters<typeof countsSnapshot>[0]['dimensions'];

/** Snapshots over two breakdowns and the groups, with any counts. */
function aCube(of: 'outcomes' | 'population', breakdowns: Written): fc.Arbitrary<Snapshot> {
  const dimensions: Written = [...breakdowns, { id: 'ethnicity', role: 'characteristic', labels }];
  const size = dimensions.reduce((product, one) => product * Object.keys(one.labels).length, 1);
  return fc.array(aCount, { minLength: size, maxLength: size }).map((counts) => {
    const made = countsSnapshot({ id: of, series: of, dimensions, counts, classification: '5B' });
    return { ...made, content: { ...contentOf(made), of } };
  });
}

function contentOf({ content }: Snapshot): CountsContent {
  if (content.kind !== 'counts') throw new Error('counts expected');
  return content;
}

function named(id: string, ...members: readonly string[]): Written[number] {
  return { id, role: 'breakdown', labels: Object.fromEntries(members.map((member) => [member, undefined])) };
}

/** None, and each label of each breakdown but those of `without`. */
function filtersOf(snapshot: Snapshot, without?: string): (readonly DimensionFilter[])[] {
  const each = ({ id, role, labels: own }: Dimension): (readonly DimensionFilter[])[] =>
    role === 'breakdown' && id !== without
      ? own.map((label): readonly DimensionFilter[] => [{ dimension: id, members: [label] }])
      : [];
  return [[], ...contentOf(snapshot).dimensions.flatMap(each)];
}

const plain = { metric: 'headcount', denominator: 'known', comparator: { kind: 'none' } } as const;

/** How likely it was, against each group from either side; who it could happen to. */
function askOutcomes(snapshot: Snapshot): Question[] {
  const outcome = { kind: 'members', dimension: OUTCOME, members: [HAPPENED] } as const;
  const metrics: Partial<Question>[] = [
    { metric: 'headcount' },
    { metric: 'headcount', by: OUTCOME },
    { metric: 'headcount', by: 'clinical' },
    { metric: 'rates' },
    { metric: 'representation' },
    { metric: 'relative-likelihood', outcome },
    ...['white', 'black'].flatMap((group) =>
      (['below', 'above'] as const).map((place): Partial<Question> => ({
        metric: 'relative-likelihood',
        outcome,
        against: { group, place },
      })),
    ),
  ];
  return groupings.flatMap((grouping) =>
    filtersOf(snapshot, OUTCOME).flatMap((filters) =>
      metrics.map((asked): Question => ({
        ...plain,
        ...asked,
        snapshots: [snapshot.id],
        grouping,
        filters,
      })),
    ),
  );
}

const group = (standard: string): LabelMeaning => ({ kind: 'group', standard });

/** Events of some groups, the same beside every population. */
const incidents: Snapshot = {
  ...countsSnapshot({ id: 'incidents', dimensions: [], counts: [], classification: '5B' }),
  id: toSnapshotId('incidents'),
  series: toSeriesId('incidents'),
  content: {
    kind: 'measures',
    measures: [
      {
        name: 'Complaints',
        unit: 'complaints',
        counts: 'events',
        entries: ['Asian', 'Black', 'White'].flatMap((name, at) => [
          { group: name, value: { kind: 'known', value: 4 + 9 * at } as const },
          { group: name, breakdown: 'North', value: { kind: 'known', value: 3 + at } as const },
        ]),
      },
    ],
  },
  mapping: {
    meanings: new Map([['ethnicity', ['asian', 'black', 'white'].map(group)]]),
    classification: '5B',
  },
};

/** Rates of those events and their ratios, among everybody and among each part. */
function askRates(population: Snapshot, policy: Policy): Question[] {
  return groupings.flatMap((grouping) =>
    filtersOf(population).flatMap((filters) =>
      (['incident-rate', 'disparity-ratio'] as const).map((metric): Question => ({
        ...plain,
        metric,
        snapshots: [incidents.id],
        grouping,
        filters: [],
        population: { kind: 'snapshot', snapshot: population.id, policy, filters },
      })),
    ),
  );
}

/** Makes pairs that differ only in hidden counts, and holds everything that is released of both to the same bytes. */
async function expectSame(
  snapshots: fc.Arbitrary<Snapshot>,
  policy: Policy,
  releaseAll: (twin: Awaited<ReturnType<typeof makePair>> & object) => readonly (readonly ReleasedTable[])[],
): Promise<number> {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(snapshots, async (snapshot) => {
      const pair = await makePair(snapshot, policy);
      if (pair === undefined) return;
      pairs += 1;
      const [mine = [], theirs = []] = releaseAll(pair);
      expect(mine.filter(({ kind }) => kind === 'released').length).toBeGreaterThan(10);
      expect(JSON.stringify(mine)).toBe(JSON.stringify(theirs));
      expect(JSON.stringify(mine.map((table) => buildFigure(table)))).toBe(
        JSON.stringify(theirs.map((table) => buildFigure(table))),
      );
    }),
    { numRuns: process.env['LONG'] === '1' ? 20 : 8 },
  );
  return pairs;
}

describe.each(policies)('two workspaces that differ only in hidden counts, %s', (_, policy) => {
  it('give the same tables and figures of outcomes', async () => {
    const outcomes = aCube('outcomes', [
      named(OUTCOME, HAPPENED, NOT),
      named('clinical', 'Clinical', 'Not clinical'),
    ]);
    const pairs = await expectSame(outcomes, policy, (pair) =>
      pair.map(({ snapshot, plan }) =>
        askOutcomes(snapshot).flatMap((question) => {
          const released = release([snapshot], question, policy, plan);
          return released.kind === 'ok' ? [released.value] : [];
        }),
      ),
    );
    expect(pairs).toBeGreaterThan(1);
  });

  it('give the same rates of incidents among a population', async () => {
    const population = aCube('population', [
      named('area', 'North', 'South'),
      named('ages', '16 to 64', '65 and over'),
    ]);
    const pairs = await expectSame(population, policy, (pair) =>
      pair.map(({ snapshot, plan }) =>
        askRates(snapshot, policy).flatMap((question) => {
          const released = release([incidents, snapshot], question, policy, plan);
          return released.kind === 'ok' ? [released.value] : [];
        }),
      ),
    );
    expect(pairs).toBeGreaterThan(1);
  });
});
