import type { Comparator } from '../../kernel/question.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { againstOf, ask, outcomeRequests } from './requests.ts';
import type { CurrentScope } from './scope.ts';

/**
 * The figures of Progression: the share of each grade as a path, each grade against a comparator, the rate of each group in
 * senior grades, how likely each is to be there, and the race disparity ratio where the ladder has clusters. Of outcomes: how
 * likely each was to have it.
 */
export function progressionRequests(
  scope: CurrentScope,
  against: Comparator = { kind: 'feeder-grade' },
): readonly FigureRequest[] {
  const { snapshot } = scope;
  if (snapshot.of === 'outcomes') return outcomeRequests(scope);
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
    ...(hasSenior
      ? [
          ask(scope, {
            metric: 'relative-likelihood',
            outcome: { kind: 'senior-grades' },
            ...againstOf(scope),
          }),
        ]
      : []),
    ...(ladder === 'agenda-for-change' ? [ask(scope, { metric: 'race-disparity' })] : []),
  ];
}

/** Grades without an order have none below them. */
function withoutOrder(against: Comparator): Comparator {
  return against.kind === 'feeder-grade' ? { kind: 'all-staff' } : against;
}
