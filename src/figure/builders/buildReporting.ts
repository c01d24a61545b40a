import { change } from '../../codebook/methods/change.ts';
import { reporting } from '../../codebook/methods/reporting.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, type PlacedCell } from '../cellsOf.ts';
import { buildLines } from '../chart/buildLines.ts';
import { toDatedStops } from '../chart/datedStops.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toTimeText } from '../number/toDateText.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { buildLongTable, partColumn, toTableCell, valueColumns } from '../table/buildLongTable.ts';
import { limits } from '../value/intervalText.ts';
import { toCountText, toValueText } from '../value/valueText.ts';
import {
  changeWords,
  differenceWords,
  MISSING_KEY,
  NOT_SAID,
  targetSentences,
} from '../words/returnWords.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { changeColumns, targetColumn, targetsOf } from './returnColumns.ts';

/** D3: departments that reported of those expected, over every date of the returns, with who is new, lapsed and missing. */
export function buildReporting(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table);
  const now = cells.at(-1);
  const what = 'Departments that reported';
  const targets = targetsOf(table, 'reporting');
  const { stops, measure } = toDatedStops(table);
  return {
    headline: headline(now, table, context),
    measure: [what, '% of those expected', measure].filter((part) => part !== '').join(', '),
    chart: buildLines(cells, context, {
      unit: 'share',
      stops,
      tick: (at) => toPercentText(at, 0),
      targets: targets.map((one) => ({ at: one.value, text: toSentenceCase(shortTarget(one.value)) })),
    }),
    table: buildLongTable(cells, [
      { key: 'date', text: 'Date', cell: ({ row }) => ({ text: dateOf(row) }) },
      ...valueColumns('Reporting rate', 'share'),
      { key: 'received', text: 'Reported', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
      { key: 'expected', text: 'Expected', cell: ({ cell }) => toTableCell(toCountText(cell.base)) },
      partColumn('new', 'New'),
      partColumn('lapsed', 'Lapsed'),
      partColumn('missing', 'Missing'),
      ...changeColumns,
      ...targetColumn(targets),
    ]),
    caption: `${what}, of those expected, over ${table.rows.length} dates`,
    toolName: 'departments that reported',
    says: `${what}: ${saysOf(cells)}`,
    methods: [reporting, change],
    reading: [MISSING_KEY, ...targetSentences(targets, now?.cell.value)].join(' '),
    summary: {
      howSure:
        now?.cell.since === undefined
          ? 'One date gives no trend.'
          : now.cell.since.before.kind === 'undefined'
            ? 'No change since the date before can be worked out.'
            : `The rate of reporting: ${changeWords(now.cell.since.before)} since the date before.`,
      ask: isComplete(now)
        ? 'What keeps every department reporting?'
        : 'Which departments need a call before the next return, and who makes it?',
    },
    ...workedOut(now),
  };
}

function isComplete(now: PlacedCell | undefined): boolean {
  const missing = now?.cell.parts?.['missing'];
  return missing?.kind === 'shown' && missing.count === 0;
}

function shortTarget(value: number): string {
  return `target ${toValueText({ kind: 'value', value }, 'share', 0).text}`;
}

function dateOf({ reference, label }: PlacedCell['row']): string {
  return reference === undefined ? label : toTimeText(reference);
}

function headline(now: PlacedCell | undefined, table: ReleasedGrid, { kind }: FigureContext): string {
  if (now === undefined || now.cell.value.kind === 'undefined') return NOT_SAID;
  if (kind === 'illustrative') return 'Departments that reported, of those expected';
  const start = toSentenceCase(
    `${toCountText(now.cell.count).text} of ${toCountText(now.cell.base).text} departments reported`,
  );
  const before = table.rows.at(-2)?.reference;
  const difference = differenceWords(now.cell);
  if (difference === undefined || before === undefined) return `${start}; one date, no trend yet`;
  return `${start}, ${difference} at ${toTimeText(before)}`;
}

function saysOf(cells: readonly PlacedCell[]): string {
  return cells
    .map(({ row, cell }) => {
      const rate = toValueText(cell.value, 'share').text;
      return `${dateOf(row)}: ${toCountText(cell.count).text} of ${toCountText(cell.base).text} departments, ${rate}`;
    })
    .join('; ');
}

function workedOut(now: PlacedCell | undefined): Pick<FigureContent, 'worked'> {
  if (now === undefined || now.cell.value.kind !== 'value') return {};
  const { cell } = now;
  return {
    worked: fillFormula(reporting, {
      reported: toCountText(cell.count).text,
      expected: toCountText(cell.base).text,
      rate: toValueText(cell.value, 'share').text,
      ...limits(cell.value, 'share'),
    }),
  };
}
