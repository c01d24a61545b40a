import { isCancelledError, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import { joinPlans } from '../disclosure/planning/findPlan.ts';
import type { Plan, PlannedPolicy } from '../disclosure/planning/plan.ts';
import { needsPlan } from '../disclosure/gate.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import { describesPeople, toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import { type Policy, policyOf } from '../kernel/policy.ts';
import type { SnapshotComparator } from '../kernel/question.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PlanProgress } from './planRun.ts';
import { snapshotQuery } from './snapshotQuery.ts';

/** The plan of one snapshot under a policy: worked out once, kept while the page is open, never stored. */
function planQuery(client: QueryClient, id: string, policy: PlannedPolicy) {
  return queryOptions({
    queryKey: toPlanKey(id, policy),
    queryFn: async ({ signal }): Promise<Plan> => {
      const snapshot = await client.ensureQueryData(snapshotQuery(client, id));
      const { queryKey } = progressQuery(id, policy);
      client.setQueryData(queryKey, { done: 0, of: 100 });
      // Loaded with the first plan: a figure that needs none waits for no worker.
      const { runPlan } = await import('./planRun.ts');
      return runPlan(snapshot, policy, {
        signal,
        onProgress: (progress) => client.setQueryData(queryKey, progress),
      });
    },
  });
}

/** How far the plan of a snapshot has come; nothing where it was never begun. */
export function progressQuery(id: string, policy: Policy) {
  return queryOptions<PlanProgress>({
    queryKey: ['plan-progress', id, canonicalJson(policyOf(policy, id))],
    queryFn: skipToken,
  });
}

/**
 * The plans that an answer needs under a policy, as one: of the snapshots of counts among those given that are or were real, a comparator or
 * population of another series under its own policy. Stopped where the person looking stopped one of them. Rejects with a fault of
 * the worker.
 */
export async function readPlans(
  client: QueryClient,
  snapshots: readonly Snapshot[],
  policy: Policy,
  others: readonly SnapshotComparator[] = [],
): Promise<Plan> {
  const planned = toPlanned(snapshots, policy, others);
  try {
    const plans: Plan[] = [];
    // One after the other: each takes all of a core.
    for (const { id, policy: own } of planned)
      plans.push(await client.ensureQueryData(planQuery(client, id, policyOf(own, id))));
    return joinPlans(plans);
  } catch (cause) {
    if (isCancelledError(cause)) return { kind: 'stopped' };
    throw cause;
  }
}

/** The same, where all of it is at hand. */
export function plansAtHand(
  client: QueryClient,
  snapshots: readonly Snapshot[],
  policy: Policy,
  others: readonly SnapshotComparator[] = [],
): Plan | undefined {
  const planned = toPlanned(snapshots, policy, others);
  const plans = planned.flatMap(
    ({ id, policy: own }) => client.getQueryData(planQuery(client, id, policyOf(own, id)).queryKey) ?? [],
  );
  return plans.length < planned.length ? undefined : joinPlans(plans);
}

/** Of which snapshots a plan is needed, and under which policy. */
function toPlanned(snapshots: readonly Snapshot[], policy: Policy, others: readonly SnapshotComparator[]) {
  const [asked] = snapshots;
  return snapshots.flatMap(({ id, series, content, provenance }) => {
    const other = series === asked?.series ? undefined : others.find(({ snapshot }) => snapshot === id);
    const own = toAppliedPolicy(other?.policy ?? policy, [provenance]);
    return content.kind === 'counts' && describesPeople(provenance) && needsPlan(own)
      ? [{ id, policy: own }]
      : [];
  });
}

/** Stops the planning of these snapshots, wherever it stands. */
export function stopPlans(client: QueryClient, ids: readonly string[], policy: Policy): void {
  for (const id of ids) void client.cancelQueries({ queryKey: toPlanKey(id, policy) });
}

function toPlanKey(id: string, policy: Policy): readonly string[] {
  return ['plan', id, canonicalJson(policyOf(policy, id))];
}
