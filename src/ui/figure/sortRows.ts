import type { TableCell, TableColumn, TableModel, TableRow } from '../../figure/tableModel.ts';

/** By which column a table is sorted, and which way. */
export interface TableSort {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

let letters: Intl.Collator | undefined;

/** Made with the first table that is sorted: it takes longer to make than the rest of a figure. */
function inOrder(): Intl.Collator {
  letters ??= new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
  return letters;
}

/**
 * Rows in the order asked for. The reference row stays on top; a cell without a value to sort by goes last whichever way,
 * in the order of the figure, so that order tells nothing of what is hidden.
 */
export function sortRows(table: TableModel, sort: TableSort | undefined): readonly TableRow[] {
  if (sort === undefined) return table.rows;
  const column = table.columns[sort.column];
  if (column === undefined) return table.rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const members = table.rows.filter((row) => row.role === 'member');
  const sortable = members.filter((row) => isSortable(column, row.cells[sort.column]));
  const rest = members.filter((row) => !isSortable(column, row.cells[sort.column]));
  const ordered = sortable.toSorted(
    (a, b) => sign * compareCells(column, a.cells[sort.column], b.cells[sort.column]),
  );
  return [...table.rows.filter((row) => row.role === 'reference'), ...ordered, ...rest];
}

function isSortable(column: TableColumn, cell: TableCell | undefined): boolean {
  return cell !== undefined && (column.kind !== 'number' || cell.sort !== undefined);
}

function compareCells(column: TableColumn, a: TableCell | undefined, b: TableCell | undefined): number {
  return column.kind === 'number'
    ? (a?.sort ?? 0) - (b?.sort ?? 0)
    : inOrder().compare(a?.text ?? '', b?.text ?? '');
}

/** What one press on a column header asks for next: largest first for numbers, then turned, then the figure's own order. */
export function nextSort(
  sort: TableSort | undefined,
  column: number,
  kind: TableColumn['kind'],
): TableSort | undefined {
  const first = kind === 'number' ? 'descending' : 'ascending';
  if (sort?.column !== column) return { column, direction: first };
  if (sort.direction !== first) return undefined;
  return { column, direction: first === 'descending' ? 'ascending' : 'descending' };
}
