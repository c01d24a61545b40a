import type { Comparator } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { FigureRequest } from '../../queries/useFigures.ts';
import { ask } from './requests.ts';
import type { CurrentScope, Scope } from './scope.ts';

/**
 * The figures of Progression: the share of each grade as a path, each grade against a comparator, the rate of each group in
 * senior grades, how likely each is to be there, and the race disparity ratio where the ladder has clusters.
 */
export function progressionRequests(scope: CurrentScope, against: Comparator): readonly FigureRequest[] {
  const { snapshot } = scope;
  const graded = snapshot.dimensions.find(({ role }) => role === 'grade');
  if (snapshot.content !== 'counts' || graded === undefined) return [];
  const { ladder } = snapshot.mapping;
  const by = graded.id;
  const feeder = { kind: 'feeder-grade' } as const;
  const hasSenior = ladder === 'civil-service' || ladder === 'agenda-for-change';
  const isRanked = ladder !== undefined && ladder !== 'police-staff';
  return [
    ...(isRanked ? [ask(scope, { metric: 'representation', by, comparator: feeder }, 'path')] : []),
    ask(
      scope,
      { metric: 'representation', by, comparator: isRanked ? against : withoutOrder(against) },
      'matrix',
    ),
    ...(hasSenior ? [ask(scope, { metric: 'grade-progression' })] : []),
    ...(hasSenior && scope.grouping !== 'detailed'
      ? [ask(scope, { metric: 'relative-likelihood', outcome: { kind: 'senior-grades' } })]
      : []),
    ...(ladder === 'agenda-for-change' ? [ask(scope, { metric: 'race-disparity' })] : []),
  ];
}

/** Grades without an order have none below them. */
function withoutOrder(against: Comparator): Comparator {
  return against.kind === 'feeder-grade' ? { kind: 'all-staff' } : against;
}

/**
 * What the address says grades are compared with: `feeder`, `all`, `population`, `census-E12000007`, `snapshot-(id)`. A snapshot
 * comes with the policy of its own series.
 */
export function toComparator(text: string | undefined, scope: CurrentScope, all: Scope): Comparator {
  const [, kind, rest = ''] = /^(census|snapshot)-(.+)$/.exec(text ?? '') ?? [];
  if (text === 'all') return { kind: 'all-staff' };
  if (text === 'population') return { kind: 'illustrative-population' };
  if (kind === 'census') return { kind: 'census', area: rest, ages: '16-to-64' };
  const other = comparableSnapshots(scope, all).find(({ id }) => kind === 'snapshot' && id === rest);
  const series = all.series.find(({ id }) => id === other?.series);
  if (other === undefined || series === undefined) return { kind: 'feeder-grade' };
  return { kind: 'snapshot', snapshot: other.id, policy: series.policy };
}

/** Snapshots that grades can be set against: other dates of the series, and the latest of every other series with grades. */
export function comparableSnapshots(scope: CurrentScope, all: Scope): readonly SnapshotSummary[] {
  const latest = all.latest.filter(({ series }) => series !== scope.series.id);
  return [...scope.snapshots, ...latest].filter(
    ({ id, content, dimensions }) =>
      id !== scope.snapshot.id && content === 'counts' && dimensions.some(({ role }) => role === 'grade'),
  );
}
