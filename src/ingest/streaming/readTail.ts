import type { RawTable } from '../reading/buildRawTable.ts';
import { readTable } from '../reading/readTable.ts';
import type { FileLayout } from './fileLayout.ts';
import type { HandOver } from './handOver.ts';
import type { PassEnd } from './streamPass.ts';

/** The last rows of a file as the ordinary reader takes them, and the notes under the table. */
export interface Tail {
  readonly rows: readonly (readonly string[])[];
  /** Lines in the file. */
  readonly lines: readonly number[];
  /** Cells that a row lacks, by its place. */
  readonly missing: ReadonlyMap<number, number>;
  readonly notes: readonly string[];
  readonly issues: RawTable['issues'];
}

/** Reads the end of a file under its header and first rows, so that what is no row there is known for what it is. */
export async function readTail(layout: FileLayout, { rest, line }: PassEnd): Promise<Tail | HandOver> {
  const { context, contextRows, raw, encoding } = layout;
  const bytes = new Uint8Array(context.length + rest.length);
  bytes.set(context);
  bytes.set(rest, context.length);
  const { delimiter, quote, escape } = raw.dialect;
  const read = await readTable(bytes, {
    encoding,
    dialect: { delimiter, quote, escape },
    ownTokenizer: true,
  });
  const isSame =
    read.tables.length === 1 &&
    read.headerLines?.first === 1 &&
    read.header.length === raw.header.length &&
    read.header.every((name, c) => name === raw.header[c]) &&
    read.rows.length >= contextRows &&
    read.dialect.encoding === encoding;
  if (!isSame) return 'tail';
  const contextLines = context.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 0);
  const shift = line - 1 - contextLines;
  const from = read.lineNumbers.findIndex((number) => number > contextLines);
  const first = from < 0 ? read.rows.length : from;
  if (first !== contextRows) return 'tail';
  const issues = read.issues.filter(({ code }) => code !== 'header-duplicated');
  if (!issues.every(({ code }) => code === 'short-row' || code === 'long-row')) return 'tail';
  return {
    rows: read.rows.slice(first),
    lines: read.lineNumbers.slice(first).map((number) => number + shift),
    missing: new Map(
      [...read.missing].flatMap(([row, cells]) => (row < first ? [] : [[row - first, cells] as const])),
    ),
    notes: read.notes,
    issues: issues.flatMap((issue) =>
      'line' in issue && issue.line > contextLines ? [{ ...issue, line: issue.line + shift }] : [],
    ),
  };
}
