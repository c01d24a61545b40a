import { policyName } from '../../figure/words/policyWords.ts';
import type { Policy } from '../../kernel/policy.ts';

/** A policy that can be chosen as it stands. */
export interface PolicyOption {
  readonly key: string;
  readonly text: string;
  readonly policy: Policy;
}

/** What stands for an owner's decision in a list: it has to be filled in. */
export const OWNER_KEY = 'owner';

/** Why "Already published" cannot be chosen where a source has no address. */
export const ADDRESS_NEEDED = 'Needs the address of the publication, under Provenance.';

/** Every policy that real data can be under, but for an owner's decision; the default first. */
export const POLICY_OPTIONS: readonly PolicyOption[] = [
  { kind: 'exact', threshold: 5, zeroRule: 'published' } as const,
  { kind: 'exact', threshold: 5, zeroRule: 'primary' } as const,
  { kind: 'exact', threshold: 10, zeroRule: 'published' } as const,
  { kind: 'exact', threshold: 10, zeroRule: 'primary' } as const,
  { kind: 'civil-service' } as const,
  { kind: 'nhs' } as const,
  { kind: 'round-all' } as const,
  { kind: 'published' } as const,
  { kind: 'unprotected' } as const,
].map((policy) => ({ key: toPolicyKey(policy), text: policyName(policy), policy }));

/** What stands for a policy in a list. */
export function toPolicyKey(policy: Policy): string {
  return policy.kind === 'exact' ? `exact-${policy.threshold}-${policy.zeroRule}` : policy.kind;
}
