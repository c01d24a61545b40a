import type { Comparator, DimensionFilter, Population } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { CurrentScope, Scope } from './scope.ts';

/**
 * What the address says shares are compared with: `feeder`, `all`, or a population as `toPopulation` reads it. Nothing where it
 * says nothing that holds here.
 */
export function toComparator(
  text: string | undefined,
  scope: CurrentScope,
  all: Scope,
): Comparator | undefined {
  if (text === 'all') return { kind: 'all-staff' };
  if (text === 'feeder') return { kind: 'feeder-grade' };
  return toPopulation(text, scope, all);
}

/**
 * What the address says of a population: `population` (the made-up one), `census-E12000007` (ages 16 to 64),
 * `census-all-E12000007` (all ages), `snapshot-(id)`, which comes with the policy of its own series and with `within`.
 */
export function toPopulation(
  text: string | undefined,
  scope: CurrentScope,
  all: Scope,
): Population | undefined {
  const [, kind, rest = ''] = /^(census-all|census|snapshot)-(.+)$/.exec(text ?? '') ?? [];
  if (text === 'population') return { kind: 'illustrative-population' };
  if (kind === 'census-all') return { kind: 'census', area: rest, ages: 'all' };
  if (kind === 'census') return { kind: 'census', area: rest, ages: '16-to-64' };
  const other = countedSnapshots(scope, all).find(({ id }) => kind === 'snapshot' && id === rest);
  const series = all.series.find(({ id }) => id === other?.series);
  if (other === undefined || series === undefined) return undefined;
  const filters = other.of === 'population' ? toFilters(scope.view.within, other) : [];
  return {
    kind: 'snapshot',
    snapshot: other.id,
    policy: series.policy,
    ...(filters.length === 0 ? {} : { filters }),
  };
}

/** The parts of a population that the address names. */
export function toFilters(
  within: string | undefined,
  { dimensions }: SnapshotSummary,
): readonly DimensionFilter[] {
  return (within ?? '').split('_').flatMap((place) => {
    const [d, label] = place.split('.').map(Number);
    const dimension = dimensions[d ?? -1];
    const member = dimension?.labels[label ?? -1];
    return dimension?.role !== 'breakdown' || member === undefined
      ? []
      : [{ dimension: dimension.id, members: [member] }];
  });
}

/** Snapshots that can be compared with: other dates of the series, and the latest of every other one that counts people who are there. */
export function countedSnapshots(scope: CurrentScope, all: Scope): readonly SnapshotSummary[] {
  const latest = all.latest.filter(({ series }) => series !== scope.series.id);
  return [...scope.snapshots, ...latest].filter(
    ({ id, content, of }) => id !== scope.snapshot.id && content === 'counts' && of !== 'outcomes',
  );
}

/** Of those, the ones that rows by grade can be set against: with grades, or a population, which stands beside every row. */
export function comparableSnapshots(scope: CurrentScope, all: Scope): readonly SnapshotSummary[] {
  return countedSnapshots(scope, all).filter(
    ({ of, dimensions }) => of === 'population' || dimensions.some(({ role }) => role === 'grade'),
  );
}
