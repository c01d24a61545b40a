import { change } from '../../codebook/methods/change.ts';
import { completion } from '../../codebook/methods/completion.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, type PlacedCell } from '../cellsOf.ts';
import { buildLines } from '../chart/buildLines.ts';
import { toDatedStops } from '../chart/datedStops.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toTimeText } from '../number/toDateText.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { buildLongTable, toTableCell, valueColumns } from '../table/buildLongTable.ts';
import { limits, sideOf } from '../value/intervalText.ts';
import { toCountText, toValueText } from '../value/valueText.ts';
import { changeWords, targetSentences } from '../words/returnWords.ts';
import { changeColumns, targetColumn, targetsOf } from './returnColumns.ts';

/** D4: completed of those invited, and declared, over every wave. */
export function buildCompletion(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table);
  const targets = targetsOf(table, 'completion');
  const { stops, measure } = toDatedStops(table);
  const now = cells.findLast(({ column }) => column.key === 'completion') ?? cells.at(-1);
  const names = table.columns.map(({ label }) => label.toLowerCase());
  const what = `Survey ${names.join(' and ')}`;
  return {
    headline: headline(now, table),
    measure: [what, 'each a % of its own base', measure].filter((part) => part !== '').join(', '),
    chart: buildLines(cells, context, {
      unit: 'share',
      stops,
      tick: (at) => toPercentText(at, 0),
      targets: targets.map(({ value }) => ({
        at: value,
        text: `Target ${toValueText({ kind: 'value', value }, 'share', 0).text}`,
      })),
    }),
    table: buildLongTable(cells, [
      { key: 'date', text: 'Wave', cell: ({ row }) => ({ text: dateOf(row) }) },
      { key: 'rate', text: 'Rate', kind: 'text', cell: ({ column }) => ({ text: column.label }) },
      ...valueColumns('Value', 'share'),
      { key: 'count', text: 'Count', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
      { key: 'base', text: 'Out of', cell: ({ cell }) => toTableCell(toCountText(cell.base)) },
      ...changeColumns,
      ...targetColumn(targets),
    ]),
    caption: `${what}, over ${table.rows.length} waves`,
    toolName: 'survey completion',
    says: `${what}: ${cells
      .map(
        ({ row, column, cell }) =>
          `${dateOf(row)}, ${column.label.toLowerCase()} ${toValueText(cell.value, 'share').text}`,
      )
      .join('; ')}`,
    methods: [completion, change],
    reading: [
      'Completed: of those invited. Declared: of the people reported, else of those who completed.',
      ...targetSentences(targets, now?.cell.value),
    ].join(' '),
    summary: {
      howSure: sureWords(now),
      ask: `Who among ${context.people} does not answer, and has anybody asked them why?`,
    },
    ...workedOut(now),
  };
}

function dateOf({ reference, label }: PlacedCell['row']): string {
  return reference === undefined ? label : toTimeText(reference);
}

/** What is compared, by its name: a file may say who declared and not who completed. */
function nameOf({ column }: PlacedCell): string {
  return column.key === 'completion' ? 'Survey completion' : 'Declaration';
}

function sureWords(now: PlacedCell | undefined): string {
  if (now?.cell.since === undefined) return 'One wave gives no trend.';
  const { before } = now.cell.since;
  return before.kind === 'suppressed' || before.kind === 'undefined'
    ? `${nameOf(now)}: no change since the wave before can be shown.`
    : `${nameOf(now)}: ${changeWords(before)} since the wave before.`;
}

function headline(now: PlacedCell | undefined, table: ReleasedGrid): string {
  if (now === undefined) return 'The file does not say who completed the survey';
  const before = table.rows.at(-2)?.reference;
  const since = now.cell.since?.before;
  if (since === undefined) return 'One wave: no trend yet';
  if (since.kind === 'suppressed' || since.kind === 'undefined')
    return `No change of ${nameOf(now).toLowerCase()} can be shown`;
  const side = sideOf(since);
  const when = before === undefined ? '' : ` since ${toTimeText(before)}`;
  const name = nameOf(now);
  return side === 'unclear' ? `No clear change in ${name.toLowerCase()}${when}` : `${name} is ${side}${when}`;
}

function workedOut(now: PlacedCell | undefined): Pick<FigureContent, 'worked'> {
  if (now === undefined || now.cell.value.kind !== 'value' || now.column.key !== 'completion') return {};
  const { cell, row } = now;
  return {
    worked: fillFormula(completion, {
      wave: dateOf(row),
      completed: toCountText(cell.count).text,
      invited: toCountText(cell.base).text,
      rate: toValueText(cell.value, 'share').text,
      ...limits(cell.value, 'share'),
    }),
  };
}
