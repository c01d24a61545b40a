import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { Plan, PlannedPolicy, SnapshotPlan } from './plan.ts';

/** The plan of a snapshot under a policy, where it was made under that very policy. */
export function findPlan(
  plan: Plan | undefined,
  snapshot: SnapshotId,
  policy: PlannedPolicy,
): SnapshotPlan | undefined {
  if (plan?.kind !== 'planned') return undefined;
  const wanted = canonicalJson(policy);
  return plan.snapshots.find((one) => one.snapshot === snapshot && canonicalJson(one.policy) === wanted);
}

/** Plans of several snapshots as one; stopped where one of them was. */
export function joinPlans(plans: readonly Plan[]): Plan {
  const snapshots: SnapshotPlan[] = [];
  for (const plan of plans) {
    if (plan.kind === 'stopped') return plan;
    snapshots.push(...plan.snapshots);
  }
  return { kind: 'planned', snapshots };
}
