import { boardDifference } from '../../codebook/methods/boardDifference.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, firstShown, isGroup, type PlacedCell } from '../cellsOf.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toSignedPoints } from '../number/toPercentText.ts';
import {
  buildLongTable,
  type LongColumn,
  partColumn,
  toTableCell,
  valueColumns,
} from '../table/buildLongTable.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { populationWords } from '../words/scopeWords.ts';

/** Board less workforce, in points, for each part of the board: no interval, so nothing is called higher or lower. */
export function buildBoard(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table, () => true, isGroup);
  const many = table.rows.length > 1;
  const part = ({ row }: PlacedCell): string => (row.role === 'member' ? row.label : 'All members');
  const name = (placed: PlacedCell): string =>
    many ? `${placed.column.label}, ${part(placed)}` : placed.column.label;
  const what = 'Share of the board less share of the workforce';
  const population = populationWords(table, context);
  const found = firstShown(cells.filter(({ cell }) => cell.shares !== undefined));
  return {
    headline: cells.every(({ cell }) => endsOf(cell.value) === undefined)
      ? 'No difference between board and workforce can be shown'
      : 'How the board compares with the workforce',
    measure: [what, 'percentage points', population].filter((words) => words !== '').join(', '),
    chart: buildDots(cells, context, { unit: 'points', label: name, tick: toSignedPoints }),
    table: buildLongTable(cells, [
      { key: 'part', text: 'Members', kind: 'head', cell: (at) => ({ text: part(at) }) },
      { key: 'group', text: 'Ethnic group', kind: 'text', cell: ({ column }) => ({ text: column.label }) },
      ...valueColumns('Difference, points', 'points'),
      ...shareColumns(),
    ]),
    caption: `${what}, points`,
    toolName: 'board difference',
    says: `${what}: ${cells.map((at) => `${name(at)} ${toValueText(at.cell.value, 'points').text}`).join('; ')}`,
    reading: [boardDifference.direction, boardDifference.meaningOfInterval].join(' '),
    methods: [boardDifference],
    summary: {
      howSure: 'A board is counted whole and is small: one person moves it by several points.',
      ask: 'Who sits on the next appointments panel, and where is the next vacancy?',
    },
    ...(found === undefined ? {} : { worked: workedOut(found, part(found)) }),
  };
}

function shareColumns(): LongColumn[] {
  const share =
    (side: 'now' | 'then'): LongColumn['cell'] =>
    ({ cell: { shares } }) =>
      shares === undefined ? undefined : toTableCell(toValueText(shares[side], 'share'));
  return [
    { key: 'board', text: 'Share of the board', cell: share('now') },
    partColumn('board_count', 'Count'),
    partColumn('board_base', 'Known members'),
    { key: 'workforce', text: 'Share of the workforce', cell: share('then') },
    partColumn('workforce_count', 'Staff'),
    partColumn('workforce_base', 'Known staff'),
  ];
}

function workedOut({ cell, column }: PlacedCell, part: string): string {
  const count = (key: string): string => {
    const found = cell.parts?.[key];
    return found === undefined ? '[x]' : toCountText(found).text;
  };
  const share = (side: 'now' | 'then'): string =>
    cell.shares === undefined ? '[x]' : toValueText(cell.shares[side], 'share').text;
  return `${column.label}: ${fillFormula(boardDifference, {
    board_words: part,
    board_count: count('board_count'),
    board_base: count('board_base'),
    board_share: share('now'),
    workforce_count: count('workforce_count'),
    workforce_base: count('workforce_base'),
    workforce_share: share('then'),
    difference: toValueText(cell.value, 'points').bare,
  })}`;
}
