import type { DepartmentEvent } from './departments.ts';
import type { SnapshotId } from './ids.ts';
import type { Policy } from './policy.ts';
import type { Target } from './target.ts';

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
  | 'change'
  /** Shares, or the three rates, of every snapshot of a series: one row each, oldest first. */
  | 'trend'
  /** A rate: the share of each group that is in senior grades. Not the share of senior grades that a group holds. */
  | 'grade-progression'
  /** The rate of a group over the rate of another with nobody in common. */
  | 'relative-likelihood'
  /** Between clusters of grades: White in the higher for each one in the lower, over the same for all others. */
  | 'race-disparity'
  /** Share of a board less share of the workforce, in points. */
  | 'board-difference'
  /** Recorded incidents at every date of a series, or by period. */
  | 'incident-trend'
  /** Recorded events per 1,000 people of a named population. */
  | 'incident-rate'
  /** The incident rate of a group over that of a reference group. */
  | 'disparity-ratio'
  /** The Data goal's scorecard, of everybody or of one department. */
  | 'data-goal'
  /** Departments that reported of those expected, over every date. */
  | 'reporting'
  /** Completed of invited, and declared, over every wave. */
  | 'completion'
  /** Every department and how it stands. */
  | 'departments';

/** How fine the groups of the characteristic are. */
export type Grouping = 'detailed' | 'broad' | 'white-and-all-other';

/** What a share is compared with. */
export type Comparator =
  | { readonly kind: 'none' }
  /** The same snapshot and filters, all grades and breakdown members together. */
  | { readonly kind: 'all-staff' }
  /** The grade below, in the same stream: nobody in common. */
  | { readonly kind: 'feeder-grade' }
  /** The same rows of another member of a breakdown that the question's filter leaves out: nobody in common. */
  | { readonly kind: 'other-member'; readonly dimension: string; readonly member: string }
  /** The same rows of all members of a breakdown together: they contain the one that the question's filter names. */
  | { readonly kind: 'all-members'; readonly dimension: string }
  /** People who live in an area of the census (its GSS code): real, so never beside made-up data. */
  | CensusComparator
  /** A made-up population, for training: never beside real data. */
  | { readonly kind: 'illustrative-population' }
  /** The same rows of another snapshot, taken as known; under the policy of its own series. */
  | SnapshotComparator;

/** Who lives somewhere, by the census; `16-to-64` unless another age is asked for. */
export interface CensusComparator {
  readonly kind: 'census';
  readonly area: string;
  readonly ages: 'all' | '16-to-64';
}

/** Another snapshot with the policy that its series is released under. */
export interface SnapshotComparator {
  readonly kind: 'snapshot';
  readonly snapshot: SnapshotId;
  readonly policy: Policy;
  /** Of a population: only these areas or ages. */
  readonly filters?: readonly DimensionFilter[];
}

/** What a rate counts: the people of these members of a dimension, or those in senior grades. */
export type Outcome =
  | { readonly kind: 'members'; readonly dimension: string; readonly members: readonly string[] }
  | { readonly kind: 'senior-grades' };

/** The group that a ratio sets the others against: `below` the line, or `above` it. Its id under the question's grouping. */
export interface AgainstGroup {
  readonly group: string;
  readonly place: 'below' | 'above';
}

/** Among whom incidents were recorded; named with the figure. */
export type Population = CensusComparator | { readonly kind: 'illustrative-population' } | SnapshotComparator;

/** Returns of another series that a scorecard draws on: the date asked about and those before, under the policy of that series. */
export interface ReturnsPart {
  readonly snapshots: readonly [SnapshotId, ...SnapshotId[]];
  readonly policy: Policy;
  /** Only this department, by its own label there. */
  readonly department?: string;
}

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
  /**
   * Rows of these groups of grades only (`senior`: the top grade group and the one below, as one row; `clusters`: those of the
   * race disparity ratio, each stream apart).
   */
  readonly grades?: 'all' | 'senior' | 'clusters';
  /** The shares of this group alone, by its id under the question's grouping; of every group where absent. */
  readonly only?: string;
  /** What is followed in a trend; shares unless said otherwise. */
  readonly trend?: 'shares' | 'rates';
  /** What a likelihood counts. */
  readonly outcome?: Outcome;
  /** For a ratio of groups; White below the line unless said otherwise. */
  readonly against?: AgainstGroup;
  /** For rates of incidents. */
  readonly population?: Population;
  /** For the scorecard of the Data goal: D3 and D4. */
  readonly returns?: ReturnsPart;
  /** What became of departments, so that a successor is followed. */
  readonly history?: readonly DepartmentEvent[];
  /** Targets that somebody set for the rates shown: drawn dashed, never summed. */
  readonly targets?: readonly Target[];
  /** Snapshots marked as the baseline of their series: changes are measured from it too. */
  readonly baselines?: readonly SnapshotId[];
}

/** Snapshots that a question only compares with, or takes a population from, each with the policy of its own series. */
export function otherSnapshots({ comparator, population }: Question): readonly SnapshotComparator[] {
  return [comparator, population].flatMap((one) => (one?.kind === 'snapshot' ? [one] : []));
}

/** Every snapshot a question draws on, each once: those asked about, the printed whole, the comparator's, the population's. */
export function drawnSnapshots(question: Question): readonly SnapshotId[] {
  const { snapshots, whole, returns, baselines = [] } = question;
  return [
    ...new Set([
      ...snapshots,
      ...(whole === undefined ? [] : [whole]),
      ...(returns?.snapshots ?? []),
      ...baselines,
      ...otherSnapshots(question).map(({ snapshot }) => snapshot),
    ]),
  ];
}
