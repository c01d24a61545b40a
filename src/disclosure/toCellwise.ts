import { type Policy, toUnplanned } from '../kernel/policy.ts';
import { needsPlan } from './gate.ts';
import type { CellwisePolicy } from './gateCount.ts';

/**
 * The policy that decides a single count where no plan binds it to others: under an exact one every count is rounded on its own, and
 * none is shown that the exact one would hide.
 */
export function toCellwise(policy: Policy): CellwisePolicy {
  return needsPlan(policy) ? toUnplanned(policy) : policy;
}
