import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, type PlacedCell, subjectRows } from '../cellsOf.ts';
import type { ChartModel } from '../chartModel.ts';
import { buildBars } from '../chart/buildBars.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { buildGridTable } from '../table/buildGridTable.ts';
import { buildLongTable, headColumns, toTableCell } from '../table/buildLongTable.ts';
import { toCountText } from '../value/valueText.ts';
import { countWords } from '../words/listWords.ts';
import { dimensionNoun, populationWords, rowName } from '../words/scopeWords.ts';

/** People counted: bars for one row of groups or one column of rows, otherwise the table. */
export function buildHeadcount(table: ReleasedGrid, context: FigureContext): FigureContent {
  const rows = subjectRows(table);
  const many = rows.length > 1;
  const parts = cellsOf(
    table,
    (row) => rows.includes(row),
    (column) => column.role !== 'everybody',
  );
  const shown = parts.length > 0 ? parts : cellsOf(table, (row) => rows.includes(row));
  const what = many ? `Headcount by ${dimensionNoun(table)}` : 'Headcount by ethnic group';
  const population = populationWords(table, context);
  return {
    headline: headline(table, context),
    measure: [what, context.people, population].filter((part) => part !== '').join(', '),
    chart: chartOf(table, context, shown, many),
    table: many
      ? buildGridTable(table, context, 'plain')
      : buildLongTable(
          cellsOf(table, (row) => rows.includes(row)),
          [
            ...headColumns(context, { columns: 'Ethnic group' }),
            { key: 'value', text: 'Headcount', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
          ],
        ),
    caption: what,
    toolName: many ? `headcount by ${dimensionNoun(table)}` : 'headcount',
    says: many
      ? `${what}, ${countWords(rows.length, 'row')}`
      : shown.map(({ column, cell }) => `${column.label} ${toCountText(cell.count).text}`).join('; '),
  };
}

function chartOf(
  table: ReleasedGrid,
  context: FigureContext,
  shown: readonly PlacedCell[],
  many: boolean,
): ChartModel {
  const columns = new Set(shown.map(({ column }) => column.key)).size;
  if (context.presentation === 'table' || (many && columns > 1))
    return { kind: 'none', why: 'Shown as a table.' };
  return buildBars(shown, context, {
    unit: 'people',
    decimals: 0,
    label: ({ row, column }) => (many || table.columns.length === 1 ? rowName(row, context) : column.label),
  });
}

/** `14,210 members are counted`. */
function headline(table: ReleasedGrid, context: FigureContext): string {
  const whole =
    table.rows.find((row) => row.role !== 'member') ?? (table.rows.length === 1 ? table.rows[0] : undefined);
  const by = dimensionNoun(table);
  if (context.kind === 'illustrative' || whole === undefined)
    return subjectRows(table).length > 1 ? `Headcount by ${by}` : `How many ${context.people} are counted`;
  const text = toCountText(whole.everybody);
  if (!text.numeric) return `The number of ${context.people} cannot be shown`;
  const said = table.protection.notAvailable?.everybody === 'at-least' ? `at least ${text.text}` : text.text;
  const start = said.slice(0, 1).toUpperCase() + said.slice(1);
  const value = table.rows.length === 1 && whole.role === 'member' ? ` in ${whole.label}` : '';
  return `${start} ${context.people} are counted${value}`;
}
