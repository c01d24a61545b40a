import type { Plan, SnapshotPlan } from '../../src/disclosure/planning/plan.ts';
import { planProtection } from '../../src/disclosure/planning/planProtection.ts';
import type { Policy } from '../../src/kernel/policy.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { makeTwin } from './workforces.ts';

/** One of two workspaces. */
export interface Twin {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
}

/** The plan of the one snapshot that was planned. */
export function onlyPlan(plan: Plan): SnapshotPlan {
  const [first] = plan.kind === 'planned' ? plan.snapshots : [];
  if (first === undefined) throw new Error('no plan');
  return first;
}

/**
 * Two workspaces that differ only in hidden counts, each planned by itself, with one released pattern; in as many counts as can be,
 * or in a few, where the many would have another pattern.
 */
export async function makePair(
  snapshot: Snapshot,
  policy: Policy,
): Promise<readonly [Twin, Twin] | undefined> {
  const plan = await planProtection([snapshot], policy);
  const { hidden } = onlyPlan(plan);
  for (const most of [Infinity, 1]) {
    const twin = makeTwin(snapshot, onlyPlan(plan), most);
    if (twin === undefined) return undefined;
    const other = await planProtection([twin], policy);
    if (onlyPlan(other).hidden.join('') === hidden.join(''))
      return [
        { snapshot, plan },
        { snapshot: twin, plan: other },
      ];
  }
  return undefined;
}
