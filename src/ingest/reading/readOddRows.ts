import type { ReadIssue } from '../../kernel/readIssue.ts';
import type { FileCells } from './buildRawTable.ts';
import { toCellKind } from './cellKind.ts';

const DELIMITERS = [',', ';', '\t', '|', ' '];

type Row = readonly string[];

const ALIKE = 0.75;

/**
 * Splits, in place, rows that are one cell because they keep a delimiter of their own, where exactly that delimiter
 * gives a width that the file's rows have and cells that look like those of the row before. Returns an issue for each.
 */
export function readOddRows(file: FileCells, lines: readonly number[]): ReadIssue[] {
  const issues: ReadIssue[] = [];
  if (file.dialect.delimiter === '') return issues;
  let before: Row | undefined;
  for (const [at, row] of file.rows.entries()) {
    const [cell = ''] = row;
    if (row.length > 1 && file.widths.has(row.length)) before = row;
    if (row.length !== 1 || cell.length < 3) continue;
    const next =
      before ?? file.rows.slice(at, at + 50).find(({ length }) => length > 1 && file.widths.has(length));
    const delimiter = next === undefined ? undefined : findDelimiter(cell, file, next);
    if (delimiter === undefined) continue;
    file.rows[at] = cell.split(delimiter);
    issues.push({ code: 'row-delimiter', line: lines[at] ?? 0, found: delimiter });
  }
  return issues;
}

function findDelimiter(cell: string, { dialect, widths }: FileCells, like: Row): string | undefined {
  return DELIMITERS.find((delimiter) => {
    if (delimiter === dialect.delimiter.slice(0, 1) || !cell.includes(delimiter)) return false;
    const parts = cell.split(delimiter);
    if (!widths.has(parts.length) || parts.length !== like.length) return false;
    if (delimiter !== ' ') return true;
    const kinds = parts.map(toCellKind);
    const alike = kinds.filter((kind, at) => kind === toCellKind(like[at] ?? '')).length;
    const typed = kinds.filter((kind) => kind === 'number' || kind === 'date').length;
    return typed > 1 && alike >= parts.length * ALIKE;
  });
}
