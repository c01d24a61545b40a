import type { Policy } from '../kernel/policy.ts';
import { needsPlan } from './gate.ts';
import type { CellwisePolicy } from './gateCount.ts';

/** The policy that decides a single count where no plan binds it to others: under an exact one every count is rounded on its own. */
export function toCellwise(policy: Policy): CellwisePolicy {
  return needsPlan(policy) ? { kind: 'civil-service' } : policy;
}
