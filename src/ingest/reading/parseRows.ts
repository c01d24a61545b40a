import type { CellDialect } from './dialect.ts';
import { findLineEnds } from './lineIndex.ts';
import { type CellText, MAX_LINE_CHARS, tokenizeText } from './tokenizeText.ts';

/**
 * A text as rows of cells in a known dialect. PapaParse splits what has no quotes, one delimiter and one kind of line end, and is
 * loaded for it; everything else goes to our own tokenizer, which is as fast where there are quotes, and repairs where one breaks.
 */
export async function parseRows(
  text: string,
  dialect: CellDialect,
  usual: ReadonlySet<number>,
): Promise<CellText> {
  const lineEnd = findLineEnds(text);
  const { delimiter, quote, escape } = dialect;
  const isPlain = delimiter.length === 1 && delimiter !== ' ' && escape === quote && !text.includes(quote);
  if (!isPlain || lineEnd === 'mixed' || lineEnd === 'none') return tokenizeText(text, dialect, usual);
  const { default: Papa } = await import('papaparse');
  const rows = Papa.parse<string[]>(text, { delimiter, quoteChar: quote, newline: lineEnd }).data;
  if (rows.some(isTooLong)) return tokenizeText(text, dialect, usual);
  if (text.endsWith(lineEnd)) rows.pop();
  return { rows, lines: rows.map((_, at) => at + 1), lineEnd, issues: [] };
}

function isTooLong(row: readonly string[]): boolean {
  return row.reduce((length, cell) => length + cell.length + 1, -1) > MAX_LINE_CHARS;
}
