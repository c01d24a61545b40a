import type { ReleasedTable } from '../disclosure/releasedTable.ts';

/** One number of a released table, by the places of its row and its column. */
export interface NumberPlace {
  readonly row: number;
  readonly column: number;
}

/** How marks and table rows name the number at a place: `row/column`; nothing where there is none. */
export function keyAt(released: ReleasedTable, place: NumberPlace): string | undefined {
  if (released.kind === 'withheld') return undefined;
  const [row, column] = [released.rows[place.row], released.columns[place.column]];
  return row === undefined || column === undefined ? undefined : `${row.key}/${column.key}`;
}

/** Where the number with a key stands; nothing where no cell has it. */
export function findNumber(released: ReleasedTable, key: string): NumberPlace | undefined {
  if (released.kind === 'withheld') return undefined;
  for (const [row, { key: rowKey }] of released.rows.entries()) {
    if (!key.startsWith(`${rowKey}/`)) continue;
    const column = released.columns.findIndex((one) => one.key === key.slice(rowKey.length + 1));
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** The first number worth looking at: of a row asked for rather than of everybody. */
export function firstNumber(released: ReleasedTable): NumberPlace | undefined {
  if (released.kind === 'withheld' || released.columns.length === 0) return undefined;
  const row = released.rows.findIndex(({ role }) => role === 'member');
  return released.rows.length === 0 ? undefined : { row: Math.max(row, 0), column: 0 };
}
