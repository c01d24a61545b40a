import type { TableCell, TableModel } from '../../figure/tableModel.ts';
import { NOT_AVAILABLE_KEY } from '../../figure/words/absenceWords.ts';
import { CellText } from '../figure/CellText.tsx';
import { TableBox } from '../figure/TableBox.tsx';
import type { FigureWith } from './figureWith.ts';
import { type GridPlace, useGridCursor } from './useGridCursor.ts';
import './chart.css';

/** Grades by groups as a real table: shaded, with the gap to the reference row under each share. */
export function Matrix({ figure }: { readonly figure: FigureWith<'matrix'> }) {
  const { table } = figure;
  const { at, picked, spoken, keys } = useGridCursor(table);
  return (
    <>
      <TableBox label={table.caption} keys={keys}>
        <table className="matrix sticky-first">
          <caption className="vh">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th
                  key={column.key}
                  scope="col"
                  style={{ width: columnWidth([column.text, ...(at === 0 ? rowHeads(table) : [])]) }}
                >
                  {column.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, r) => (
              <tr key={row.key} className={row.role} data-row={row.key}>
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th key="head" scope="row">
                      <CellText cell={cell} />
                    </th>
                  ) : (
                    <MatrixCell
                      key={table.columns[index]?.key ?? index}
                      column={table.columns[index]?.key}
                      cell={cell}
                      marked={markedAs(at, r, index) ?? (markedAs(picked, r, index) && 'picked')}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <p className="vh" aria-live="polite">
        {spoken}
      </p>
      <Key table={table} />
    </>
  );
}

/** Fewer letters than this need no less room: `between` is in any cell that holds a range. */
const LEAST_LETTERS = 7;
/** A longer word of a row's name breaks after all, so that the column that stays in place leaves room for the others. */
const MOST_LETTERS = 16;

function rowHeads({ rows }: TableModel): string[] {
  return rows.flatMap(({ cells }) => cells[0]?.text ?? []);
}

/** A column is as wide as its longest word, one letter more for capitals, and the cell's padding: no word breaks inside. */
function columnWidth(texts: readonly string[]): string {
  const longest = Math.max(...texts.flatMap((text) => text.split(/[\s-]+/).map(({ length }) => length)));
  return `calc(${Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, longest)) + 1}ch + 20px)`;
}

interface MatrixCellProps {
  readonly column: string | undefined;
  readonly cell: TableCell;
  readonly marked: 'cursor' | 'picked' | undefined;
}

function markedAs(place: GridPlace | undefined, row: number, column: number): 'cursor' | undefined {
  return place?.row === row && place.column === column ? 'cursor' : undefined;
}

function MatrixCell({ column, cell, marked }: MatrixCellProps) {
  const shaded = cell.shade === 'below' || cell.shade === 'above' ? cell.shade : undefined;
  return (
    <td className={[shaded, marked].filter(Boolean).join(' ') || undefined} data-column={column}>
      <CellText cell={cell} />
    </td>
  );
}

/** What the shading says, with the arrows that say it without colour; only what this table shows. */
function Key({ table }: { readonly table: TableModel }) {
  const cells = table.rows.flatMap((row) => row.cells);
  const reference = table.rows.find((row) => row.role === 'reference')?.cells[0]?.text;
  const name = table.comparedWith ?? reference?.replace(/^All /, 'all ') ?? 'the reference';
  const shaded = cells.some((cell) => cell.shade === 'below' || cell.shade === 'above');
  return (
    <ul className="key">
      {shaded ? (
        <>
          <li>
            <span className="swatch below">{'\u2193'}</span>below {name}, beyond chance
          </li>
          <li>
            <span className="swatch none" />
            no clear difference
          </li>
          <li>
            <span className="swatch above">{'\u2191'}</span>above, beyond chance
          </li>
        </>
      ) : null}
      {cells.some((cell) => cell.text.includes('[c]')) ? <li>[c] suppressed</li> : null}
      {cells.some((cell) => cell.text.includes('[x]')) ? <li>[x] {NOT_AVAILABLE_KEY}</li> : null}
    </ul>
  );
}
