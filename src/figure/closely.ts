import type { ReleasedColumn, ReleasedRow, ReleasedTable } from '../disclosure/releasedTable.ts';
import { toBreadcrumb } from './breadcrumb.ts';
import { buildContext } from './context.ts';
import type { Figure } from './figure.ts';
import { keyAt, type NumberPlace } from './numberPlace.ts';
import type { TableCell } from './tableModel.ts';
import { rowName } from './words/scopeWords.ts';
import type { Wording } from './wording.ts';

/** What is said of one number: where it stands, what it counts, and everything its table says of it. */
export interface Closely {
  /** `row/column`, as marks and table rows are named. */
  readonly key: string;
  readonly breadcrumb: string;
  readonly facts: readonly { readonly term: string; readonly cell: TableCell }[];
  readonly row: ReleasedRow;
  readonly column: ReleasedColumn;
  /** What can be looked at instead. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What is said of the number at a place; nothing where there is none. */
export function buildClosely(
  released: ReleasedTable,
  figure: Figure,
  place: NumberPlace,
  wording: Wording = {},
): Closely | undefined {
  if (released.kind === 'withheld') return undefined;
  const [row, column] = [released.rows[place.row], released.columns[place.column]];
  if (row === undefined || column === undefined) return undefined;
  const breadcrumb = toBreadcrumb(released, row.key, column.key, wording);
  if (breadcrumb === undefined) return undefined;
  const context = buildContext(released, wording);
  return {
    key: keyAt(released, place) ?? '',
    breadcrumb,
    facts: factsOf(figure, row.key, column.key),
    row,
    column,
    rows: released.rows.map((one) => rowName(one, context)),
    columns: released.columns.map(({ label }) => label),
  };
}

/** The columns of the number's own row; of a table of rows by groups its one cell. */
function factsOf(figure: Figure, row: string, column: string): Closely['facts'] {
  const table = figure.longTable ?? figure.table;
  const own = table.rows.find(({ key }) => key === `${row}/${column}`);
  if (own !== undefined)
    return own.cells.flatMap((cell, at) => {
      const head = table.columns[at];
      const isName = head === undefined || head.kind === 'head' || head.key === 'group';
      return isName || cell.text === '' ? [] : [{ term: head.text, cell }];
    });
  const shared = table.rows.find(({ key }) => key === row);
  const at = table.columns.findIndex(({ key }) => key === column);
  const cell = shared?.cells[at];
  const term = table.columns[at]?.text;
  return cell === undefined || term === undefined ? [] : [{ term, cell }];
}
