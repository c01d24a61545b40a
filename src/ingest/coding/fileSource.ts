import type { RawTable } from '../reading/buildRawTable.ts';
import type { CodedTable, RowVisit } from './codedTable.ts';
import type { RowNeed } from './rowNeed.ts';

/** A cell that a person corrected at import: `column` is its place, `line` the row's first line in the file. */
export interface CellFix {
  readonly line: number;
  readonly column: number;
  readonly value: string;
}

/** What stands around the rows of a file. `rows` are at least its first twenty. */
export type FileOutline = Pick<
  RawTable,
  'header' | 'rows' | 'notes' | 'issues' | 'dialect' | 'headerLines' | 'isHeaderShort' | 'tables'
>;

/** A file that has been read, whoever read it. */
export interface FileSource {
  readonly outline: FileOutline;
  /** Every distinct value with its rows; `eachRow` may visit the first rows only. For guessing and showing, not for counting. */
  readonly table: CodedTable;
  /** The rows for counting; undefined where only the ordinary reader can give them. */
  readonly rowsFor: (need: RowNeed | undefined) => Promise<CodedTable | undefined>;
  /** The cells of the rows on these lines, trimmed; a cell of a person is empty. */
  readonly readLines: (lines: ReadonlySet<number>) => Promise<ReadonlyMap<number, readonly string[]>>;
  /** Visits every row in file order once more, until the visit says false; absent where `rowsFor` gives the lines of all rows. */
  readonly revisit?: (visit: (...row: Parameters<RowVisit>) => boolean) => Promise<void>;
}
