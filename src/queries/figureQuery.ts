import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { needsPlan } from '../disclosure/gate.ts';
import type { Plan } from '../disclosure/planning/plan.ts';
import type { AuditTogether } from '../disclosure/published/auditTogether.ts';
import { findTogether } from '../disclosure/published/drawnTogether.ts';
import { releaseBy } from '../disclosure/releaseBy.ts';
import { toReleaseContext } from '../disclosure/releaseContext.ts';
import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import type { GatedPlan } from '../disclosure/toGate.ts';
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
import { buildChunk } from './buildChunk.ts';
import { storedQuery } from './libraryQuery.ts';
import { loadMetric, type MetricParts } from './loadMetric.ts';
import { plansAtHand, readPlans } from './planQuery.ts';
import type { PlanProgress } from './planRun.ts';
import { snapshotQuery } from './snapshotQuery.ts';

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

/** A figure that is worked out. */
export type Answer = Exclude<FigureState, { kind: 'loading' }>;

/** What the keys of all figures begin with. */
export const FIGURE = 'figure';

/** Works figures out before a screen asks for them. Never rejects: what is wrong with one is said where it is shown. */
export async function prefetchFigures(
  client: QueryClient,
  requests: readonly FigureRequest[],
): Promise<void> {
  await Promise.all(requests.map((request) => client.prefetchQuery(figureQuery(client, request))));
}

/** One figure as a query: the same request gives the same figure. */
export function figureQuery(client: QueryClient, asked: FigureRequest) {
  const request = withSuperseded(client, asked);
  const { question, policy, wording = {} } = request;
  return queryOptions({
    queryKey: [FIGURE, canonicalJson(question), canonicalJson(policy), canonicalJson(wording)],
    queryFn: () => answerFigure(client, request),
  });
}

/** Answers a request once everything it needs is there. */
async function answerFigure(client: QueryClient, request: FigureRequest): Promise<Answer> {
  const { question, policy, wording } = request;
  // Asked for beside the snapshots.
  const metric = loadMetric(question, wording);
  const ids = drawnSnapshots(question);
  const snapshots = await Promise.all(ids.map((id) => client.ensureQueryData(snapshotQuery(client, id))));
  const plan = await readPlans(client, snapshots, policy, otherSnapshots(question));
  return workOut(request, snapshots, plan, await metric);
}

/** The answer to a request, where everything it needs is at hand. */
export function answerAtHand(client: QueryClient, asked: FigureRequest): Answer | undefined {
  const request = withSuperseded(client, asked);
  const { question, policy, wording } = request;
  const ids = drawnSnapshots(question);
  const snapshots = ids.flatMap((id) => client.getQueryData(snapshotQuery(client, id).queryKey) ?? []);
  if (snapshots.length < ids.length) return undefined;
  const plan = plansAtHand(client, snapshots, policy, otherSnapshots(question));
  const metric = loadMetric(question, wording);
  if (plan === undefined || metric instanceof Promise) return undefined;
  const answer = workOut(request, snapshots, plan, metric);
  return answer instanceof Promise ? undefined : answer;
}

/** The gate of an exact policy is loaded with the first figure under one. */
const planGate = buildChunk(() => import('../disclosure/planning/planGate.ts'));

/** Several publications that hide cells are audited together, which a figure of one of them need not wait for. */
const togetherAudit = buildChunk(() => import('../disclosure/published/auditTogether.ts'));

function workOut(
  { question, policy, wording }: FigureRequest,
  snapshots: readonly Snapshot[],
  plan: Plan,
  { releaser, build }: MetricParts,
): Answer | Promise<Answer> {
  if (plan.kind === 'stopped') return { kind: 'refused', issues: [{ code: 'plan-stopped' }] };
  const isPlanned = needsPlan(policy) || plan.snapshots.length > 0;
  const toGate = isPlanned ? planGate((here) => here.planGate) : undefined;
  const context = toReleaseContext(snapshots, question, policy);
  const isTogether = context.kind === 'ok' && findTogether(context.value).length > 0;
  const audit = isTogether ? togetherAudit((here) => here.auditTogether) : undefined;
  if (!(toGate instanceof Promise) && !(audit instanceof Promise)) return release(toGate, audit);
  return Promise.all([toGate, audit]).then(([gate, together]) => release(gate, together));

  function release(gate: GatedPlan['toGate'] | undefined, together: AuditTogether | undefined): Answer {
    const planned = gate === undefined ? undefined : { plan, toGate: gate };
    const released = releaseBy(releaser, snapshots, question, policy, planned, together);
    if (released.kind === 'error') return { kind: 'refused', issues: released.error };
    return {
      kind: 'ready',
      released: released.value,
      figure: assembleFigure(build, released.value, wording),
    };
  }
}

/** A figure made from a snapshot that was corrected since says so, wherever it is asked for; asked again once the library changed. */
function withSuperseded(client: QueryClient, request: FigureRequest): FigureRequest {
  const stored = client.getQueryData(storedQuery.queryKey);
  if (stored === undefined || stored.snapshots.length === 0) return request;
  const { superseded } = resolveStanding({ summaries: stored.snapshots, bin: stored.bin });
  return drawnSnapshots(request.question).some((id) => superseded.has(id))
    ? { ...request, wording: { ...request.wording, superseded: true } }
    : request;
}
