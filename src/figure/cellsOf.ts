import type { ReleasedCell, ReleasedColumn, ReleasedGrid, ReleasedRow } from '../disclosure/releasedTable.ts';

/** One cell with its heads. */
export interface PlacedCell {
  readonly row: ReleasedRow;
  readonly column: ReleasedColumn;
  readonly cell: ReleasedCell;
}

/** The cells of a table with their heads, row by row; `rows` and `columns` choose which (all, where absent). */
export function cellsOf(
  table: ReleasedGrid,
  rows: (row: ReleasedRow) => boolean = () => true,
  columns: (column: ReleasedColumn) => boolean = () => true,
): PlacedCell[] {
  return table.rows.flatMap((row, i) =>
    table.columns.flatMap((column, j): PlacedCell[] => {
      const cell = table.cells[i]?.[j];
      return cell === undefined || !rows(row) || !columns(column) ? [] : [{ row, column, cell }];
    }),
  );
}

/** The rows a figure is about: those asked for, or everybody where no rows were asked for. */
export function subjectRows(table: ReleasedGrid): readonly ReleasedRow[] {
  const members = table.rows.filter((row) => row.role === 'member');
  if (members.length > 0) return members;
  const all = table.rows.filter((row) => row.role === 'all');
  return all.length > 0 ? all : table.rows;
}

/** The row that speaks of everybody the question asks about; the only row, where there is one. */
export function wholeRow(table: ReleasedGrid): ReleasedRow | undefined {
  return (
    table.rows.find((row) => row.role === 'all') ??
    table.rows.find((row) => row.role === 'reference') ??
    (table.rows.length === 1 ? table.rows[0] : undefined)
  );
}

/** Whether a column holds a group of the characteristic, not the people without one and not a total. */
export function isGroup(column: ReleasedColumn): boolean {
  return column.role === 'group';
}

/** The first cell whose value is one number, else the first that is a range; nothing where none is shown. */
export function firstShown(placed: readonly PlacedCell[]): PlacedCell | undefined {
  const of = (kind: 'value' | 'range'): PlacedCell | undefined =>
    placed.find(({ cell }) => cell.value.kind === kind);
  return of('value') ?? of('range');
}
