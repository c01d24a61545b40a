import type { SuppressedReason, UndefinedReason } from '../kernel/absence.ts';
import type { DepartmentEvent, ReturnStanding } from '../kernel/departments.ts';
import type { Interval } from '../kernel/interval.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Provenance } from '../kernel/provenance.ts';
import type { Grouping, Question } from '../kernel/question.ts';
import type { PeopleWord } from '../kernel/recipe.ts';
import type { ReferenceTime } from '../kernel/time.ts';
import type { ColumnHead, NotAvailable, RowHead } from '../metrics/measuredTable.ts';

declare const released: unique symbol;

/** What came through the gate: the only thing a figure can be built from. */
export type ReleasedTable = ReleasedGrid | WithheldTable;

interface ReleasedCommon {
  /** Only `disclosure/` makes one. */
  readonly [released]: true;
  readonly question: Question;
  /** Public: no file name, hash, recipe or row counts in it. */
  readonly provenance: Provenance;
  readonly policy: Policy;
  readonly wording: PeopleWord;
  readonly title: string;
  readonly reference?: ReferenceTime;
  /** For a change: when it was then. */
  readonly referenceThen?: ReferenceTime;
}

/** No pattern of suppression protects it, or every part of it is hidden: nothing is shown, and why. */
export interface WithheldTable extends ReleasedCommon {
  readonly kind: 'withheld';
  readonly reason:
    'cannot-be-protected' | 'not-whole' | 'all-hidden-at-source' | 'embargoed' | 'address-missing';
}

/** Rows by columns of released cells, with what was done to protect them. */
export interface ReleasedGrid extends ReleasedCommon {
  readonly kind: 'released';
  readonly rows: readonly ReleasedRow[];
  readonly columns: readonly ReleasedColumn[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly ReleasedCell[])[];
  readonly protection: ProtectionSummary;
  readonly notes: readonly TableNote[];
  /** How many comparisons were tested together, and held to Benjamini-Hochberg at 5%. */
  readonly comparisons: number;
  /** The groups that a ratio can be set against, by id; the one it is set against among them. */
  readonly references?: readonly string[];
  /** The comparator or population by name, where it is neither all staff nor the grade below. */
  readonly comparatorName?: string;
}

/** A row after the gate: its head, the people in it, those who answered (declared or undeclared) and those known (declared). */
export interface ReleasedRow extends RowHead {
  readonly everybody: ReleasedCount;
  readonly answered: ReleasedCount;
  readonly known: ReleasedCount;
  /** In a trend: when the row is true. */
  readonly reference?: ReferenceTime;
  /** In a trend: the breaks between the row before and this one, across which nothing is compared. */
  readonly brokenBy?: readonly BreakOf[];
  /** A department: how it stands now, and those that it follows where they have other names. */
  readonly standing?: ReturnStanding;
  readonly formerly?: readonly string[];
}

/** What can break a series. */
export type BreakOf = 'classification' | 'scope' | 'ladder' | 'suppression-rule' | 'departments';

/** A column after the gate; `unit` is what its values are. */
export interface ReleasedColumn extends ColumnHead {
  readonly unit: ValueUnit;
  /** For unlike measures: the name of what is counted. */
  readonly measureUnit?: string;
  /** In a table of departments: the date that the column is of. */
  readonly reference?: ReferenceTime;
}

export type ValueUnit = 'people' | 'share' | 'points' | 'rate' | 'ratio' | 'index' | 'number';

/** A count after the gate. A suppressed one has no number field. */
export type ReleasedCount =
  | { readonly kind: 'shown'; readonly count: number }
  | { readonly kind: 'rounded'; readonly count: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly hiddenCells: number }
  | { readonly kind: 'suppressed'; readonly reason: SuppressedReason }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

/**
 * A value worked out from released counts only. Shares 0 to 1; points are differences of shares (0.032 is 3.2 points).
 * A range's interval runs from the lower limit at its low end to the upper limit at its high end.
 */
export type ReleasedValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly interval?: Interval;
      readonly together?: Together;
    }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly hiddenCells: number;
      readonly interval?: Interval;
      readonly together?: Together;
    }
  | { readonly kind: 'suppressed'; readonly reason: SuppressedReason }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

/**
 * Of a change, or a ratio, that was tested together with others of its figure: whether it is clear among all of them. What is `clear`
 * is called only where its own interval allows it as well; one that is alone has no such mark.
 */
type Together = 'clear' | 'unclear';

/** One cell: the count, the base it is part of, the value, and how it stands against the comparator. */
export interface ReleasedCell {
  readonly count: ReleasedCount;
  readonly base: ReleasedCount;
  readonly value: ReleasedValue;
  readonly comparison?: ReleasedComparison;
  /** Share of all staff that the group could have, were those not known counted in or out. Shares. */
  readonly bounds?: { readonly low: number; readonly high: number };
  /** For a change: the two shares it lies between. */
  readonly shares?: { readonly now: ReleasedValue; readonly then: ReleasedValue };
  /** In a trend: the difference from the row before, and from the first row of its unbroken run; points. */
  readonly since?: { readonly before: ReleasedValue; readonly start: ReleasedValue };
  /** For a ratio of two groups: both rates (shares, or per 1,000 people), the one above the line first. */
  readonly rates?: { readonly own: ReleasedValue; readonly other: ReleasedValue };
  /** The released counts that a ratio is worked out from, by the names its method gives them. */
  readonly parts?: Readonly<Record<string, ReleasedCount>>;
  /** How a department stood at the date of the column: departments are not people, and no policy hides it. */
  readonly standing?: ReturnStanding;
  /** The departments that lapsed, by name. */
  readonly lapsed?: readonly string[];
  /** In a scorecard, whose indicators have dates of their own: now, the date before, the baseline. */
  readonly dates?: {
    readonly now?: ReferenceTime;
    readonly before?: ReferenceTime;
    readonly start?: ReferenceTime;
  };
  /** A likelihood outside 0.80 to 1.25 from counts of 10 and more: a prompt, never a verdict. */
  readonly prompt?: 'look-closer';
}

/** A cell against its comparator. `flag` is set only where interval, Benjamini-Hochberg and a base of 10 all allow it. */
export interface ReleasedComparison {
  readonly reference: ReleasedValue;
  /** Value less reference, in points (0.032 is 3.2 points). */
  readonly gap: ReleasedValue;
  readonly index: ReleasedValue;
  readonly flag: 'below' | 'above' | 'none' | 'untested';
  /** The row compared with, where each row has its own: the grade below. */
  readonly of?: string;
}

/** What was done to protect a table, in a form that tells nothing of sizes. */
export interface ProtectionSummary {
  /** Cells of this table shown as `[c]` by our policy. */
  readonly hiddenByPolicy: number;
  /** Cells the publisher hid, that lie under this table. */
  readonly hiddenAtSource: number;
  /** Cells for which the source holds no number, and how everybody's number stands to them; absent where there are none. */
  readonly notAvailable?: NotAvailable;
  readonly rounded: boolean;
  /**
   * Under an exact policy: the careful reader that every pattern has to stand up to. Whether it stands up to a stricter one,
   * or fell back, depends on hidden counts: that stays in the plan, for the analyst.
   */
  readonly reader?: 'blind' | 'nonzero' | 'marked';
  readonly fellBack?: boolean;
}

/** Levels of groups that are coarser than the finest. */
export type CoarserGrouping = Exclude<Grouping, 'detailed'>;

/** Something a reader must know, as a code; words live in `figure/words/`. */
export type TableNote =
  | { readonly code: 'rounded-source'; readonly to: number }
  | { readonly code: 'printed-total-used'; readonly title: string }
  /**
   * Numbers of one publication were audited beside another that counts the same people, and so many are not shown because cells
   * that a publisher hid could be worked out from both together.
   */
  | {
      readonly code: 'audited-together';
      readonly title: string;
      readonly beside: string;
      readonly withheld: number;
    }
  | {
      readonly code: 'series-break';
      readonly of: BreakOf;
      readonly detail: string;
      /** In a trend: the row it comes before. */
      readonly before?: ReferenceTime;
    }
  /** Groups differ between the snapshots and have no scheme in common at this level; this coarser one has. */
  | { readonly code: 'coarser-scheme'; readonly grouping: CoarserGrouping }
  /** Groups differ between the snapshots and have no scheme in common at this level nor at a coarser one. */
  | { readonly code: 'no-common-scheme' }
  /** A group's share is up and its count is down over the dates shown. */
  | { readonly code: 'share-up-count-down'; readonly group: string }
  /** What was asked for is not in the snapshot of this date. */
  | { readonly code: 'not-held-then'; readonly at?: ReferenceTime }
  /** People whose grade is not known are in the base of a rate, and never in senior grades. */
  | { readonly code: 'unknown-grade-in-base' }
  /** More people are counted in a row than the population has. */
  | { readonly code: 'more-than-population' }
  | { readonly code: 'merged-groups'; readonly from: string; readonly into: string }
  | { readonly code: 'shares-without-counts' }
  /** Under a policy of true counts: rows (absent: all) whose shares are worked out from rounded numbers; the others are as given. */
  | { readonly code: 'shares-worked-out'; readonly rows?: readonly string[] }
  | { readonly code: 'unlike-measures' }
  | { readonly code: 'not-given'; readonly what: 'date' | 'mixed-group' }
  | { readonly code: 'unknown-grade'; readonly label: string }
  /** A break by what became of departments: a successor is followed, and it is marked. */
  | {
      readonly code: 'department-event';
      readonly event: DepartmentEvent;
      /** In a trend: the row it comes before. */
      readonly before?: ReferenceTime;
    }
  /** Listed at the date before, without a successor at the latest. */
  | { readonly code: 'departments-gone'; readonly departments: readonly string[] }
  /** Departments are counted as they are: they are not people. */
  | { readonly code: 'departments-not-people' }
  /** So many departments give only one side of a rate and are in neither. */
  | { readonly code: 'departments-left-out'; readonly departments: number }
  /** Returns that stand in a scorecard under the policy of their own series. */
  | { readonly code: 'returns-policy'; readonly policy: Policy }
  | { readonly code: 'trimmed' }
  /** How the labels of the file were read: the classification of its groups, the ladder of its grades (ids of the codebook, or `own`). */
  | { readonly code: 'classified'; readonly groups: string; readonly grades?: string }
  | { readonly code: 'source-note'; readonly text: string };

/** No value is held: as a count and as a value. */
export const NOT_HELD: { readonly kind: 'undefined'; readonly reason: UndefinedReason } = {
  kind: 'undefined',
  reason: 'not-held',
};

/** Brands a table as released. Called by `disclosure/` only: the architecture test holds that. */
export function toReleased<
  T extends Omit<ReleasedGrid, typeof released> | Omit<WithheldTable, typeof released>,
>(table: T): T & { readonly [released]: true } {
  return table as T & { readonly [released]: true };
}
