import { DEFAULT_POLICY, type Policy } from '../../kernel/policy.ts';
import { ADDRESS_NEEDED } from '../audit/policyOptions.ts';
import type { ImportSession } from './importSession.ts';

/** Why a policy cannot be chosen; nothing where it can. */
export function findRefusal(policy: Policy, { draft }: ImportSession): string | undefined {
  return policy.kind === 'published' && draft.address.trim() === '' ? ADDRESS_NEEDED : undefined;
}

/** The policy of a new series as things stand: made-up figures have nobody to protect. */
export function toPolicy(session: ImportSession): Policy {
  if (session.draft.kind === 'illustrative') return { kind: 'made-up' };
  const { policy } = session;
  return policy === undefined || findRefusal(policy, session) !== undefined ? DEFAULT_POLICY : policy;
}
