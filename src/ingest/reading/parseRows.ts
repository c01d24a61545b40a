import type { CellDialect } from './dialect.ts';
import { findLineEnds } from './lineIndex.ts';
import { type CellText, MAX_LINE_CHARS, tokenizeText } from './tokenizeText.ts';

/**
 * A text as rows of cells in a known dialect. PapaParse reads what is well formed (one delimiter, doubled quotes,
 * one kind of line end) and is loaded for it; what it cannot do, or where a quote breaks, goes to our own tokenizer, which repairs.
 */
export async function parseRows(
  text: string,
  dialect: CellDialect,
  usual: ReadonlySet<number>,
): Promise<CellText> {
  const lineEnd = findLineEnds(text);
  const isPlain =
    dialect.delimiter.length === 1 &&
    dialect.delimiter !== ' ' &&
    dialect.quote !== '' &&
    dialect.escape === dialect.quote;
  if (!isPlain || lineEnd === 'mixed' || lineEnd === 'none' || hasLongLine(text, lineEnd)) {
    return tokenizeText(text, dialect, usual);
  }
  const { default: Papa } = await import('papaparse');
  const read = Papa.parse<string[]>(text, {
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    delimiter: dialect.delimiter,
    quoteChar: dialect.quote,
    escapeChar: dialect.quote,
    newline: lineEnd,
  });
  const rows = read.data;
  if (text.endsWith(lineEnd)) rows.pop();
  const lines = text.includes(dialect.quote)
    ? numberLines(rows, usual, dialect.quote)
    : rows.map((_, at) => at + 1);
  const isBroken = read.errors.some((error) => error.type === 'Quotes') || lines === undefined;
  return isBroken ? tokenizeText(text, dialect, usual) : { rows, lines, lineEnd, issues: [] };
}

/** The line each row begins on; `undefined` where a row of unusual width has quotes or line ends in its cells. */
function numberLines(
  rows: readonly (readonly string[])[],
  usual: ReadonlySet<number>,
  quote: string,
): number[] | undefined {
  const lines: number[] = [];
  let line = 1;
  for (const row of rows) {
    lines.push(line);
    line += 1;
    const isUsual = usual.has(row.length);
    for (const cell of row) {
      if (!isUsual && cell.includes(quote)) return undefined;
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      if (!isUsual) return undefined;
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
  }
  return lines;
}

function hasLongLine(text: string, lineEnd: string): boolean {
  if (text.length <= MAX_LINE_CHARS) return false;
  let start = 0;
  for (let end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, start)) {
    if (end - start > MAX_LINE_CHARS) return true;
    start = end + lineEnd.length;
  }
  return text.length - start > MAX_LINE_CHARS;
}
