import type { ReadIssue } from '../../kernel/readIssue.ts';
import type { CellDialect, LineEnd } from './dialect.ts';
import { buildLineIndex } from './lineIndex.ts';
import { repairRecord } from './repairRecord.ts';
import { buildRecordSource } from './readRecord.ts';

/** A text as rows of cells, blank rows and all, with the 1-based line each row begins on. */
export interface CellText {
  readonly rows: string[][];
  readonly lines: number[];
  readonly lineEnd: LineEnd;
  readonly issues: ReadIssue[];
}

/** A line longer than this is left out, with an issue: no table has it, and a page could not show it. */
export const MAX_LINE_CHARS = 1 << 20;

/**
 * Splits a text into cells, any dialect, any mixture of line ends. Broken quotes are repaired where exactly one
 * reading gives a width of `usual` (the widths that the file's rows have); an empty set repairs nothing.
 */
export function tokenizeText(text: string, dialect: CellDialect, usual: ReadonlySet<number>): CellText {
  const lines = buildLineIndex(text);
  const source = buildRecordSource(text, lines, dialect);
  const rows: string[][] = [];
  const numbers: number[] = [];
  const issues: ReadIssue[] = [];
  const ends = new Set<LineEnd>();
  for (let line = 0; line < lines.starts.length;) {
    const length = (lines.ends[line] ?? 0) - (lines.starts[line] ?? 0);
    if (length > MAX_LINE_CHARS) {
      issues.push({ code: 'line-too-long', line: line + 1, found: length });
      line += 1;
      continue;
    }
    const record = repairRecord(source, line, usual);
    rows.push(record.cells);
    numbers.push(line + 1);
    if (record.issue !== undefined) issues.push(record.issue);
    line = record.next;
    const end = lines.terminators[line - 1];
    if (end !== undefined && end !== 'none') ends.add(end);
  }
  const [only] = ends;
  return { rows, lines: numbers, lineEnd: ends.size > 1 ? 'mixed' : (only ?? 'none'), issues };
}
