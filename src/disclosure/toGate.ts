import { describesPeople } from '../kernel/appliedPolicy.ts';
import { type Policy, policyOf } from '../kernel/policy.ts';
import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { cellwiseGate, type Gate, needsPlan } from './gate.ts';
import { findPlan } from './planning/findPlan.ts';
import type { Plan, SnapshotPlan } from './planning/plan.ts';

/** A plan with the gate that reads it, which only an exact policy needs. */
export interface GatedPlan {
  readonly plan: Plan;
  readonly toGate: (plans: readonly SnapshotPlan[]) => Gate;
}

/** A gate, or why nothing of these snapshots may be shown. */
export type GateOrWithheld =
  | { readonly kind: 'gate'; readonly gate: Gate }
  | { readonly kind: 'withheld'; readonly reason: 'cannot-be-protected' | 'not-whole' };

/**
 * The gate of a policy for the counts of some snapshots. Errors: an exact policy without its plan for one of them.
 * Snapshots without counts need no plan: what counts they hold are decided one by one. Nor do those made up from the start, which
 * may stand beside one that was corrected to illustrative.
 */
export function toGate(
  policy: Policy,
  snapshots: readonly Snapshot[],
  planned: GatedPlan | undefined,
): Result<GateOrWithheld, Refusal[]> {
  if (!needsPlan(policy)) return ok({ kind: 'gate', gate: cellwiseGate(policy) });
  const counted = snapshots.filter(
    ({ content, provenance }) => content.kind === 'counts' && describesPeople(provenance),
  );
  const plans = counted.flatMap(({ id }) => findPlan(planned?.plan, id, policyOf(policy, id)) ?? []);
  if (plans.length < counted.length) return fail([{ code: 'plan-missing' }]);
  const withheld = plans.find(({ outcome }) => outcome === 'withheld');
  return withheld === undefined
    ? ok({ kind: 'gate', gate: letMadeUp(planned?.toGate(plans) ?? letNothing) })
    : ok({ kind: 'withheld', reason: withheld.reason ?? 'cannot-be-protected' });
}

const madeUp = cellwiseGate({ kind: 'made-up' });

/** What was made up from the start goes through as it is; everything else through the gate given. */
function letMadeUp(gate: Gate): Gate {
  return (table, snapshot, merge) =>
    (describesPeople(snapshot.provenance) ? gate : madeUp)(table, snapshot, merge);
}

/** No counts of people were planned, and none goes through. */
const letNothing: Gate = () => undefined;
