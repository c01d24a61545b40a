import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import { drawnSnapshots } from '../kernel/question.ts';
import {
  type Answer,
  answerAtHand,
  FIGURE,
  figureQuery,
  type FigureRequest,
  type FigureState,
} from './figureQuery.ts';
import { progressQuery, stopPlans } from './planQuery.ts';
import type { PlanProgress } from './planRun.ts';
import { toIssues } from './toIssues.ts';

/**
 * The figures of a page, in the order they are asked for; the same request gives the same figure. `first`: only the first is asked
 * for as yet, and what is at hand is given. `at-once`: whatever can be worked out from what is at hand is there when this returns,
 * so that a choice is answered by one painting.
 */
export function useFigures(
  requests: readonly FigureRequest[],
  which: 'all' | 'first' | 'at-once' = 'all',
): readonly FigureState[] {
  const client = useQueryClient();
  const queries = requests.map((request, at) => {
    const query = figureQuery(client, request);
    const held = client.getQueryState(query.queryKey);
    const begun = held !== undefined && (held.status !== 'pending' || held.fetchStatus !== 'idle');
    const enabled = begun || at === 0 || which !== 'first';
    // Asked for at once: left to the effect, the first figure would wait until its empty frame is painted.
    if (enabled && !begun) {
      const answer = which === 'at-once' ? answerAtHand(client, request) : undefined;
      if (answer === undefined) void client.prefetchQuery(query);
      else client.setQueryData(query.queryKey, answer);
    }
    return { ...query, enabled };
  });
  const answers = useQueries({ queries });
  const planning = usePlanning(requests);
  return answers.map(({ data, error }, at): FigureState => {
    if (error !== null) return { kind: 'refused', issues: toIssues(error) };
    if (data !== undefined) return isStopped(data) ? { ...data, onRetry: () => retry(client) } : data;
    const request = requests[at];
    const progress = request === undefined ? undefined : planning(request);
    if (progress === undefined || request === undefined) return { kind: 'loading' };
    const onCancel = (): void => stopPlans(client, drawnSnapshots(request.question), request.policy);
    return { kind: 'loading', planning: { ...progress, onCancel } };
  });
}

/** How far the plan of a request has come, if it is being made; several figures often wait for the same plan. */
function usePlanning(
  requests: readonly FigureRequest[],
): (request: FigureRequest) => PlanProgress | undefined {
  const queries = new Map(
    requests.map(({ question, policy }) => {
      const query = progressQuery(question.snapshots[0], policy);
      return [canonicalJson(query.queryKey), query];
    }),
  );
  const progress = useQueries({ queries: [...queries.values()] });
  const places = [...queries.keys()];
  return ({ question, policy }) =>
    progress[places.indexOf(canonicalJson(progressQuery(question.snapshots[0], policy).queryKey))]?.data;
}

function isStopped(answer: Answer): answer is Extract<Answer, { kind: 'refused' }> {
  return answer.kind === 'refused' && answer.issues.some(({ code }) => code === 'plan-stopped');
}

/** Asks again for every figure that waited for a plan that was stopped. */
function retry(client: QueryClient): void {
  void client.resetQueries({
    queryKey: [FIGURE],
    predicate: ({ queryKey }) => {
      const answer = client.getQueryData<Answer>(queryKey);
      return answer !== undefined && isStopped(answer);
    },
  });
}
