import { incidents } from '../../codebook/methods/incidents.ts';
import type { ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import { cellsOf } from '../cellsOf.ts';
import { buildLines } from '../chart/buildLines.ts';
import { toDatedStops } from '../chart/datedStops.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { toTimeText } from '../number/toDateText.ts';
import { toDecimalText } from '../number/toDecimalText.ts';
import { buildLongTable, eventLimitColumns, eventsColumn, unitColumn } from '../table/buildLongTable.ts';
import { toValueText } from '../value/valueText.ts';
import { countWords, toSentenceCase } from '../words/listWords.ts';

/** More lines than this are read better as a table. */
const MOST_LINES = 12;

/** Incidents over every date of a series: a line for each group where all count the same thing, otherwise a table. */
export function buildIncidentTrend(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table);
  const { stops, measure } = toDatedStops(table);
  const unlike = table.notes.some(({ code }) => code === 'unlike-measures');
  const unit = unlike
    ? undefined
    : table.columns.find((column) => column.measureUnit !== undefined)?.measureUnit;
  const what = unlike
    ? 'Number recorded over time; each has its own unit'
    : `Number of ${unit ?? 'incidents'} recorded over time`;
  return {
    methods: [incidents],
    headline: `${toSentenceCase(unit ?? 'incidents')} recorded at ${countWords(table.rows.length, 'date')}`,
    measure: measure === '' ? what : `${what}, ${measure}`,
    chart:
      unlike || table.columns.length > MOST_LINES
        ? { kind: 'none', why: 'Shown as a table.' }
        : buildLines(cells, context, {
            unit: 'number',
            stops,
            tick: (at) => toDecimalText(at, Number.isInteger(at) ? 0 : 1),
          }),
    table: buildLongTable(cells, [
      { key: 'date', text: 'Date', cell: ({ row }) => ({ text: dateOf(row) }) },
      {
        key: 'measure',
        text: 'What is counted',
        kind: 'text',
        cell: ({ column }) => ({ text: column.label }),
      },
      unitColumn,
      eventsColumn(unlike),
      ...eventLimitColumns(unlike),
    ]),
    caption: what,
    toolName: 'incidents over time',
    says: `${what}: ${cells
      .filter(({ row }) => row === table.rows.at(-1))
      .map(({ column, cell }) => `${column.label} ${toValueText(cell.value, column.unit).text}`)
      .join('; ')}`,
    reading: 'No change is called: a number can move because more, or less, of what happens is reported.',
    summary: {
      howSure: 'Every recorded event is counted; what was not recorded is not in them.',
      ask: 'Was anything changed in how these are reported between the dates?',
    },
  };
}

function dateOf({ reference, label }: ReleasedRow): string {
  return reference === undefined ? label : toTimeText(reference);
}
