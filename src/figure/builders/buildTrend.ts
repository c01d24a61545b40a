import { change } from '../../codebook/methods/change.ts';
import { declarationRate, knownRate, responseRate } from '../../codebook/methods/rates.ts';
import { representation } from '../../codebook/methods/representation.ts';
import type { ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import type { Target } from '../../kernel/target.ts';
import { lastDay } from '../../kernel/time.ts';
import { cellsOf, firstShown, type PlacedCell } from '../cellsOf.ts';
import { buildLines, type LinesChoice } from '../chart/buildLines.ts';
import { splitByScale } from '../chart/splitByScale.ts';
import type { FigureContent, FigureSummary } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { changeHeadline } from '../headline/changeHeadline.ts';
import { directionOf } from '../headline/directionOf.ts';
import { askOfChange } from '../headline/summarySentences.ts';
import { toTimeText } from '../number/toDateText.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { buildLongTable, toTableCell, valueColumns } from '../table/buildLongTable.ts';
import { limits, sideOf } from '../value/intervalText.ts';
import { toCountText, toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { listWords, toSentence, toSentenceCase } from '../words/listWords.ts';
import { groupWords } from '../words/shareWords.ts';
import { changeWords, targetWords } from '../words/returnWords.ts';
import { baseWords } from '../words/scopeWords.ts';
import { campaignWords } from '../words/campaignWords.ts';
import { notDrawn } from './buildRepresentation.ts';

/** Shares of each group, or the three rates, over every date of a series: lines that stop at a break. */
export function buildTrend(table: ReleasedGrid, context: FigureContext): FigureContent {
  const rates = table.question.trend === 'rates';
  const senior = table.question.grades === 'senior';
  const cells = cellsOf(table);
  const { drawn, apart } = rates ? { drawn: cells, apart: [] } : splitByScale(cells);
  const what = whatWords(table);
  const unit = rates ? 'each a % of its own base' : `% of ${baseWords(table, context)}`;
  const ends = endChanges(table);
  const campaigns = context.events.map((event) => campaignWords(event, table, cells));
  const last = apart.filter(({ row }) => row === table.rows.at(-1));
  return {
    headline: headline(table, ends, rates),
    measure: [what, unit, ...context.scope, timeWords(table)].filter((part) => part !== '').join(', '),
    chart:
      context.presentation === 'table'
        ? { kind: 'none', why: 'Shown as a table.' }
        : buildLines(drawn, context, toChoice(table, context)),
    table: buildLongTable(cells, [
      { key: 'date', text: 'Date', cell: ({ row }) => ({ text: dateOf(row) }) },
      {
        key: 'group',
        text: rates ? 'Rate' : 'Ethnic group',
        kind: 'text',
        cell: ({ column }) => ({ text: column.label }),
      },
      ...valueColumns(rates ? 'Rate' : 'Share', 'share'),
      { key: 'count', text: 'Count', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
      { key: 'base', text: 'Out of', cell: ({ cell }) => toTableCell(toCountText(cell.base)) },
      {
        key: 'change',
        text: 'Change since the date before, points',
        cell: ({ cell, row }) => {
          if (cell.since === undefined) return row.brokenBy === undefined ? undefined : { text: '[b]' };
          const text = toValueText(cell.since.before, 'points');
          return text.numeric
            ? { ...toTableCell(text), text: text.bare, full: text.text }
            : toTableCell(text);
        },
      },
      {
        key: 'called',
        text: 'Called',
        kind: 'text',
        cell: ({ cell }) => (cell.since === undefined ? undefined : { text: called(cell.since.before) }),
      },
    ]),
    caption: `${what}, over ${table.rows.length} dates`,
    toolName: rates ? 'rates over time' : senior ? 'senior grades over time' : 'shares over time',
    says: `${what}: ${saysOf(table, cells)}`,
    methods: rates ? [declarationRate, responseRate, knownRate, change] : [representation, change],
    summary: summaryOf(table, ends, rates, context),
    ...(rates || campaigns.length > 0
      ? {
          reading: [
            ...(rates ? ['The axis does not begin at zero.'] : []),
            ...campaigns,
            ...rateTargets(table).map((target) => toSentence(toSentenceCase(targetWords(target)))),
          ].join(' '),
        }
      : {}),
    ...notDrawn(last, context, ''),
    ...workedOut(ends, table),
  };
}

function whatWords({ question }: ReleasedGrid): string {
  if (question.trend === 'rates') return 'Declaration, response and known rate over time';
  return question.grades === 'senior'
    ? 'Share of senior grades by ethnic group over time'
    : 'Share of each ethnic group over time';
}

function dateOf({ reference, label }: ReleasedRow): string {
  return reference === undefined ? label : toTimeText(reference);
}

function timeWords({ rows }: ReleasedGrid): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? dateOf(first) : `${dateOf(first)} to ${dateOf(last)}`;
}

/** Targets that somebody set for the rates shown. */
function rateTargets({ question }: ReleasedGrid): readonly Target[] {
  return question.trend === 'rates' ? (question.targets ?? []) : [];
}

/** Dates stand apart as days do; the name of the month is enough under the axis. */
function toChoice(table: ReleasedGrid, context: FigureContext): LinesChoice {
  const days = table.rows.map(({ reference }, at) =>
    reference === undefined ? at : Date.parse(lastDay(reference)) / 86_400_000,
  );
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const toAt = (day: number): number => (to === from ? 0.5 : (day - from) / (to - from));
  return {
    unit: 'share',
    fromNought: table.question.trend !== 'rates',
    targets: rateTargets(table).map(({ value, of }) => ({
      at: value,
      text: `Target ${toPercentText(value, 0)}, ${of} rate`,
    })),
    tick: (at) => toPercentText(at, at * 100 === Math.round(at * 100) ? 0 : 1),
    stops: table.rows.map((row, at) => ({
      key: row.key,
      at: toAt(days[at] ?? 0),
      text: `${shortDate(dateOf(row))}${row.brokenBy === undefined ? '' : ' [b]'}`,
      spoken: dateOf(row),
      broken: row.brokenBy !== undefined,
    })),
    events: context.events
      .map(({ date, text }) => ({ at: toAt(Date.parse(date) / 86_400_000), text }))
      .filter(({ at }) => at >= 0 && at <= 1),
  };
}

/** `31 March 2023` is `Mar 2023` under an axis. */
function shortDate(date: string): string {
  return date.replace(/^.*?(\d{1,2}) (\w{3})\w* (\d{4})$/, '$2 $3');
}

/** The change of each column over the last unbroken run of dates, as cells of its own. */
function endChanges(table: ReleasedGrid): readonly PlacedCell[] {
  const last = table.rows.at(-1);
  return cellsOf(table, (row) => row === last).flatMap(({ row, column, cell }) =>
    cell.since === undefined ? [] : [{ row, column, cell: { ...cell, value: cell.since.start } }],
  );
}

/** The row that the last one is compared with from the start of its run. */
function startRow({ rows }: ReleasedGrid): ReleasedRow | undefined {
  const at = rows.findLastIndex((row) => row.brokenBy !== undefined);
  return rows[Math.max(at, 0)];
}

function called(value: PlacedCell['cell']['value']): string {
  if (value.kind === 'suppressed' || value.kind === 'undefined') return absenceWords(value).symbol;
  const side = sideOf(value);
  return side === 'unclear' ? 'no clear change' : side;
}

function headline(table: ReleasedGrid, ends: readonly PlacedCell[], rates: boolean): string {
  if (table.rows.length < 2) return 'One date: no trend yet';
  const start = startRow(table);
  if (ends.length === 0 || start === undefined) return 'Not compared: a break in the series';
  const since = ` since ${dateOf(start)}`;
  const of = table.question.grades === 'senior' ? ' of senior grades' : '';
  if (!rates) return changeHeadline(ends, directionOf, since, ({ column }) => column.label, of);
  const known = ends.find(({ column }) => column.key === 'known');
  const direction = known === undefined ? 'not-shown' : directionOf(known);
  if (direction === 'not-shown') return 'No change of the known rate can be shown';
  const first =
    direction === 'unclear'
      ? `No clear change in the known rate${since}`
      : `Known rate is ${direction}${since}`;
  // The other rates move apart from it: what is clear of them is said as well.
  const others = ends.flatMap((placed) => {
    const way = directionOf(placed);
    if (placed === known || (way !== 'up' && way !== 'down')) return [];
    return [`${placed.column.label.toLowerCase()} ${way}`];
  });
  return others.length === 0 ? first : `${first}; ${listWords(others)}`;
}

function saysOf(table: ReleasedGrid, cells: readonly PlacedCell[]): string {
  const last = table.rows.at(-1);
  const said = cells
    .filter(({ row }) => row === last)
    .map(({ column, cell }) => {
      const text = `${column.label} ${toValueText(cell.value, 'share').text}`;
      return cell.since === undefined ? text : `${text}, ${changeWords(cell.since.start)}`;
    });
  const start = startRow(table);
  const since = start === undefined || start === last ? '' : `, changes since ${dateOf(start)}`;
  return `${last === undefined ? '' : dateOf(last)}${since}: ${said.join('; ')}`;
}

function summaryOf(
  table: ReleasedGrid,
  ends: readonly PlacedCell[],
  rates: boolean,
  { people }: FigureContext,
): FigureSummary {
  const clear = ends.filter((placed) => ['up', 'down'].includes(directionOf(placed)));
  const names = groupWords(clear.map(({ column }) => (rates ? column.label.toLowerCase() : column.label)));
  const howSure =
    table.rows.length < 2
      ? 'One date gives no trend.'
      : ends.length === 0
        ? 'Across a break in the series nothing is compared.'
        : clear.length === 0
          ? 'No change is larger than chance could give groups of these sizes.'
          : `${toSentenceCase(clear.length === 1 ? 'the change' : 'the changes')} for ${names} ${clear.length === 1 ? 'is' : 'are'} larger than chance would give.`;
  const ask = rates
    ? `What was said to ${people} between these dates about why they are asked?`
    : askOfChange(clear.length > 0 ? 'clear' : ends.length > 0 ? 'unclear' : 'not-compared');
  return { howSure, ask };
}

function workedOut(ends: readonly PlacedCell[], table: ReleasedGrid): Pick<FigureContent, 'worked'> {
  const found = firstShown(ends);
  const start = startRow(table);
  const before = cellsOf(
    table,
    (row) => row === start,
    (column) => column === found?.column,
  )[0];
  const now = cellsOf(
    table,
    (row) => row === found?.row,
    (column) => column === found?.column,
  )[0];
  if (found === undefined || start === undefined || before === undefined || now === undefined) return {};
  const said = fillFormula(change, {
    now_share: toValueText(now.cell.value, 'share').text,
    now_date: dateOf(found.row),
    then_share: toValueText(before.cell.value, 'share').text,
    then_date: dateOf(start),
    change: toValueText(found.cell.value, 'points').bare,
    ...limits(found.cell.value, 'points'),
  });
  return { worked: `${found.column.label}: ${said}` };
}
