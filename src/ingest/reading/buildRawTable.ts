import type { Issue } from '../../kernel/issue.ts';
import type { ReadIssue } from '../../kernel/readIssue.ts';
import { unwrapFormulas } from './unwrapFormulas.ts';
import { capIssues } from './capIssues.ts';
import type { Dialect } from './dialect.ts';
import { findTables, type TableSpan } from './findTables.ts';
import { joinHeader, toFilledLength } from './joinHeader.ts';
import { toNote } from './noteRow.ts';
import { readOddRows } from './readOddRows.ts';
import { placeHeader } from './placeHeader.ts';
import type { CellText } from './tokenizeText.ts';

/** Lines of a file, 1-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A table that a file holds, for the person who picks one. */
export interface TableOutline {
  readonly title: string;
  readonly headerLines: LineRange | undefined;
  readonly rowCount: number;
}

/** One table of a file as it is written: cells are text, nothing is typed, trimmed or left out. */
export interface RawTable {
  /** Multi-row headers joined top to bottom; `[]` where none was found. Names may repeat. */
  readonly header: string[];
  /** Every data row, totals included, at least as many cells as the header has. */
  readonly rows: string[][];
  readonly dialect: Dialect;
  /** Titles and notes above and below the table, top to bottom. */
  readonly notes: string[];
  readonly issues: Issue[];
  /** Absent where no header was found. */
  readonly headerLines: LineRange | undefined;
  /** The header is one row with one name fewer than the rows have cells: which column has none is an assumption. */
  readonly isHeaderShort?: boolean;
  /** The 1-based line of the file on which each row begins. */
  readonly lineNumbers: number[];
  /** How many cells each short row lacked, by its place in `rows`; every short row, however many there are. */
  readonly missing: ReadonlyMap<number, number>;
  /** Every table found in the file, this one among them. */
  readonly tables: TableOutline[];
  readonly bytesRead: number;
}

/** The cells of a whole file, before the table in them is found. */
export interface FileCells extends CellText {
  readonly dialect: Dialect;
  readonly widths: ReadonlySet<number>;
  /** Lines before the first row that are no row (`sep=`). */
  readonly skippedLines: number;
}

const SHOWN_CHARS = 80;

/** Picks the asked-for table out of a file's cells and gives its rows one width. */
export function buildRawTable(
  written: FileCells,
  found: readonly ReadIssue[],
  options: { readonly headerRow?: number | undefined; readonly table?: number | undefined },
  bytesRead: number,
): RawTable {
  const file = { ...written, rows: unwrapFormulas(written.rows) };
  const lines = file.skippedLines === 0 ? file.lines : file.lines.map((line) => line + file.skippedLines);
  const issues: ReadIssue[] = [...found, ...file.issues.map((issue) => toFileLine(issue, file.skippedLines))];
  issues.push(...readOddRows(file, lines));
  const { tables, loose } = findTables(file.rows);
  const index = options.table ?? 0;
  const picked = tables[index];
  const span =
    options.headerRow === undefined ? picked : placeHeader(file.rows, lines, picked, options.headerRow);
  if (tables.length > 1 && options.table === undefined)
    issues.push({ code: 'several-tables', found: tables.length });
  if (picked === undefined && index > 0)
    issues.push({ code: 'no-such-table', found: index, expected: tables.length });
  const noteRows = span === undefined ? loose : [...span.titles, ...span.notes];
  const width = span?.shape.width ?? 0;
  const notes = noteRows.map((at) => toNote(file.rows[at] ?? [], file.dialect.delimiter, width));
  const cells =
    span === undefined
      ? {
          header: [],
          rows: [],
          lineNumbers: [],
          missing: new Map<number, number>(),
          issues: [],
          isHeaderShort: false,
        }
      : takeCells(file, lines, span);
  return {
    header: cells.header,
    rows: cells.rows,
    dialect: file.dialect,
    notes,
    issues: capIssues([...issues, ...cells.issues, ...findEmptiness(cells, span, notes.length > 0)]),
    headerLines: span === undefined ? undefined : toHeaderLines(span, lines),
    isHeaderShort: cells.isHeaderShort,
    lineNumbers: cells.lineNumbers,
    missing: cells.missing,
    tables: tables.map((table) => toOutline(file, lines, table)),
    bytesRead,
  };
}

interface TableCells {
  readonly header: string[];
  readonly rows: string[][];
  readonly lineNumbers: number[];
  readonly missing: Map<number, number>;
  readonly issues: ReadIssue[];
  readonly isHeaderShort: boolean;
}

function takeCells(file: FileCells, lines: readonly number[], span: TableSpan): TableCells {
  const headerRows = span.header.map((at) => file.rows[at] ?? []);
  const header = joinHeader(headerRows, span.shape);
  const width = header.length === 0 ? span.shape.width : header.length;
  const isEnded = width < span.shape.width;
  const rows: string[][] = [];
  const lineNumbers: number[] = [];
  const missing = new Map<number, number>();
  const headerLine = lines[span.header.at(-1) ?? -1] ?? 0;
  const issues = findRepeatedNames(header, headerLine);
  const named = headerRows.length === 1 ? toFilledLength(headerRows[0] ?? []) : 0;
  if (named > width) issues.push({ code: 'long-row', line: headerLine, found: named, expected: width });
  for (const { from, to } of span.body) {
    for (let at = from; at < to; at += 1) {
      const written = file.rows[at];
      if (written === undefined || toFilledLength(written) === 0) continue;
      const row = isEnded && written.length > width && written.at(-1) === '' ? written.slice(0, -1) : written;
      const line = lines[at] ?? 0;
      if (row.length < width) {
        issues.push({ code: 'short-row', line, found: row.length, expected: width });
        missing.set(rows.length, width - row.length);
      }
      if (row.length > width) issues.push({ code: 'long-row', line, found: row.length, expected: width });
      rows.push(row.length < width ? [...row, ...Array<string>(width - row.length).fill('')] : row);
      lineNumbers.push(line);
    }
  }
  const isHeaderShort = headerRows.length === 1 && headerRows[0]?.length === width - 1;
  return { header, rows, lineNumbers, missing, issues, isHeaderShort };
}

function findRepeatedNames(header: readonly string[], line: number): ReadIssue[] {
  const seen = new Set<string>();
  const issues: ReadIssue[] = [];
  for (const [at, name] of header.entries()) {
    const key = name.trim();
    if (key !== '' && seen.has(key))
      issues.push({ code: 'header-duplicated', line, column: at + 1, found: toShown([name]) });
    seen.add(key);
  }
  return issues;
}

/** `hasText`: lines besides the header hold something, and none of it is a row. */
function findEmptiness(cells: TableCells, span: TableSpan | undefined, hasText: boolean): ReadIssue[] {
  if (cells.rows.length === 0) {
    const filled = cells.header.filter((name) => name.trim() !== '');
    return hasText && filled.length < 2
      ? [{ code: 'no-table', found: toShown(filled) }]
      : [{ code: 'no-rows', found: toShown(cells.header) }];
  }
  return span?.header.length === 0 ? [{ code: 'no-header', found: toShown(cells.rows[0] ?? []) }] : [];
}

function toShown(cells: readonly string[]): string {
  return cells.join(', ').slice(0, SHOWN_CHARS);
}

function toHeaderLines(span: TableSpan, lines: readonly number[]): LineRange | undefined {
  const first = lines[span.header[0] ?? -1];
  const last = lines[span.header.at(-1) ?? -1];
  return first === undefined || last === undefined ? undefined : { first, last };
}

function toOutline(file: FileCells, lines: readonly number[], table: TableSpan): TableOutline {
  const [title] = table.titles;
  const body = table.body.flatMap(({ from, to }) => file.rows.slice(from, to));
  return {
    title:
      title === undefined ? '' : toNote(file.rows[title] ?? [], file.dialect.delimiter, table.shape.width),
    headerLines: toHeaderLines(table, lines),
    rowCount: body.filter((row) => toFilledLength(row) > 0).length,
  };
}

function toFileLine(issue: ReadIssue, skipped: number): ReadIssue {
  return 'line' in issue ? { ...issue, line: issue.line + skipped } : issue;
}
