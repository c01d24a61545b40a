import { DEFAULT_POLICY, type Policy } from './policy.ts';
import type { Provenance } from './provenance.ts';

/**
 * Whether there may be people behind a set: it is real, or was held as real until somebody corrected it to illustrative. Saying
 * that real counts are made up does not make them so.
 */
export function describesPeople({ kind, correction }: Pick<Provenance, 'kind' | 'correction'>): boolean {
  return kind === 'real' || correction?.from === 'real';
}

/**
 * The policy that sets are under together, given that of their series. Sets that were made up from the start are under `made-up`,
 * whatever is asked for: they have nobody to protect. An illustrative set that was ever real keeps the policy given, and is under
 * the default one where that is `made-up`, or `published`, which no longer has an address to point to.
 *
 * Worked example: real headcounts under `exact` with threshold 5, corrected to illustrative, stay under `exact` with threshold 5.
 */
export function toAppliedPolicy(
  policy: Policy,
  provenances: readonly Pick<Provenance, 'kind' | 'correction'>[],
): Policy {
  if (!provenances.some(describesPeople)) return { kind: 'made-up' };
  if (provenances.some(({ kind }) => kind === 'real')) return policy;
  return policy.kind === 'made-up' || policy.kind === 'published' ? DEFAULT_POLICY : policy;
}
