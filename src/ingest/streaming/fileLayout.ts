import type { RawTable } from '../reading/buildRawTable.ts';
import { readTable, type ReadOptions } from '../reading/readTable.ts';
import { measureShape, type TableShape } from '../reading/tableShape.ts';
import type { HandOver } from './handOver.ts';
import { RowScanner, type ByteDialect } from './rowScanner.ts';

/** Where in a file the rows stand that can be read byte by byte, and how; positions are bytes, lines are 1-based. */
export interface FileLayout {
  readonly raw: RawTable;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly bytes: ByteDialect;
  readonly shape: TableShape;
  readonly bodyFrom: number;
  readonly bodyLine: number;
  /** Rows that begin from here on are left to the ordinary reader, who knows notes and totals. */
  readonly tailFrom: number;
  /** The header and some rows under it, as bytes: what the tail is read under. */
  readonly context: Uint8Array;
  readonly contextRows: number;
}

/** How much of a file the ordinary reader looks at, `head` at most a piece; a shorter file is not worth the trouble. Bytes. */
export interface StreamSizes {
  readonly least: number;
  readonly head: number;
  readonly tail: number;
}

/** Sizes for real files: the head is as much as encoding and dialect are detected from. */
export const STREAM_SIZES: StreamSizes = { least: 1 << 21, head: 66_000, tail: 24_000 };

const DELIMITERS = [',', ';', '\t', '|'];
const CONTEXT_ROWS = 60;
const LEAST_WIDTH = 3;
const HARMLESS: ReadonlySet<string> = new Set([
  'short-row',
  'long-row',
  'header-duplicated',
  'issues-capped',
]);

/** Whether the fast path is worth a look at the beginning of a file of so many bytes. */
export function isWorthIt(bytes: number, options: ReadOptions, sizes: StreamSizes): boolean {
  if (bytes < sizes.least || bytes <= sizes.head + sizes.tail) return false;
  return (options.table ?? 0) === 0 && options.headerRow === undefined;
}

/**
 * Has the ordinary reader look at the beginning of a file of so many bytes, and says how to go on byte by byte; or why not.
 * `encoding` overrules what the beginning looks like.
 */
export async function readLayout(
  head: Uint8Array,
  fileBytes: number,
  options: ReadOptions,
  sizes: StreamSizes,
): Promise<FileLayout | HandOver> {
  const cut = head.lastIndexOf(0x0a) + 1;
  const first = await readTable(head.subarray(0, cut), { ...options, ownTokenizer: true });
  const fault = findFault(first);
  if (fault !== undefined) return fault;
  const bytes = { delimiter: first.dialect.delimiter.charCodeAt(0), crlf: first.dialect.lineEnd === '\r\n' };
  const bodyLine = first.lineNumbers[0] ?? 0;
  const bodyFrom = findLine(head, bodyLine);
  // Where the header is narrower, all rows tell whether it lacks a name or they end with a delimiter, not the first of them.
  const scanner = new RowScanner(bytes);
  scanner.next(head, findLine(head, first.headerLines?.first ?? 1), cut);
  const { cells } = scanner;
  scanner.next(head, bodyFrom, cut);
  if (cells !== first.header.length || scanner.cells > cells) return 'widths';
  const rows = findRows(head, bodyFrom, bytes);
  if (typeof rows === 'string') return rows;
  // Cut inside a quoted cell, the last row was read for what it is not.
  const raw = rows.end === cut ? first : await readHead(head.subarray(0, rows.end), first, options);
  if (findFault(raw) !== undefined || raw.rows.length !== rows.count || raw.lineNumbers[0] !== bodyLine)
    return 'head';
  if (!raw.issues.every(({ code }) => HARMLESS.has(code))) return 'head';
  const encoding = raw.dialect.encoding === 'utf-8' ? 'utf-8' : 'windows-1252';
  return {
    raw,
    encoding,
    bytes,
    shape: measureShape(raw.rows, raw.header.length),
    bodyFrom,
    bodyLine,
    tailFrom: Math.max(bodyFrom, fileBytes - sizes.tail),
    context: head.slice(findLine(head, raw.headerLines?.first ?? 1), rows.contextEnd),
    contextRows: rows.context,
  };
}

function readHead(bytes: Uint8Array, { dialect }: RawTable, options: ReadOptions): Promise<RawTable> {
  const { delimiter, quote, escape } = dialect;
  return readTable(bytes, {
    ...options,
    encoding: options.encoding ?? dialect.encoding,
    dialect: { delimiter, quote, escape },
    ownTokenizer: true,
  });
}

/** What in the beginning of a file is not for the fast path. */
function findFault(raw: RawTable): HandOver | undefined {
  const { encoding, delimiter, quote, escape, lineEnd } = raw.dialect;
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') return 'dialect';
  if (!DELIMITERS.includes(delimiter) || quote !== '"' || escape !== '"') return 'dialect';
  if (lineEnd !== '\n' && lineEnd !== '\r\n') return 'dialect';
  const lines = raw.headerLines;
  if (lines === undefined || lines.first !== lines.last || raw.header.length < LEAST_WIDTH) return 'header';
  return raw.tables.length === 1 ? undefined : 'another-table';
}

/** Where the 1-based line begins. */
function findLine(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let n = 1; n < line; n += 1) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}

/** The whole rows in the head: how many that are not blank, where the last ends, and where the context does. */
function findRows(
  head: Uint8Array,
  from: number,
  dialect: ByteDialect,
): { count: number; end: number; context: number; contextEnd: number } | HandOver {
  const scanner = new RowScanner(dialect);
  const bytes = new Uint8Array(head.length + 1);
  bytes.set(head);
  bytes[head.length] = 0x0a;
  const found = { count: 0, end: from, context: 0, contextEnd: from };
  for (let at = from; ;) {
    const end = scanner.next(bytes, at, head.length);
    if (end === -1) return found.count > 0 ? found : 'long-row';
    if (end < 0) return scanner.fault;
    if (!isBlank(bytes.subarray(at, end), dialect.delimiter)) found.count += 1;
    found.end = end;
    if (found.count <= CONTEXT_ROWS) [found.context, found.contextEnd] = [found.count, end];
    at = end;
  }
}

function isBlank(row: Uint8Array, delimiter: number): boolean {
  return row.every(
    (byte) => byte === delimiter || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09,
  );
}
