import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { Grouping } from '../../kernel/question.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { broadGroups } from '../../codebook/ethnicity/standardGroups.ts';
import { compareRequests } from '../view/compareRequests.ts';
import { departmentRequests } from '../view/departmentRequests.ts';
import { progressionRequests } from '../view/progressionRequests.ts';
import { incidentRequests, overviewRequests, representationRequests } from '../view/requests.ts';
import { resolveScope } from '../view/scope.ts';
import { scorecardRequest } from '../view/goalRequests.ts';
import { reportingRequests } from '../view/reportingRequests.ts';
import { trendRequests } from '../view/trendRequests.ts';
import type { View } from '../view/view.ts';

const groupings: readonly Grouping[] = ['broad', 'detailed', 'white-and-all-other'];

/**
 * Every figure that the screens show of a library, each once: those of whole snapshots first, then those of single members of a
 * breakdown. `first` names snapshots to begin with.
 */
export function* candidateRequests(
  library: Library,
  goals: Goals,
  first: readonly string[],
): Generator<FigureRequest, void, undefined> {
  const seen = new Set<string>();
  const rank = ({ id }: SnapshotSummary): number => (first.includes(id) ? 0 : 1);
  // The latest first: figures are asked about while they are new.
  const snapshots = [...library.snapshots].reverse().sort((a, b) => rank(a) - rank(b));
  for (const members of [false, true])
    for (const snapshot of snapshots)
      for (const view of viewsOf(snapshot, members))
        for (const request of requestsOf(library, view, goals)) {
          const key = canonicalJson([request.question, request.policy]);
          if (!seen.has(key)) {
            seen.add(key);
            yield request;
          }
        }
}

function viewsOf(snapshot: SnapshotSummary, members: boolean): readonly View[] {
  const { content, dimensions, series, id } = snapshot;
  const breakdown = dimensions.find(({ role }) => role === 'breakdown');
  const parts = members ? (breakdown?.labels.map((_, part) => ({ part })) ?? []) : [{}];
  const groups = content === 'counts' ? groupings : groupings.slice(0, 1);
  return parts.flatMap((part) =>
    groups.map((grouping) => ({ series, snapshot: id, groups: grouping, ...part })),
  );
}

function requestsOf(library: Library, view: View, goals: Goals): readonly FigureRequest[] {
  const scope = resolveScope(library, view);
  const { current } = scope;
  if (current === undefined) return [];
  const scorecard = scorecardRequest(current, scope, goals);
  return [
    ...(scorecard === undefined ? [] : [scorecard]),
    ...overviewRequests(current, scope),
    ...representationRequests(current, scope),
    ...[...broadGroups, 'all-other'].flatMap((group) => departmentRequests(current, group)),
    ...compareRequests(current, scope, { kind: 'whole' }),
    ...incidentRequests(current, scope),
    ...progressionRequests(current, { kind: 'feeder-grade' }),
    ...progressionRequests(current, { kind: 'all-staff' }),
    ...trendRequests(current),
    ...reportingRequests(current, scope, goals, []),
  ];
}
