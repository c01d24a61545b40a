import { type QueryClient, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { needsPlan } from '../disclosure/gate.ts';
import { findTogether } from '../disclosure/published/drawnTogether.ts';
import { releaseBy } from '../disclosure/releaseBy.ts';
import { toReleaseContext } from '../disclosure/releaseContext.ts';
import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import { assembleFigure } from '../figure/assembleFigure.ts';
import type { Figure } from '../figure/figure.ts';
import type { Wording } from '../figure/wording.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import type { Policy } from '../kernel/policy.ts';
import { drawnSnapshots, otherSnapshots, type Question } from '../kernel/question.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { resolveStanding } from '../workspace/libraryState.ts';
import { storedQuery } from './libraryQuery.ts';
import { loadMetric } from './loadMetric.ts';
import { progressQuery, readPlans, stopPlans } from './planQuery.ts';
import type { PlanProgress } from './planRun.ts';
import { snapshotQuery } from './snapshotQuery.ts';
import { toIssues } from './toIssues.ts';

/** A figure asked for: the question, the policy of its series, and how it is to be shown. */
export interface FigureRequest {
  readonly question: Question;
  readonly policy: Policy;
  readonly wording?: Wording;
}

/** A figure on its way: loading, there, or refused with the reasons. */
export type FigureState =
  /** `planning`: its protection is being planned; how far that has come, and how to stop it. */
  | { readonly kind: 'loading'; readonly planning?: PlanProgress & { readonly onCancel: () => void } }
  | { readonly kind: 'ready'; readonly figure: Figure; readonly released: ReleasedTable }
  /** `onRetry` where the person looking stopped it. */
  | {
      readonly kind: 'refused';
      readonly issues: readonly (Refusal | StoreIssue)[];
      readonly onRetry?: () => void;
    };

type Answer = Exclude<FigureState, { kind: 'loading' }>;

/**
 * The figures of a page, in the order they are asked for; the same request gives the same figure. `first`: only the first is asked
 * for as yet, and what is at hand is given.
 */
export function useFigures(
  requests: readonly FigureRequest[],
  which: 'all' | 'first' = 'all',
): readonly FigureState[] {
  const client = useQueryClient();
  const queries = requests.map((request, at) => {
    const query = figureQuery(client, request);
    const held = client.getQueryState(query.queryKey);
    const begun = held !== undefined && (held.status !== 'pending' || held.fetchStatus !== 'idle');
    const enabled = begun || at === 0 || which === 'all';
    // Asked for at once: left to the effect, the first figure would wait until its empty frame is painted.
    if (enabled && !begun) void client.prefetchQuery(query);
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

const FIGURE = 'figure';

/** Works figures out before a screen asks for them. Never rejects: what is wrong with one is said where it is shown. */
export async function prefetchFigures(
  client: QueryClient,
  requests: readonly FigureRequest[],
): Promise<void> {
  await Promise.all(requests.map((request) => client.prefetchQuery(figureQuery(client, request))));
}

/** One figure as a query: the same request gives the same figure. */
export function figureQuery(client: QueryClient, { question, policy, wording: asked }: FigureRequest) {
  const wording = withSuperseded(client, question, asked);
  return queryOptions({
    queryKey: [FIGURE, canonicalJson(question), canonicalJson(policy), canonicalJson(wording ?? {})],
    queryFn: async (): Promise<Answer> => {
      const parts = loadMetric(question, wording);
      const ids = drawnSnapshots(question);
      const snapshots = await Promise.all(ids.map((id) => client.ensureQueryData(snapshotQuery(client, id))));
      const plan = await readPlans(client, snapshots, policy, otherSnapshots(question));
      if (plan.kind === 'stopped') return { kind: 'refused', issues: [{ code: 'plan-stopped' }] };
      const { releaser, build } = await parts;
      const isPlanned = needsPlan(policy) || plan.snapshots.length > 0;
      const planned = isPlanned ? { plan, toGate: await loadPlanGate() } : undefined;
      const audit = await loadAudit(snapshots, question, policy);
      const released = releaseBy(releaser, snapshots, question, policy, planned, audit);
      if (released.kind === 'error') return { kind: 'refused', issues: released.error };
      return {
        kind: 'ready',
        released: released.value,
        figure: assembleFigure(build, released.value, wording),
      };
    },
  });
}

/** Several publications that hide cells are audited together, which a figure of one of them need not wait for. */
async function loadAudit(snapshots: readonly Snapshot[], question: Question, policy: Policy) {
  const context = toReleaseContext(snapshots, question, policy);
  if (context.kind === 'error' || findTogether(context.value).length === 0) return undefined;
  const { auditTogether } = await import('../disclosure/published/auditTogether.ts');
  return auditTogether;
}

/** The gate of an exact policy is loaded with the first figure under one. */
async function loadPlanGate() {
  const { planGate } = await import('../disclosure/planning/planGate.ts');
  return planGate;
}

/** A figure made from a snapshot that was corrected since says so, wherever it is asked for; asked again once the library changed. */
function withSuperseded(
  client: QueryClient,
  question: Question,
  wording: Wording | undefined,
): Wording | undefined {
  const stored = client.getQueryData(storedQuery.queryKey);
  if (stored === undefined || stored.snapshots.length === 0) return wording;
  const { superseded } = resolveStanding({ summaries: stored.snapshots, bin: stored.bin });
  return drawnSnapshots(question).some((id) => superseded.has(id))
    ? { ...wording, superseded: true }
    : wording;
}
