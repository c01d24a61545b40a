import type { CellDialect } from './dialect.ts';
import type { LineIndex } from './lineIndex.ts';
import { PositionFinder } from './positionFinder.ts';

/**
 * How a quote that stands where none should is taken. `standard`: as a letter of the cell. `literal`: the whole
 * cell is then unquoted text. `edge`: a doubled quote before a delimiter is one quote and the end of the cell.
 * `reopen`: the cell before was not closed, and the quote behind a delimiter opens the next one.
 * `strict`: a cell ends only where the next one opens with a quote. `lenient`: the first quote ends the quoted part.
 */
export type QuoteRule = 'standard' | 'literal' | 'edge' | 'reopen' | 'strict' | 'lenient';

/** One row as cells. `next` is the index of the line after it; `bad` is the 0-based cell of the first stray quote. */
export interface RecordReading {
  readonly cells: string[];
  readonly next: number;
  readonly quoted: number;
  readonly bad?: number;
  /** The 0-based cell whose quote was never closed. */
  readonly dangling?: number;
}

/** A text, its lines, and what the reading of one row needs at hand. */
export interface RecordSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly dialect: CellDialect;
  /** The one character between cells, or `''`. */
  readonly separator: string;
  readonly skipSpace: boolean;
  readonly quotes: PositionFinder;
  readonly separators: PositionFinder;
  readonly backslashes: PositionFinder;
}

interface QuotedCell {
  readonly value: string;
  /** Position after the closing quote and the spaces behind it. */
  readonly end: number;
  readonly strays: number;
}

const MAX_CELL_CHARS = 1 << 18;
const MAX_CELL_LINES = 1000;
const MAX_STRAYS = 8;

/** Prepares a text for `readRecord`. */
export function buildRecordSource(text: string, lines: LineIndex, dialect: CellDialect): RecordSource {
  const separator = dialect.delimiter.slice(0, 1);
  return {
    text,
    lines,
    dialect,
    separator,
    skipSpace: dialect.delimiter.length > 1,
    quotes: new PositionFinder(text, dialect.quote),
    separators: new PositionFinder(text, separator),
    backslashes: new PositionFinder(text, dialect.escape === '\\' ? '\\' : ''),
  };
}

/** Reads the row that begins at a line. With `oneLine` a quoted cell may not go on over the line's end. */
export function readRecord(
  source: RecordSource,
  line: number,
  rule: QuoteRule,
  oneLine: boolean,
): RecordReading {
  const { text, lines } = source;
  const start = lines.starts[line] ?? text.length;
  const end = lines.ends[line] ?? text.length;
  if (source.quotes.next(start) >= end && source.backslashes.next(start) >= end) {
    return { cells: splitPlain(text.slice(start, end), source), next: line + 1, quoted: 0 };
  }
  return readCells(source, line, rule, oneLine);
}

function readCells(source: RecordSource, line: number, rule: QuoteRule, oneLine: boolean): RecordReading {
  const { text, lines, separator } = source;
  const end = lines.ends[line] ?? text.length;
  const cells: string[] = [];
  let at = lines.starts[line] ?? text.length;
  let last = line;
  let quoted = 0;
  let bad: number | undefined;
  let dangling: number | undefined;
  for (;;) {
    const opening = findOpening(source, at, lines.ends[last] ?? end);
    const cell = opening < 0 ? undefined : readQuoted(source, opening, findLimit(lines, last, oneLine), rule);
    if (cell === undefined || (rule === 'literal' && cell.strays > 0)) {
      if (opening >= 0) {
        bad ??= cells.length;
        if (cell === undefined) dangling ??= cells.length;
      }
      const lineEnd = lines.ends[last] ?? end;
      const stop = findSeparator(source, at, lineEnd);
      cells.push(toUnquoted(source, at, stop));
      at = stop;
    } else {
      if (cell.strays > 0) bad ??= cells.length;
      quoted += 1;
      cells.push(cell.value);
      at = cell.end;
      while (at > (lines.ends[last] ?? at)) last += 1;
    }
    if (at >= (lines.ends[last] ?? at) || text[at] !== separator) break;
    at += 1;
  }
  return {
    cells,
    next: last + 1,
    quoted,
    ...(bad === undefined ? {} : { bad }),
    ...(dangling === undefined ? {} : { dangling }),
  };
}

function splitPlain(line: string, source: RecordSource): string[] {
  if (source.separator === '') return [line];
  const cells = line.split(source.separator);
  return source.skipSpace ? cells.map((cell, at) => (at === 0 ? cell : cell.trimStart())) : cells;
}

/** The position of the cell's opening quote, after leading spaces; -1 where the cell has none. */
function findOpening(source: RecordSource, from: number, end: number): number {
  const { text, dialect } = source;
  if (dialect.quote === '') return -1;
  let at = from;
  while (at < end && text[at] === ' ' && source.separator !== ' ') at += 1;
  return at < end && text[at] === dialect.quote ? at : -1;
}

function findLimit(lines: LineIndex, line: number, oneLine: boolean): number {
  const own = lines.ends[line] ?? 0;
  if (oneLine) return own;
  const far = lines.ends[Math.min(line + MAX_CELL_LINES, lines.ends.length - 1)] ?? own;
  return Math.max(own, Math.min(far, own + MAX_CELL_CHARS));
}

function findSeparator(source: RecordSource, from: number, end: number): number {
  let at = source.separators.next(from);
  while (at < end && isEscaped(source, at, from)) at = source.separators.next(at + 1);
  return Math.min(at, end);
}

function isEscaped(source: RecordSource, at: number, from: number): boolean {
  if (source.dialect.escape !== '\\') return false;
  let slashes = 0;
  while (at - slashes - 1 >= from && source.text[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function toUnquoted(source: RecordSource, from: number, end: number): string {
  const cell = source.text.slice(from, end);
  const own = source.skipSpace ? cell.trimStart() : cell;
  return source.dialect.escape === '\\' ? toUnescaped(own, source) : own;
}

function toUnescaped(cell: string, source: RecordSource): string {
  if (!cell.includes('\\')) return cell;
  return cell.replace(/\\(.)/gs, (whole, next: string) =>
    next === '\\' || next === source.dialect.quote || next === source.separator ? next : whole,
  );
}

/** Reads a quoted cell; `undefined` when no quote closes it before the limit. */
function readQuoted(
  source: RecordSource,
  opening: number,
  limit: number,
  rule: QuoteRule,
): QuotedCell | undefined {
  const { text, dialect, quotes, separator } = source;
  const { quote } = dialect;
  let strays = 0;
  let doubled = false;
  let at = opening + 1;
  for (;;) {
    const found = quotes.next(at);
    if (found >= limit || strays > MAX_STRAYS) return undefined;
    if (isEscaped(source, found, opening + 1)) {
      at = found + 1;
      continue;
    }
    if (text[found + 1] === quote && found + 1 < limit) {
      const closing = rule === 'edge' ? findBoundary(source, found + 2, rule) : -1;
      if (closing < 0) {
        doubled = true;
        at = found + 2;
        continue;
      }
      return { value: toQuoted(source, opening + 1, found + 1, doubled), end: closing, strays: strays + 1 };
    }
    const closing = findBoundary(source, found + 1, rule);
    if (closing >= 0) return { value: toQuoted(source, opening + 1, found, doubled), end: closing, strays };
    strays += 1;
    if (rule === 'reopen' && text[found - 1] === separator && found - 1 > opening) {
      return { value: toQuoted(source, opening + 1, found - 1, doubled), end: found - 1, strays };
    }
    if (rule === 'lenient') {
      const end = findSeparator(source, found + 1, Math.min(limit, findLineStop(text, found)));
      const value = toQuoted(source, opening + 1, found, doubled) + text.slice(found + 1, end);
      return { value, end, strays };
    }
    at = found + 1;
  }
}

function toQuoted(source: RecordSource, from: number, end: number, doubled: boolean): string {
  const { quote } = source.dialect;
  const raw = source.text.slice(from, end);
  const single = doubled ? raw.replaceAll(quote + quote, quote) : raw;
  return source.dialect.escape === '\\' ? toUnescaped(single, source) : single;
}

/** Where the delimiter, line end or end of text stands that must follow a closing quote; -1 where none does. */
function findBoundary(source: RecordSource, from: number, rule: QuoteRule): number {
  const { text, separator, dialect } = source;
  let at = from;
  if (separator !== ' ') while (text[at] === ' ') at += 1;
  if (at >= text.length || text[at] === '\n' || text[at] === '\r') return at;
  if (separator === '' || text[at] !== separator) return -1;
  if (rule !== 'strict') return at;
  let after = at + 1;
  while (text[after] === ' ' && source.skipSpace) after += 1;
  return text[after] === dialect.quote ? at : -1;
}

function findLineStop(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
