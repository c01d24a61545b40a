import type { Figure } from '../figure.ts';
import type { TableCell, TableModel } from '../tableModel.ts';

const arrows = { below: '\u2193 ', above: '\u2191 ', none: '' };

/** The table of a figure as a document shows it: the matrix as a matrix, the gap in brackets after each share. */
export function toDocumentTable({ table }: Figure): TableModel {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(withDetail) })) };
}

function withDetail(cell: TableCell): TableCell {
  if (cell.detail === undefined) return cell;
  return { ...cell, text: `${cell.text} (${arrows[cell.shade ?? 'none']}${cell.detail})` };
}

/** The cells of that table as texts, heads first. */
export function documentRows(figure: Figure): readonly (readonly string[])[] {
  const { columns, rows } = toDocumentTable(figure);
  return [columns.map(({ text }) => text), ...rows.map(({ cells }) => cells.map(({ text }) => text))];
}
