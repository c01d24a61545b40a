/** What can be wrong with the meaning of a file: columns, labels, counts. `line` is 1-based in the file. */
export type ImportIssue =
  | { readonly code: 'column-missing'; readonly role: string }
  | { readonly code: 'column-role-duplicated'; readonly role: string; readonly found: readonly string[] }
  | { readonly code: 'characteristic-missing' }
  | { readonly code: 'nothing-used'; readonly found: number }
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
  | { readonly code: 'grade-missing'; readonly line: number }
  | { readonly code: 'date-invalid'; readonly line: number; readonly found: string }
  | { readonly code: 'date-ambiguous'; readonly found: string; readonly readings: readonly [string, string] }
  | { readonly code: 'person-repeated'; readonly line: number }
  | { readonly code: 'cell-repeated'; readonly line: number; readonly found: string }
  | {
      readonly code: 'total-differs';
      readonly line: number;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly code: 'already-imported'; readonly importedAt: string }
  | { readonly code: 'rows-waiting'; readonly found: number }
  | { readonly code: 'cancelled' };
