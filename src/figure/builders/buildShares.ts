import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cameWithCounts } from '../cameWithCounts.ts';
import { cellsOf, type PlacedCell } from '../cellsOf.ts';
import { buildBars } from '../chart/buildBars.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { buildLongTable, headColumns, toTableCell, valueColumns } from '../table/buildLongTable.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { listWords } from '../words/listWords.ts';
import { dimensionNoun, populationWords, rowName } from '../words/scopeWords.ts';

/** Published shares: bars, with intervals where they came with a base; without counts there are none, and that is said. */
export function buildShares(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table);
  const decimals = decimalsOf(cells);
  const rows = new Set(cells.map(({ row }) => row.key)).size;
  const columns = new Set(cells.map(({ column }) => column.key)).size;
  const label = ({ row, column }: PlacedCell): string =>
    columns < 2
      ? rowName(row, context)
      : rows < 2
        ? column.label
        : `${column.label}, ${rowName(row, context)}`;
  const { ofEachGroup } = context;
  const of =
    ofEachGroup === undefined
      ? wholeWords(table)
      : `the ${context.people} of each group who ${ofEachGroup.report}`;
  const population = populationWords(table, context);
  const based = cells.some(({ cell }) => cell.value.kind === 'value' && cell.value.interval !== undefined);
  const told = (cell: PlacedCell): string =>
    `${label(cell)} ${toValueText(cell.cell.value, 'share', decimals).text}`;
  const shown = cells.filter(({ cell }) => endsOf(cell.value) !== undefined);
  return {
    headline: headline(cells, context, of, told, rows > 1 && columns > 1),
    measure: [`% of ${of}`, ...(population === '' ? [] : [population])]
      .join(', ')
      .concat(
        based
          ? ', with 95% interval'
          : cameWithCounts(table)
            ? ''
            : '; shares without counts, so no intervals',
      ),
    chart:
      context.presentation === 'table' || cells.length > 40
        ? { kind: 'none', why: 'Shown as a table.' }
        : buildBars(cells, context, { unit: 'share', decimals, label }),
    table: buildLongTable(cells, [
      ...headColumns(context, {
        ...(rows > 1 ? { rows: columns > 1 ? dimensionNoun(table) : 'Ethnic group' } : {}),
        ...(columns > 1 || rows < 2 ? { columns: 'Ethnic group' } : {}),
      }),
      ...valueColumns('Share', 'share').map((column) =>
        column.key === 'value'
          ? {
              ...column,
              cell: ({ cell }: PlacedCell) => toTableCell(toValueText(cell.value, 'share', decimals)),
            }
          : column,
      ),
      {
        key: 'base',
        text: 'Base',
        cell: ({ cell }) =>
          toCountText(cell.base).numeric ? toTableCell(toCountText(cell.base)) : undefined,
      },
    ]),
    caption: ofEachGroup === undefined ? `Share of each ethnic group, % of ${of}` : `% of ${of}`,
    toolName: ofEachGroup === undefined ? `share of ${of}` : `${context.people} who ${ofEachGroup.report}`,
    ...(ofEachGroup === undefined ? {} : { reading: ofEachGroup.direction }),
    says: `share of ${of}: ${shown.length === 0 ? 'no share can be shown' : listWords(shown.map(told))}`,
  };
}

/** As many decimals as the publisher printed, at most one. */
function decimalsOf(cells: readonly PlacedCell[]): number {
  const ends = cells.flatMap(({ cell }) => endsOf(cell.value) ?? []);
  return ends.every((share) => Math.abs(share * 100 - Math.round(share * 100)) < 1e-9) ? 0 : 1;
}

/** Without intervals nothing is compared: the shares themselves where they are few, or what they are. */
function headline(
  cells: readonly PlacedCell[],
  context: FigureContext,
  of: string,
  told: (placed: PlacedCell) => string,
  twoWay: boolean,
): string {
  if (cells.every(({ cell }) => endsOf(cell.value) === undefined))
    return 'No group\u2019s share can be shown';
  return context.kind === 'real' && !twoWay && cells.length <= 6
    ? cells.map((cell, at) => (at === 0 ? told(cell) : told(cell).replace(/^All /, 'all '))).join(', ')
    : context.ofEachGroup === undefined
      ? `Share of ${of} held by each ethnic group`
      : `Share of ${of}`;
}

/** What the shares are shares of, from the file's own words: `Representation in Senior Roles (%)` is of senior roles. */
function wholeWords(table: ReleasedGrid): string {
  const all = table.rows.find((row) => row.role === 'all');
  if (all === undefined) return `each ${dimensionNoun(table)}`;
  const { label } = all;
  const named = label
    .replace(/\(\s*%\s*\)|%/g, ' ')
    .replace(/^\s*(representation|share|percentage|per ?cent|proportion)\s+(in|of|among|at)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (named === '' || /^(share|percentage|per ?cent|proportion|value|representation)$/i.test(named))
    return 'the whole';
  return named.replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase());
}
