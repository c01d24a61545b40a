import type { SnapshotId } from '../../kernel/ids.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { Reader, SmallCountRule } from '../suppression/readerModel.ts';
import type { LinkedEquation } from '../suppression/equationSystem.ts';

/** The policies under which true counts are shown, and that need a plan made beforehand. */
export type PlannedPolicy = Extract<Policy, { kind: 'exact' | 'owner' }>;

/**
 * What is hidden of each snapshot under a planned policy; plain data, without a count in it. It depends on the snapshots and
 * the policy alone. `stopped`: the caller gave up, and nothing may be shown.
 */
export type Plan =
  { readonly kind: 'planned'; readonly snapshots: readonly SnapshotPlan[] } | { readonly kind: 'stopped' };

/** What is hidden of one snapshot. */
export interface SnapshotPlan {
  readonly snapshot: SnapshotId;
  readonly policy: PlannedPolicy;
  readonly axes: PlanAxes;
  /** `withheld`: nothing of the snapshot may be shown, and why. */
  readonly outcome: 'shown' | 'suppressed' | 'withheld';
  readonly reason?: 'cannot-be-protected' | 'not-whole';
  /** 1 for each node that is hidden; a node's position is the sum of code times stride, columns running fastest. */
  readonly hidden: Uint8Array;
  /** The strongest reader that the pattern stands up to. Depends on hidden counts, so it stays with the analyst. */
  readonly reader: Reader;
  readonly fellBack: boolean;
}

/** The three dimensions of the planned tables, in this order. */
export interface PlanAxes {
  readonly breakdown: PlanAxis;
  readonly grade: PlanAxis;
  readonly column: PlanAxis;
}

/**
 * One dimension of the planned tables. A node stands for some labels of the snapshot's dimension (their codes, ascending; the
 * one code 0 where the snapshot has no such dimension). Nodes that are no sum come first, and each counted code is in one of them.
 */
export interface PlanAxis {
  /** The snapshot's dimension; absent where it has none of this kind. */
  readonly dimension?: string;
  readonly nodes: readonly (readonly number[])[];
  /** Which nodes are sums of others, by position. */
  readonly sums: readonly LinkedEquation[];
}

/** The position of a node from its code on each dimension. */
export function toPosition(
  { grade, column }: PlanAxes,
  codes: { readonly breakdown: number; readonly grade: number; readonly column: number },
): number {
  return (codes.breakdown * grade.nodes.length + codes.grade) * column.nodes.length + codes.column;
}

/**
 * The rule by which a policy hides counts for their own sake; an owner's decision shows zeros. Where that is for one metric alone,
 * this is the rule of its counts, and the rule of every node is `toLatticeRule`.
 */
export function toRule(policy: PlannedPolicy): SmallCountRule {
  const { threshold } = policy;
  return { threshold, zeroRule: policy.kind === 'exact' ? policy.zeroRule : 'published' };
}
