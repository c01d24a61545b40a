import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, isGroup, subjectRows } from '../cellsOf.ts';
import type { ChartModel } from '../chartModel.ts';
import { buildDots } from '../chart/buildDots.ts';
import { splitByScale } from '../chart/splitByScale.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { toPercentText } from '../number/toPercentText.ts';
import { orderRows } from '../table/buildGridTable.ts';
import { comparatorWords, dimensionNoun, rowName } from '../words/scopeWords.ts';
import { buildRepresentation } from './buildRepresentation.ts';

/** Share of each group in every row: a small picture for each, all on one axis, so that shapes can be compared at a glance. */
export function buildMultiples(table: ReleasedGrid, context: FigureContext): FigureContent {
  const { presentation: _multiples, ...plain } = context;
  const { longTable, ...content } = buildRepresentation(table, { ...plain, presentation: 'matrix' });
  const all = comparatorWords(table, context);
  return {
    ...content,
    measure: `${content.measure.replace(/; below it the gap.*$/, '')}, with 95% interval; the pink line is the share of ${all}`,
    table: longTable ?? content.table,
    chart: toChart(table, context, all),
    toolName: `small pictures by ${dimensionNoun(table)}`,
    ...apartNote(table),
  };
}

function toChart(table: ReleasedGrid, context: FigureContext, all: string): ChartModel {
  const subjects = subjectRows(table);
  const rows = orderRows(table).filter(({ row }) => subjects.includes(row));
  const { drawn } = splitByScale(cellsOf(table, (row) => subjects.includes(row), isGroup));
  const placed = rows.flatMap(({ row }) => drawn.filter((cell) => cell.row === row));
  const dots = buildDots(placed, context, {
    unit: 'share',
    label: ({ column }) => column.label,
    tick: (at) => toPercentText(at, at * 100 === Math.round(at * 100) ? 0 : 1),
    referenceName: `share of ${all}`,
    comparedWith: all,
  });
  if (dots.kind !== 'dots') return dots;
  const { axis, marks, referenceName } = dots;
  return {
    kind: 'multiples',
    axis,
    panels: rows.map(({ row }) => ({ key: row.key, title: rowName(row, context) })),
    marks: marks.map((mark, at) => {
      const row = placed[at]?.row;
      const panel = rows.findIndex((one) => one.row === row);
      return { ...mark, panel, spoken: `${rows[panel]?.row.label ?? ''}, ${mark.spoken}` };
    }),
    ...(referenceName === undefined ? {} : { referenceName }),
  };
}

/** The group that would press all others into a corner is in the table alone. */
function apartNote(table: ReleasedGrid): Pick<FigureContent, 'notDrawn'> {
  const subjects = subjectRows(table);
  const { apart } = splitByScale(cellsOf(table, (row) => subjects.includes(row), isGroup));
  const [first] = apart;
  return first === undefined
    ? {}
    : { notDrawn: `${first.column.label}: in the table, not drawn at this scale.` };
}
