import type { RawTable } from '../reading/buildRawTable.ts';
import { codeTable } from './codedTable.ts';
import type { FileSource } from './fileSource.ts';

/** A file that the ordinary reader read whole. A table without a header has its columns numbered, so that a person can still say what they are. */
export function codeRawTable(raw: RawTable): FileSource {
  const width = raw.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header =
    raw.header.length > 0 ? raw.header : Array.from({ length: width }, (_, c) => `Column ${c + 1}`);
  const { rows, missing, lineNumbers } = raw;
  const table = codeTable({ header, rows, line: (row) => lineNumbers[row] ?? 0, missing });
  return { outline: raw, table, rowsFor: async () => table };
}
