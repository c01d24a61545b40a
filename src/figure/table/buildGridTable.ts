import type { ReleasedCell, ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import type { UncaptionedTable } from '../content.ts';
import { type FigureContext, isByGrade } from '../context.ts';
import type { TableCell, TableColumn } from '../tableModel.ts';
import { gapWords } from '../value/comparisonText.ts';
import { toValueText } from '../value/valueText.ts';
import { comparatorWords, dimensionNoun, rowName } from '../words/scopeWords.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { toTableCell } from './buildLongTable.ts';

/**
 * Rows by columns, as the released table stands: everybody first, grades from senior to junior. `matrix` leaves the unit to
 * the caption and adds gap and shading; `plain` writes each value in full.
 */
export function buildGridTable(
  table: ReleasedGrid,
  context: FigureContext,
  style: 'matrix' | 'plain',
): UncaptionedTable {
  const columns = table.columns.map((column): TableColumn => ({
    key: column.key,
    text: column.label,
    kind: 'number',
  }));
  const rows = orderRows(table).map(({ row, cells }) => ({
    key: row.key,
    role: row.role === 'member' ? ('member' as const) : ('reference' as const),
    cells: [
      { text: rowName(row, context) },
      ...table.columns.map((column, at) => {
        const cell = cells[at];
        if (cell === undefined) return { text: '' };
        return style === 'matrix'
          ? toMatrixCell(cell, comparatorWords(table, context))
          : toTableCell(toValueText(cell.value, column.unit));
      }),
    ],
  }));
  return {
    columns: [{ key: 'row', text: toSentenceCase(dimensionNoun(table)), kind: 'head' }, ...columns],
    rows,
    ...(style === 'matrix' && ['none', 'all-staff'].every((kind) => kind !== table.question.comparator.kind)
      ? { comparedWith: comparatorWords(table, context) }
      : {}),
  };
}

/** The rows as figures show them: everybody, then grades from senior to junior, then grades without a place on the ladder. */
export function orderRows(
  table: ReleasedGrid,
): { readonly row: ReleasedRow; readonly cells: readonly ReleasedCell[] }[] {
  const rows = table.rows.map((row, at) => ({ row, cells: table.cells[at] ?? [] }));
  const place = (row: ReleasedRow): number =>
    row.role === 'member' ? (isByGrade(table) ? -(row.order ?? -1e6) : 0) : -1e9;
  return rows
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => place(a.entry.row) - place(b.entry.row) || a.at - b.at)
    .map(({ entry }) => entry);
}

function toMatrixCell(cell: ReleasedCell, comparator: string): TableCell {
  const text = toValueText(cell.value, 'share');
  const { comparison } = cell;
  const gap = gapWords(comparison, comparator);
  const shade = comparison?.flag === 'untested' ? undefined : comparison?.flag;
  const points =
    comparison === undefined || gap === undefined ? undefined : toValueText(comparison.gap, 'points').bare;
  // A marked cell has a gap, however small.
  const detail = points === '0.0' && (shade === 'above' || shade === 'below') ? `<0.1 ${shade}` : points;
  return {
    ...toTableCell(text),
    text: text.bare,
    spoken: [text.spoken, ...(gap === undefined ? [] : [gap])].join(', '),
    ...(text.numeric ? { full: text.text } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(shade === undefined || gap === undefined ? {} : { shade }),
  };
}
