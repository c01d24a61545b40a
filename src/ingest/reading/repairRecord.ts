import type { ReadIssue } from '../../kernel/readIssue.ts';
import type { CellDialect } from './dialect.ts';
import {
  buildRecordSource,
  type QuoteRule,
  readRecord,
  type RecordReading,
  type RecordSource,
} from './readRecord.ts';

/** A row as it is taken, with what was done to it. */
export interface RepairedRecord {
  readonly cells: string[];
  readonly next: number;
  readonly issue?: ReadIssue;
}

const SINGLE_LINE_RULES: readonly QuoteRule[] = [
  'standard',
  'reopen',
  'edge',
  'literal',
  'strict',
  'lenient',
];
const OTHER_DELIMITERS = [',', ';', '\t', '|', ' '];
const SHOWN_CHARS = 80;

/**
 * Reads the row at a line as RFC 4180 would, and where its quotes are broken, or swallow rows, takes the reading
 * that gives one of the `usual` widths. A row that no reading fits is taken as plain text, with an issue.
 */
export function repairRecord(source: RecordSource, line: number, usual: ReadonlySet<number>): RepairedRecord {
  const first = readRecord(source, line, 'standard', false);
  const known = usual.size > 0;
  const fits = !known || usual.has(first.cells.length);
  const spans = first.next > line + 1;
  if (first.bad === undefined) {
    if (fits) return first;
    return (
      (spans ? readSingleLine(source, line, usual) : splitAtDoubled(source, line, first, usual)) ?? first
    );
  }
  if (known) {
    const single = readSingleLine(source, line, usual);
    if (single !== undefined) return single;
  }
  if (first.dangling === undefined && (known ? fits : !spans)) return toRepaired(source, line, first);
  const literal = readRecord(source, line, 'literal', true);
  const column = (literal.dangling ?? literal.bad ?? 0) + 1;
  const isTitle = literal.dangling === undefined && !usual.has(1) && literal.cells.length === 1;
  if (isTitle) return { cells: literal.cells, next: literal.next };
  return {
    cells: literal.cells,
    next: literal.next,
    issue: { code: 'quote-unclosed', line: line + 1, column, found: toShown(source, line) },
  };
}

/** The one-line reading of a row that has a usual width, if any. */
function readSingleLine(
  source: RecordSource,
  line: number,
  usual: ReadonlySet<number>,
): RepairedRecord | undefined {
  for (const rule of SINGLE_LINE_RULES) {
    const reading = readRecord(source, line, rule, true);
    if (rule !== 'literal' && reading.dangling !== undefined) continue;
    if (!usual.has(reading.cells.length)) continue;
    return toRepaired(source, line, rule === 'literal' ? withoutSyntax(reading, source) : reading);
  }
  const joined = joinFromDangling(source, line, usual);
  if (joined !== undefined) return toRepaired(source, line, joined);
  return readOtherDelimiter(source, line, usual);
}

/** A lone quote at the start of a cell is syntax where the row quotes another cell; else a letter of the cell. */
function withoutSyntax(reading: RecordReading, source: RecordSource): RecordReading {
  if (reading.quoted === 0) return reading;
  return { ...reading, cells: reading.cells.map((cell) => withoutOpening(cell, source) ?? cell) };
}

/** What an opened and never closed cell holds; `undefined` where the text does not open with a lone quote. */
function withoutOpening(cell: string, source: RecordSource): string | undefined {
  const { quote } = source.dialect;
  const text = cell.trimStart();
  if (quote === '' || !text.startsWith(quote)) return undefined;
  const inner = text.slice(1);
  return inner.replaceAll(quote + quote, '').includes(quote)
    ? undefined
    : inner.replaceAll(quote + quote, quote);
}

/** A quote opened and never closed, and the row too long by some cells: those belong to the opened cell. */
function joinFromDangling(
  source: RecordSource,
  line: number,
  usual: ReadonlySet<number>,
): RecordReading | undefined {
  const reading = readRecord(source, line, 'literal', true);
  const dangling = reading.dangling ?? reading.bad;
  if (dangling === undefined || withoutOpening(reading.cells[dangling] ?? '', source) === undefined)
    return undefined;
  for (const width of usual) {
    const surplus = reading.cells.length - width;
    if (surplus < 1 || dangling + surplus >= reading.cells.length) continue;
    const joined = reading.cells.slice(dangling, dangling + surplus + 1).join(source.dialect.delimiter);
    const cell = withoutOpening(joined, source) ?? joined;
    const cells = [...reading.cells.slice(0, dangling), cell, ...reading.cells.slice(dangling + surplus + 1)];
    return { ...reading, cells };
  }
  return undefined;
}

/** `"a""b"` in a row of quoted cells that is one cell short: the delimiter between two cells was lost. */
function splitAtDoubled(
  source: RecordSource,
  line: number,
  reading: RecordReading,
  usual: ReadonlySet<number>,
): RepairedRecord | undefined {
  const { quote } = source.dialect;
  if (quote === '' || reading.quoted < reading.cells.length || !usual.has(reading.cells.length + 1))
    return undefined;
  const at = reading.cells.findIndex((cell) => cell.includes(quote));
  const [before, after, ...more] = reading.cells[at]?.split(quote) ?? [];
  const others = reading.cells.filter((cell) => cell.includes(quote)).length;
  if (before === undefined || after === undefined || more.length > 0 || others > 1) return undefined;
  const cells = [...reading.cells.slice(0, at), before, after, ...reading.cells.slice(at + 1)];
  return toRepaired(source, line, { ...reading, cells, bad: at });
}

function readOtherDelimiter(
  source: RecordSource,
  line: number,
  usual: ReadonlySet<number>,
): RepairedRecord | undefined {
  const text = source.text.slice(source.lines.starts[line], source.lines.ends[line]);
  const lines = { starts: [0], ends: [text.length], terminators: ['none' as const] };
  for (const delimiter of OTHER_DELIMITERS) {
    if (delimiter === source.separator || !text.includes(delimiter)) continue;
    const dialect: CellDialect = { ...source.dialect, delimiter };
    const reading = readRecord(buildRecordSource(text, lines, dialect), 0, 'standard', true);
    if (reading.bad !== undefined || reading.quoted < 2 || !usual.has(reading.cells.length)) continue;
    return {
      cells: reading.cells,
      next: line + 1,
      issue: { code: 'row-delimiter', line: line + 1, found: delimiter },
    };
  }
  return undefined;
}

function toRepaired(source: RecordSource, line: number, reading: RecordReading): RepairedRecord {
  return {
    cells: reading.cells,
    next: reading.next,
    issue: {
      code: 'quote-repaired',
      line: line + 1,
      column: (reading.bad ?? 0) + 1,
      found: toShown(source, line),
    },
  };
}

function toShown(source: RecordSource, line: number): string {
  const start = source.lines.starts[line] ?? 0;
  return source.text.slice(start, Math.min(source.lines.ends[line] ?? start, start + SHOWN_CHARS));
}
