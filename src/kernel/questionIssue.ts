import type { SnapshotId } from './ids.ts';

/** Why a question is refused: no figure is made, and the screen says why. */
export type QuestionIssue =
  | { readonly code: 'snapshot-missing'; readonly id: SnapshotId }
  | { readonly code: 'metric-not-for-content'; readonly metric: string; readonly content: string }
  | { readonly code: 'dimension-missing'; readonly dimension: string }
  | { readonly code: 'member-missing'; readonly dimension: string }
  /** The comparator has no meaning here: a grade below without grades in an order, an area that is not held. */
  | { readonly code: 'comparator-not-for-question'; readonly comparator: string }
  /** The data has no clusters of grades, no group or no part that the metric needs. */
  | { readonly code: 'part-missing'; readonly metric: string; readonly part: string }
  | { readonly code: 'outside-lattice' }
  | { readonly code: 'plan-missing' }
  /** The person looking stopped the planning of protection. */
  | { readonly code: 'plan-stopped' }
  | { readonly code: 'address-required' }
  /** A publication file does not hold this table. */
  | { readonly code: 'not-published' };
