import type { Question } from '../kernel/question.ts';
import type { SourceProtection } from '../kernel/recipe.ts';

/**
 * The true counts behind a question, before the gate: rows by columns, with nothing derived. Shares, intervals, gaps and
 * rates are worked out after the gate, from released counts, so that nothing hidden can shine through them.
 */
export interface MeasuredTable {
  readonly kind: 'measured';
  readonly question: Question;
  readonly rows: readonly RowHead[];
  readonly columns: readonly ColumnHead[];
  /** `counts[row][column]`. */
  readonly counts: readonly (readonly MeasuredCount[])[];
  /** `totals[row]`: the people behind a row, counted on their own and not from its cells. */
  readonly totals: readonly RowTotals[];
  /** How the publisher protected what came in. */
  readonly sourceProtection: SourceProtection;
  /** Absent where every cell holds a count or is hidden. */
  readonly notAvailable?: NotAvailable;
}

/** Cells for which the file holds no number, though it lists them: a sum over one is at least what the others make. */
export interface NotAvailable {
  /** Under the groups that the question asks about. */
  readonly cells: number;
  /** What everybody's number is: a total that the publisher printed, or the sum of what is available. */
  readonly everybody: 'printed' | 'at-least';
}

/** A count before the gate. A sum over cells hidden at source is a range, in people; bounds from the publisher's own rule. */
export type MeasuredCount =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly hiddenCells: number }
  /** Every part is hidden at source. */
  | { readonly kind: 'hidden'; readonly low: number; readonly high: number; readonly hiddenCells: number }
  | { readonly kind: 'not-held' };

/** The people of one row: known (declared) people, those who answered (declared or undeclared), and everybody. */
export interface RowTotals {
  readonly known: MeasuredCount;
  readonly answered: MeasuredCount;
  readonly everybody: MeasuredCount;
}

/** One row: everybody, a grade, a member of a breakdown. */
export interface RowHead {
  /** Stable within the table; holds no number. */
  readonly key: string;
  readonly label: string;
  /** `all`: everybody the question asks about; `reference`: the comparator's row; `member`: one of the rows asked for. */
  readonly role: 'all' | 'reference' | 'member';
  /** Junior to senior, for grades. */
  readonly order?: number;
}

/** One column: a group of the characteristic, or the people without one. */
export interface ColumnHead {
  readonly key: string;
  readonly label: string;
  readonly role: 'group' | 'undeclared' | 'unknown' | 'everybody' | 'value';
}
