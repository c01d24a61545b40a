/**
 * Where every row read went, in rows:
 * `read = used + totals + keptOut + waiting + setAside`, and where each row has one ethnic group
 * `used = split.declared + split.undeclared + split.unknown`. Blank rows and notes are not rows read.
 */
export interface RowAccount {
  readonly read: number;
  readonly used: number;
  readonly totals: number;
  readonly keptOut: number;
  readonly waiting: number;
  readonly setAside: number;
  readonly split?: { readonly declared: number; readonly undeclared: number; readonly unknown: number };
  /** The rows set aside, by reason, with their lines in the file (at most 1,000 lines a reason; `rows` is the true number). */
  readonly reasons: readonly SetAsideReason[];
}

/** Why the importer sets a row aside. */
export type SetAsideCode =
  | 'row-too-short'
  | 'row-too-long'
  /** A line of a million characters and more: its cells are not read. */
  | 'line-too-long'
  | 'date-missing'
  | 'date-invalid'
  | 'grade-missing'
  | 'breakdown-missing'
  | 'category-missing'
  | 'value-not-a-number'
  | 'value-not-yes-or-no'
  | 'count-negative'
  | 'share-out-of-range'
  /** More people with the outcome than could have it. */
  | 'outcome-above-eligible'
  /** The same combination again, with the same numbers: counted once. */
  | 'cell-repeated-equal'
  /** Rows for one combination whose numbers differ. */
  | 'cell-repeated-differs'
  /** Somebody chose to set the label aside. */
  | 'label-set-aside'
  /** The same person again, with equal values: counted once. */
  | 'person-repeated-equal'
  /** The same person again: another of their rows was chosen by the rule. */
  | 'person-repeated-other-chosen'
  /** The same person again, and the rule chooses none of the rows. */
  | 'person-repeated-unresolved';

/** One reason for setting rows aside; from the importer a `SetAsideCode`. */
export interface SetAsideReason {
  readonly reason: string;
  readonly rows: number;
  readonly lines: readonly number[];
}

/** Throws where an account does not add up: that is a fault of ours. */
export function assertAddsUp(account: RowAccount): void {
  const { read, used, totals, keptOut, waiting, setAside, split } = account;
  if (read !== used + totals + keptOut + waiting + setAside)
    throw new Error(`row account does not add up: ${JSON.stringify(account)}`);
  if (split !== undefined && used !== split.declared + split.undeclared + split.unknown)
    throw new Error(`row account split does not add up: ${JSON.stringify(account)}`);
}
