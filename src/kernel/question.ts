import type { SnapshotId } from './ids.ts';

/** What is worked out. One metric, one file in `metrics/`. */
export type MetricName =
  /** Headcount: people in each row. */
  | 'headcount'
  /** Share of each group among known people, by row. */
  | 'representation'
  /** Declaration, response and known rate, by row. */
  | 'rates'
  /** Published shares that came without counts. */
  | 'shares'
  /** Numbers that each have their own unit: incident counts. */
  | 'incidents'
  /** Share now less share then, for each group. */
  | 'change';

/** How fine the groups of the characteristic are. */
export type Grouping = 'detailed' | 'broad' | 'white-and-all-other';

/** What a share is compared with. */
export type Comparator =
  | { readonly kind: 'none' }
  /** The same snapshot and filters, all grades and breakdown members together. */
  | { readonly kind: 'all-staff' };

/** Only these members of a dimension, by the file's own labels. */
export interface DimensionFilter {
  readonly dimension: string;
  readonly members: readonly string[];
}

/**
 * Everything a figure depends on besides the snapshots and the policy; the same question gives the same figure.
 * `by` is the dimension whose members are the rows (`undefined`: one row, everybody).
 */
export interface Question {
  readonly metric: MetricName;
  /** The snapshot asked about; for a change then the one compared with. */
  readonly snapshots: readonly [SnapshotId, ...SnapshotId[]];
  readonly by?: string;
  readonly filters: readonly DimensionFilter[];
  readonly grouping: Grouping;
  readonly denominator: 'known' | 'all';
  readonly comparator: Comparator;
  /** A snapshot of the publisher's printed whole: its figures serve as the total of a breakdown. */
  readonly whole?: SnapshotId;
  /** Rows of these groups of grades only, junior to senior (`senior`: the top grade group and the one below). */
  readonly grades?: 'all' | 'senior';
}
