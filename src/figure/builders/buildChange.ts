import { change } from '../../codebook/methods/change.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, isGroup, type PlacedCell, subjectRows } from '../cellsOf.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent, UncaptionedTable } from '../content.ts';
import { hasInterval } from '../value/intervalText.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import type { FigureContext } from '../context.ts';
import { changeHeadline } from '../headline/changeHeadline.ts';
import { directionOf } from '../headline/directionOf.ts';
import { sizeText, spanText, toSignedPoints } from '../number/toPercentText.ts';
import { orderRows } from '../table/buildGridTable.ts';
import {
  buildLongTable,
  headColumns,
  type LongColumn,
  toTableCell,
  valueColumns,
} from '../table/buildLongTable.ts';
import { limits } from '../value/intervalText.ts';
import type { TableCell } from '../tableModel.ts';
import { endsOf, toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { countWords, toSentenceCase } from '../words/listWords.ts';
import { baseWords, dimensionNoun, populationWords, rowName } from '../words/scopeWords.ts';

/** Change of each group's share: dots around nought with intervals, called up or down only beyond chance. */
export function buildChange(table: ReleasedGrid, context: FigureContext): FigureContent {
  const rows = subjectRows(table);
  const cells = orderRows(table)
    .filter(({ row }) => rows.includes(row))
    .flatMap(({ row }) => cellsOf(table, (other) => other === row, isGroup));
  const many = rows.length > 1;
  const name = ({ row, column }: PlacedCell): string =>
    many ? `${column.label}, ${rowName(row, context)}` : column.label;
  const since = context.dateThen === undefined ? '' : ` since ${context.dateThen}`;
  const by = many ? ` and ${dimensionNoun(table)}` : '';
  const what = `Change in the share of each ethnic group${by}`;
  const matrix = many && context.presentation === 'matrix';
  const long = buildLongTable(cells, [
    ...headColumns(context, {
      ...(many ? { rows: toSentenceCase(dimensionNoun(table)) } : {}),
      columns: 'Ethnic group',
    }),
    ...shareColumns(context),
    ...valueColumns('Change, points', 'points'),
    { key: 'called', text: 'Called', kind: 'text', cell: (placed) => ({ text: callWords(placed) }) },
  ]);
  return {
    headline: changeHeadline(cells, directionOf, since, name),
    measure: `${what}, percentage points of ${baseWords(table, context)}, ${timesWords(table, context)}${hasInterval(table) ? ', with 95% interval' : ''}`,
    chart: matrix
      ? { kind: 'matrix' }
      : context.presentation === 'table' || cells.length > 40
        ? { kind: 'none', why: 'Shown as a table.' }
        : buildDots(cells, context, {
            unit: 'points',
            label: name,
            text: (placed) => directionText(placed, context),
            tick: toSignedPoints,
          }),
    ...(matrix ? { table: changeGrid(table, context), longTable: long } : { table: long }),
    caption: `${what}, points`,
    methods: [change],
    toolName: many ? `changes by ${dimensionNoun(table)}` : 'change in shares',
    says: `${what}${since}: ${saysOf(cells, name)}`,
    ...workedOut(cells, context, name),
  };
}

/** Grades by groups: the change of each in points, shaded where it is called up or down. */
function changeGrid(table: ReleasedGrid, context: FigureContext): UncaptionedTable {
  const groups = table.columns.filter(isGroup);
  return {
    columns: [
      { key: 'row', text: toSentenceCase(dimensionNoun(table)), kind: 'head' },
      ...groups.map(({ key, label }) => ({ key, text: label, kind: 'number' as const })),
    ],
    rows: orderRows(table).map(({ row }) => ({
      key: row.key,
      role: row.role === 'member' ? ('member' as const) : ('reference' as const),
      cells: [
        { text: rowName(row, context) },
        ...cellsOf(table, (other) => other === row, isGroup).map(toChangeCell),
      ],
    })),
    comparedWith: context.dateThen ?? 'then',
  };
}

function toChangeCell(placed: PlacedCell): TableCell {
  const text = toValueText(placed.cell.value, 'points');
  const direction = directionOf(placed);
  const called = direction === 'up' || direction === 'down' ? direction : undefined;
  return {
    ...toTableCell(text),
    text: text.bare,
    spoken: text.numeric ? `${text.spoken}, ${callWords(placed)}` : text.spoken,
    ...(text.numeric ? { full: text.text } : {}),
    ...(called === undefined ? {} : { detail: called, shade: called === 'up' ? 'above' : 'below' }),
  };
}

function callWords(placed: PlacedCell): string {
  const { value } = placed.cell;
  if (value.kind === 'suppressed' || value.kind === 'undefined') return absenceWords(value).symbol;
  const direction = directionOf(placed);
  if (direction !== 'up' && direction !== 'down') return 'no clear change';
  // A size that prints as nought would gainsay the word.
  return toSignedPoints(endsOf(value)?.[0] ?? 0) === toSignedPoints(0) && value.kind === 'value'
    ? `${direction}, ${sizeText(value.value)}`
    : direction;
}

function directionText(placed: PlacedCell, context: FigureContext): string {
  const direction = directionOf(placed);
  const ends = endsOf(placed.cell.value);
  if (ends === undefined || direction === 'unclear' || direction === 'not-shown') return 'no clear change';
  return context.mark(`${direction} ${spanText(...ends)}`);
}

function timesWords(table: ReleasedGrid, context: FigureContext): string {
  const now = populationWords(table, context);
  return context.dateThen === undefined ? now : `${now} less ${context.dateThen}`;
}

function shareColumns(context: FigureContext): LongColumn[] {
  const share =
    (which: 'now' | 'then'): LongColumn['cell'] =>
    ({ cell: { shares } }) =>
      shares === undefined ? undefined : toTableCell(toValueText(shares[which], 'share'));
  return [
    { key: 'now', text: `Share, ${context.date ?? 'now'}`, cell: share('now') },
    { key: 'then', text: `Share, ${context.dateThen ?? 'then'}`, cell: share('then') },
  ];
}

function saysOf(cells: readonly PlacedCell[], name: (placed: PlacedCell) => string): string {
  const clear = cells.filter((placed) => ['up', 'down'].includes(directionOf(placed)));
  const told = cells.length <= 8 ? cells : clear.slice(0, 8);
  if (told.length === 0) return `${countWords(cells.length, 'change')}, none of them clear`;
  return told
    .map((placed) => {
      const text = toValueText(placed.cell.value, 'points');
      const called = callWords(placed);
      const isPlain = called === 'up' || called === 'down' || !text.numeric;
      return `${name(placed)} ${text.text}${isPlain ? '' : `, ${called}`}`;
    })
    .join('; ');
}

function workedOut(
  cells: readonly PlacedCell[],
  context: FigureContext,
  name: (placed: PlacedCell) => string,
): Pick<FigureContent, 'worked'> {
  const found = cells.find(({ cell: { value, shares } }) => value.kind === 'value' && shares !== undefined);
  const shares = found?.cell.shares;
  if (found === undefined || shares === undefined) return {};
  const said = fillFormula(change, {
    now_share: toValueText(shares.now, 'share').text,
    now_date: context.date ?? 'now',
    then_share: toValueText(shares.then, 'share').text,
    then_date: context.dateThen ?? 'then',
    change: toValueText(found.cell.value, 'points').bare,
    ...limits(found.cell.value, 'points'),
  });
  return { worked: `${name(found)}: ${said}` };
}
