import { type QueryClient, queryOptions } from '@tanstack/react-query';
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
import { readPlans } from './planQuery.ts';
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
