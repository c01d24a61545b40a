import type { ReadIssue } from '../../kernel/readIssue.ts';
import type { FileCells } from './buildRawTable.ts';
import { toCellKind } from './cellKind.ts';

const DELIMITERS = [',', ';', '\t', '|', ' '];

/**
 * Splits, in place, rows that are one cell because they keep a delimiter of their own, where exactly that delimiter
 * gives a width that the file's rows have and numbers or dates come out. Returns an issue for each.
 */
export function readOddRows(file: FileCells, lines: readonly number[]): ReadIssue[] {
  const issues: ReadIssue[] = [];
  if (file.dialect.delimiter === '') return issues;
  for (const [at, row] of file.rows.entries()) {
    const [cell] = row;
    if (row.length !== 1 || cell === undefined || cell.length < 3) continue;
    const delimiter = findDelimiter(cell, file);
    if (delimiter === undefined) continue;
    file.rows[at] = cell.split(delimiter);
    issues.push({ code: 'row-delimiter', line: lines[at] ?? 0, found: delimiter });
  }
  return issues;
}

function findDelimiter(cell: string, { dialect, widths }: FileCells): string | undefined {
  return DELIMITERS.find((delimiter) => {
    if (delimiter === dialect.delimiter.slice(0, 1) || !cell.includes(delimiter)) return false;
    const parts = cell.split(delimiter);
    if (!widths.has(parts.length)) return false;
    const typed = parts.filter((part) => ['number', 'date', 'year'].includes(toCellKind(part))).length;
    return delimiter === ' ' ? typed >= 2 && parts.length > 2 : typed >= 1 || parts.length > 3;
  });
}
