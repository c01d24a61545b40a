/**
 * What can be wrong with the bytes and the table in them, found while reading and before any meaning is given.
 * `line` is the 1-based line of the file, `column` the 1-based column of the table; `found` is what stood there.
 */
export type ReadIssue =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-binary'; readonly found: string }
  | { readonly code: 'file-unreadable'; readonly found: string }
  | { readonly code: 'no-header'; readonly found: string }
  /** Lines of text, and no two of them with cells in common. */
  | { readonly code: 'no-table'; readonly found: string }
  | { readonly code: 'no-rows'; readonly found: string }
  | { readonly code: 'no-such-table'; readonly found: number; readonly expected: number }
  | { readonly code: 'undecodable-byte'; readonly line: number; readonly found: string }
  | { readonly code: 'short-row'; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly code: 'long-row'; readonly line: number; readonly found: number; readonly expected: number }
  /** A row that keeps another delimiter than the file: `found` is the delimiter that gave it the table's width. */
  | { readonly code: 'row-delimiter'; readonly line: number; readonly found: string }
  | {
      readonly code: 'quote-unclosed';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  | {
      readonly code: 'quote-repaired';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  /** The line was left out: `found` is its length in characters (in bytes where the file was not read further). */
  | { readonly code: 'line-too-long'; readonly line: number; readonly found: number }
  | {
      readonly code: 'header-duplicated';
      readonly line: number;
      readonly column: number;
      readonly found: string;
    }
  | { readonly code: 'several-tables'; readonly found: number }
  | { readonly code: 'issues-capped'; readonly found: number; readonly shown: number };
