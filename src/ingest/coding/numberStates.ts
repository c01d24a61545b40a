import type { RawTable } from '../reading/buildRawTable.ts';

/** What a column beside the numbers of a cube that this app wrote says of each. */
const STATES: ReadonlySet<string> = new Set(['known', 'suppressed', 'unknown']);
/** The numbers that such a column stands beside. */
const NUMBERS: ReadonlySet<string> = new Set(['count', 'share', 'return', 'value']);
const HIDDEN = '[c]';

/** Whether a column says of the number beside it whether it is known, and nothing else. */
export function saysStates(header: string, values: readonly string[]): boolean {
  return header === 'state' && values.length > 0 && values.every((value) => STATES.has(value));
}

/**
 * The rows of a table with the numbers that a `state` column beside them calls suppressed written as hidden ones: in the CSV of a cube
 * both a hidden number and an unknown one are blank.
 */
export function writeStates({ header, rows }: Pick<RawTable, 'header' | 'rows'>): string[][] {
  const state = header.indexOf('state');
  const number = state - 1;
  const isCube =
    NUMBERS.has(header[number] ?? '') &&
    saysStates('state', [...new Set(rows.map((row) => row[state] ?? ''))]);
  if (!isCube) return rows;
  return rows.map((row) =>
    row[state] === 'suppressed' && row[number] === ''
      ? row.map((cell, c) => (c === number ? HIDDEN : cell))
      : row,
  );
}
