import type { RawTable } from '../reading/buildRawTable.ts';
import { codeTable } from './codedTable.ts';
import { writeStates } from './numberStates.ts';
import type { CellFix, FileSource } from './fileSource.ts';

/** A file that the ordinary reader read whole. A table without a header has its columns numbered, so that a person can still say what they are. */
export function codeRawTable(raw: RawTable, fixes: readonly CellFix[] = []): FileSource {
  const width = raw.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header =
    raw.header.length > 0 ? raw.header : Array.from({ length: width }, (_, c) => `Column ${c + 1}`);
  const { lineNumbers } = raw;
  const { rows, missing } = fixRows({ ...raw, rows: writeStates(raw) }, fixes);
  const table = codeTable({ header, rows, line: (row) => lineNumbers[row] ?? 0, missing });
  return {
    outline: { ...raw, rows },
    table,
    rowsFor: async () => table,
    readLines: async (lines) =>
      new Map(
        lineNumbers.flatMap((line, row) =>
          lines.has(line) ? [[line, (rows[row] ?? []).map((cell) => cell.trim())] as const] : [],
        ),
      ),
  };
}

/** Puts what a person corrected in the place of what was read; a short row whose last missing cell was given is whole. */
function fixRows(raw: RawTable, fixes: readonly CellFix[]): Pick<RawTable, 'rows' | 'missing'> {
  if (fixes.length === 0) return raw;
  const rows = [...raw.rows];
  const missing = new Map(raw.missing);
  const places = new Map(raw.lineNumbers.map((line, row) => [line, row]));
  for (const { line, column, value } of fixes) {
    const row = places.get(line);
    if (row === undefined) continue;
    rows[row] = (rows[row] ?? []).map((cell, c) => (c === column ? value : cell));
    if (column === raw.header.length - 1) missing.delete(row);
  }
  return { rows, missing };
}
