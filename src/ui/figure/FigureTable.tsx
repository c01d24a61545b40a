import { useState } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { TableColumn } from '../../figure/tableModel.ts';
import { CellText } from './CellText.tsx';
import { nextSort, sortRows, type TableSort } from './sortRows.ts';
import { TableBox } from './TableBox.tsx';
import './table.css';

interface FigureTableProps {
  readonly figure: Figure;
  /** `row/column` of the number looked at closely: its row is marked, and its name can have focus. */
  readonly picked?: string | undefined;
}

/** The table twin of a figure: every number of it in rows and columns that can be sorted and copied. */
export function FigureTable({ figure, picked }: FigureTableProps) {
  const table = figure.longTable ?? figure.table;
  const [sort, setSort] = useState<TableSort>();
  return (
    <TableBox label={table.caption}>
      <table className="figure-table sticky-first">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <SortHeader
                key={column.key}
                column={column}
                direction={sort?.column === index ? sort.direction : undefined}
                onSort={() => setSort(nextSort(sort, index, column.kind))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(table, sort).map((row) => (
            <tr
              key={row.key}
              className={row.role}
              data-row={row.key}
              aria-current={isOf(picked, row.key) ? true : undefined}
            >
              {row.cells.map((cell, index) => {
                const column = table.columns[index];
                const key = column?.key ?? String(index);
                return index === 0 ? (
                  <th
                    key={key}
                    scope="row"
                    className={toWordClass(cell.text)}
                    {...(isOf(picked, row.key) ? { tabIndex: -1 } : {})}
                  >
                    <CellText cell={cell} />
                  </th>
                ) : (
                  <td key={key} data-column={key} className={column?.kind}>
                    <CellText cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

/** More letters than this in one word are broken: no table is as wide as its longest name. */
const LONGEST_WORD = 30;

function toWordClass(text: string): string | undefined {
  return text.split(/\s+/).some((word) => word.length > LONGEST_WORD) ? 'broken' : undefined;
}

/** Rows are cells, or rows of cells. */
function isOf(picked: string | undefined, row: string): boolean {
  return picked !== undefined && (picked === row || picked.startsWith(`${row}/`));
}

interface SortHeaderProps {
  readonly column: TableColumn;
  readonly direction: TableSort['direction'] | undefined;
  readonly onSort: () => void;
}

const arrows = { ascending: '\u2191', descending: '\u2193' };

function SortHeader({ column, direction, onSort }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={direction} className={column.kind}>
      <button type="button" className="sort" onClick={onSort}>
        {column.text}
        <span aria-hidden="true" className="arrow">
          {direction === undefined ? '' : arrows[direction]}
        </span>
      </button>
    </th>
  );
}
