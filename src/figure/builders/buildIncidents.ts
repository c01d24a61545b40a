import { incidents } from '../../codebook/methods/incidents.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, type PlacedCell } from '../cellsOf.ts';
import type { Panel } from '../chartModel.ts';
import { buildBars } from '../chart/buildBars.ts';
import type { FigureContent } from '../content.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { buildLongTable, eventLimitColumns, eventsColumn, unitColumn } from '../table/buildLongTable.ts';
import { intervalPhrase } from '../value/intervalText.ts';
import { toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { populationWords } from '../words/scopeWords.ts';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** More panels, or bars, than this are read better as a table. */
const MOST_PANELS = 24;

/** Incident counts: bars where all count the same thing, otherwise a panel each, never totalled or ranked. */
export function buildIncidents(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table);
  const unlike = isUnlike(table);
  const label = labelOf(table);
  const unit = table.columns.find((column) => column.measureUnit !== undefined)?.measureUnit;
  const population = populationWords(table, context);
  const what = unlike
    ? 'Number recorded; each has its own unit'
    : `Number of ${unit ?? 'incidents'} recorded`;
  return {
    methods: [incidents],
    headline: unlike
      ? `${numbers[cells.length] ?? cells.length} measures that cannot be added`
      : `${toSentenceCase(unit ?? 'incidents')} recorded`,
    measure: population === '' ? what : `${what}, ${population}`,
    chart:
      cells.length > MOST_PANELS
        ? { kind: 'none', why: 'Shown as a table.' }
        : unlike
          ? { kind: 'panels', layout: 'unlike', panels: cells.map((at) => toPanel(at, label(at), context)) }
          : buildBars(cells, context, { unit: cells[0]?.column.unit ?? 'number', decimals: 0, label }),
    table: buildLongTable(cells, [
      { key: 'measure', text: 'What is counted', kind: 'head', cell: (at) => ({ text: label(at) }) },
      unitColumn,
      eventsColumn(unlike),
      ...eventLimitColumns(unlike),
    ]),
    caption: what,
    toolName: 'incidents',
    says: cells.map((at) => `${label(at)}: ${toValueText(at.cell.value, at.column.unit).text}`).join('; '),
  };
}

/** Unlike unless the gate says otherwise: the same unit must be named for all. */
function isUnlike(table: ReleasedGrid): boolean {
  if (table.notes.some((note) => note.code === 'unlike-measures')) return true;
  const units = new Set(table.columns.map((column) => column.measureUnit));
  return units.size > 1;
}

/** A cell's name: the measure, the group, or both. */
function labelOf(table: ReleasedGrid): (placed: PlacedCell) => string {
  const [rows, columns] = [table.rows.length, table.columns.length];
  return ({ row, column }) => {
    if (row.label === '' || (rows < 2 && row.role !== 'member')) return column.label;
    return columns < 2 ? row.label : `${column.label}, ${row.label}`;
  };
}

function toPanel({ row, column, cell }: PlacedCell, label: string, context: FigureContext): Panel {
  const text = toValueText(cell.value, column.unit);
  const absent =
    cell.value.kind === 'suppressed' || cell.value.kind === 'undefined'
      ? toSentenceCase(absenceWords(cell.value).why)
      : undefined;
  const interval = intervalPhrase(cell.value, column.unit);
  const small = interval === undefined ? absent : context.mark(interval);
  const unit = column.measureUnit;
  return {
    key: `${row.key}/${column.key}`,
    label,
    text: toLabel(context, text),
    spoken: `${label}: ${text.numeric ? context.mark(text.spoken) : text.spoken}${unit === undefined ? '' : `, ${unit}`}`,
    ...(unit === undefined ? {} : { detail: unit }),
    ...(small === undefined ? {} : { small }),
  };
}
