import { toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import { toSeriesId } from '../kernel/ids.ts';
import { DEFAULT_POLICY, type Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * The series that a snapshot begins when its kind is corrected: the kinds never share one. Down to illustrative it keeps the policy
 * that its counts were under (an owner's decision for it alone goes with it); up to real it starts with the default.
 */
export function toOwnSeries(
  { id, title, provenance, wording, supersedes }: Snapshot,
  before: Policy,
  newId: string,
): Series {
  const kept = provenance.kind === 'real' ? DEFAULT_POLICY : toPolicyOfNew(before, supersedes, id);
  return {
    id: toSeriesId(newId),
    kind: provenance.kind,
    title,
    policy: toAppliedPolicy(kept, [provenance]),
    wording,
    origin: 'user',
  };
}

function toPolicyOfNew(policy: Policy, old: string | undefined, fresh: string): Policy {
  return policy.kind === 'owner' && policy.only !== undefined && policy.only.snapshot === old
    ? { ...policy, only: { ...policy.only, snapshot: fresh } }
    : policy;
}
