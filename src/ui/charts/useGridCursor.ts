import { use, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { TableModel } from '../../figure/tableModel.ts';
import { PickingContext } from './picking.ts';

/** A cell by its row's and its column's place; the first column is the row's name. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the keyboard stands in a shaded table, what is chosen in it, and what goes on the element with the one tab stop. */
export interface GridCursor {
  readonly at: GridPlace | undefined;
  readonly picked: GridPlace | undefined;
  readonly spoken: string;
  readonly keys: {
    readonly tabIndex?: number;
    readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onBlur?: () => void;
    readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  };
}

/** Arrow keys walk from cell to cell, Home and End along the row; Enter or a press chooses; Escape leaves. */
export function useGridCursor(table: TableModel): GridCursor {
  const picking = use(PickingContext);
  const [at, setAt] = useState<GridPlace>();
  const size = { rows: table.rows.length, columns: table.columns.length };
  const keyOf = ({ row, column }: GridPlace): string =>
    `${table.rows[row]?.key ?? ''}/${table.columns[column]?.key ?? ''}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && at !== undefined) {
      setAt(undefined);
      event.currentTarget.blur();
      return;
    }
    if (event.key === 'Enter' && at !== undefined) {
      event.preventDefault();
      picking?.onPick(keyOf(at));
      return;
    }
    const next = step(event.key, at, size);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    const cell = event.currentTarget.querySelectorAll('tbody tr')[next.row]?.children[next.column];
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element) || document.getSelection()?.isCollapsed === false) return;
    const cell = event.target.closest<HTMLElement>('td[data-column]');
    const row = cell?.closest<HTMLElement>('tr')?.dataset['row'];
    if (row !== undefined) picking?.onPick(`${row}/${cell?.dataset['column'] ?? ''}`);
  };
  return {
    at,
    picked: findPlace(table, picking?.picked),
    spoken: at === undefined ? '' : wordsOf(table, at),
    keys:
      picking === undefined || size.rows === 0 || size.columns < 2
        ? {}
        : { tabIndex: 0, onKeyDown, onBlur: () => setAt(undefined), onClick },
  };
}

function step(
  key: string,
  at: GridPlace | undefined,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  const known = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
  if (!known.includes(key)) return undefined;
  if (at === undefined) return key === 'ArrowUp' || key === 'End' ? { row: rows - 1, column: 1 } : FIRST;
  const { row, column } = at;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 1) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    default:
      return { row, column: key === 'Home' ? 1 : columns - 1 };
  }
}

const FIRST: GridPlace = { row: 0, column: 1 };

function findPlace(table: TableModel, key: string | undefined): GridPlace | undefined {
  if (key === undefined) return undefined;
  for (const [row, { key: rowKey }] of table.rows.entries()) {
    if (!key.startsWith(`${rowKey}/`)) continue;
    const column = table.columns.findIndex((one) => one.key === key.slice(rowKey.length + 1));
    if (column > 0) return { row, column };
  }
  return undefined;
}

/** `Grade 6 and 7, Asian: 3.6 per cent, 1.6 points below all staff`. */
function wordsOf({ rows, columns }: TableModel, { row, column }: GridPlace): string {
  const cell = rows[row]?.cells[column];
  const said = cell?.spoken ?? (cell?.text === '[c]' ? 'suppressed' : cell?.text);
  return `${rows[row]?.cells[0]?.text ?? ''}, ${columns[column]?.text ?? ''}: ${said ?? ''}`;
}
