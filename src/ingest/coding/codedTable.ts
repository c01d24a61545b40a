import { ColumnDictionary } from './columnDictionary.ts';

/**
 * What is done with each row, in codes of the columns' dictionaries (`codes[c]` for column c; reused between calls).
 * `extra` is the number of cells beyond the header that are not blank, or minus the number of cells that were missing.
 * `times` is how many rows alike this one stands for; `line` is then that of the first of them, 0 where it is not known.
 */
export type RowVisit = (codes: Uint32Array, line: number, extra: number, times: number) => void;

/** A table as dictionary-coded columns: all that counting ever sees of a file, whoever read it. */
export interface CodedTable {
  readonly columns: readonly ColumnDictionary[];
  readonly rowCount: number;
  /** Visits every row, in file order where each stands for itself; may be called again. */
  eachRow(visit: RowVisit): void;
}

/** Rows as read. `line` gives their 1-based lines in the file; `missing` says how many cells a row lacked, by its place. */
export interface RowSource {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly line: (row: number) => number;
  readonly missing: ReadonlyMap<number, number>;
}

/** Codes rows of text column by column. */
export function codeTable({ header, rows, line, missing }: RowSource): CodedTable {
  const columns = header.map((name) => new ColumnDictionary(name));
  const width = columns.length;
  const cells = new Uint32Array(rows.length * width);
  const extras = new Int32Array(rows.length);
  for (const [row, texts] of rows.entries()) {
    for (const [c, column] of columns.entries()) cells[row * width + c] = column.add(texts[c] ?? '');
    let extra = 0;
    for (let c = width; c < texts.length; c += 1) if ((texts[c] ?? '').trim() !== '') extra += 1;
    extras[row] = extra > 0 ? extra : -(missing.get(row) ?? 0);
  }
  return {
    columns,
    rowCount: rows.length,
    eachRow: (visit) => {
      for (let row = 0; row < rows.length; row += 1)
        visit(cells.subarray(row * width, (row + 1) * width), line(row), extras[row] ?? 0, 1);
    },
  };
}
