/** Something printed beside a publication: these cells of it together count between `lo` and `hi` people. */
export interface Statement {
  readonly cells: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

/** What is known besides the cells one by one. */
export interface PublishedSystem {
  readonly statements: readonly Statement[];
  /** Whether the printed totals are used: those that do not add up tell nothing. */
  readonly totals: boolean;
}
