/** What can be wrong with the meaning of a file: columns, labels, counts. `line` is 1-based in the file. */
export type ImportIssue =
  | { readonly code: 'column-missing'; readonly role: string }
  | { readonly code: 'column-role-duplicated'; readonly role: string; readonly found: readonly string[] }
  | { readonly code: 'characteristic-missing' }
  /** `waiting` of the rows read wait for a choice. */
  | { readonly code: 'nothing-used'; readonly found: number; readonly waiting: number }
  | {
      readonly code: 'value-not-a-number';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  | {
      readonly code: 'count-negative';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  /** Returns: neither yes, no, a date nor a number. */
  | {
      readonly code: 'value-not-yes-or-no';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  | { readonly code: 'grade-missing'; readonly line: number }
  | { readonly code: 'date-invalid'; readonly line: number; readonly found: string }
  | { readonly code: 'date-ambiguous'; readonly found: string; readonly readings: readonly [string, string] }
  | { readonly code: 'person-repeated'; readonly line: number }
  /** A row has two columns for one cell. */
  | { readonly code: 'cell-repeated'; readonly line: number; readonly found: string }
  /** Rows of numbers that stand for one cell and that nothing tells apart: they count once, are set aside, or wait for `Recipe.repeats`. */
  | {
      readonly code: 'rows-repeated';
      readonly lines: readonly number[];
      readonly found: string;
      readonly became: 'once' | 'set-aside' | 'waits';
    }
  /** So many rows are parts of cells, told apart by columns that are left out or joined: they are added up. */
  | { readonly code: 'rows-added'; readonly found: number; readonly headers: readonly string[] }
  | {
      readonly code: 'total-differs';
      readonly line: number;
      readonly found: number;
      readonly expected: number;
    }
  /**
   * A label that the recipe says is the sum of these `parts` is not, in so many `places`: at `line` it is `found`, and they add up to
   * `expected`.
   */
  | {
      readonly code: 'sub-total-differs';
      readonly line: number;
      readonly label: string;
      readonly parts: readonly string[];
      readonly found: number;
      readonly expected: number;
      readonly places: number;
    }
  /** So many cells hold no number, and are neither hidden nor nought: no sum over one is exact. */
  | { readonly code: 'cells-not-available'; readonly found: number; readonly lines: readonly number[] }
  /** A total without a label: its row equals the sum of the others. */
  | { readonly code: 'total-unlabelled'; readonly line: number }
  /** A label of a breakdown whose numbers are the sums of all the others: `found` in the column of this header. */
  | { readonly code: 'perhaps-total'; readonly found: string; readonly header: string }
  | {
      readonly code: 'share-out-of-range';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  /** A column of dates written as numbers of days, as spreadsheets hold them: `found` was read as `date`. */
  | {
      readonly code: 'dates-serial';
      readonly header: string;
      readonly found: string;
      readonly date: string;
    }
  /** Labels of a column that stand once over several rows were written on `found` blank rows below them. */
  | { readonly code: 'labels-carried'; readonly header: string; readonly found: number }
  /** Shares of the groups that make no whole where those of other rows do; `found` is their sum, 1 for 100%. */
  | { readonly code: 'shares-not-whole'; readonly line: number; readonly found: number }
  /** The shares of the groups make a whole on no row: their sums are from `low` to `high`, 1 for 100%. */
  | { readonly code: 'shares-no-whole'; readonly low: number; readonly high: number }
  /** The shares make a whole over the labels of a column instead: they say where the people of each group are. */
  | { readonly code: 'shares-across'; readonly header: string; readonly group: string }
  /** More people with the outcome than could have it. */
  | { readonly code: 'outcome-above-eligible'; readonly line: number; readonly found: string }
  /**
   * A file of people with columns that say yes or no of each: `taken` are counted as outcomes, `left` are not, `alike` say the same of
   * everybody; in `blanks` nothing says no, so that a blank does.
   */
  | {
      readonly code: 'outcomes-read';
      readonly taken: readonly string[];
      readonly blanks: readonly string[];
      readonly left: readonly string[];
      readonly alike: readonly string[];
    }
  /**
   * Rows under the groups that say how many people the numbers of each column are of: the base of the shares, or set apart. They count
   * among the totals.
   */
  | {
      readonly code: 'base-row';
      readonly lines: readonly number[];
      readonly found: string;
      readonly became: 'base' | 'apart';
    }
  /** More distinct labels than a dimension can hold: the column is no breakdown. */
  | { readonly code: 'too-many-labels'; readonly column: number; readonly found: number }
  /** The recipe was made for another header: columns of the file it does not know, and columns it knows that are gone. */
  | {
      readonly code: 'header-changed';
      readonly added: readonly string[];
      readonly missing: readonly string[];
    }
  /** Rows hold something in a column for which the header has no name: at an end, or anywhere where it is one name short. */
  | {
      readonly code: 'column-unnamed';
      readonly line: number;
      readonly column: number;
      readonly place: 'first' | 'middle' | 'last';
    }
  /**
   * This app wrote the file, for the figure of this code; of its columns of numbers those `taken` are counted. `between`: so many
   * of them are hidden between two numbers of their own (`found`, the first), of which a snapshot keeps but one pair for all.
   */
  | {
      readonly code: 'own-export';
      readonly found: string;
      readonly taken: readonly string[];
      readonly between?: {
        readonly found: string;
        readonly cells: number;
        readonly kept?: { readonly low: number; readonly high: number };
      };
    }
  | { readonly code: 'already-imported'; readonly importedAt: string }
  | { readonly code: 'rows-waiting'; readonly found: number }
  | { readonly code: 'cancelled' };
