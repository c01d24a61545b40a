import type { DotMark, DotsModel } from '../../figure/chartModel.ts';
import { LABEL_PX, markExtent, markTextPx, type RowPlace } from './rowMark.ts';
import { textWidthPx } from './textWidthPx.ts';

/** The direct label of the comparator line: in the row of one mark, or on a line of its own above the plot. */
export interface ReferenceLabel {
  readonly row: number | 'header';
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Plot {
  readonly rows: readonly RowPlace[];
  readonly toX: (at: number) => number;
  readonly above: boolean;
  readonly widthPx: number;
  readonly leftPx: number;
}

type Extent = readonly [from: number, to: number];

const CLEAR_PX = 8;

/** Finds room for the label of the comparator: right or left of its line in the first row, else above the plot. */
export function placeReference(chart: DotsModel, plot: Plot): ReferenceLabel | undefined {
  const index = chart.marks.findIndex((mark) => mark.reference !== undefined);
  const mark = chart.marks[index];
  const place = plot.rows[index];
  if (mark?.reference === undefined || place === undefined || chart.referenceName === undefined)
    return undefined;
  const text = `${chart.referenceName} ${mark.reference.text}`;
  const wide = textWidthPx(text, LABEL_PX, 'bold');
  const line = plot.toX(mark.reference.at);
  const taken = takenBy(mark, place, plot);
  const isFree = ([from, to]: Extent): boolean =>
    from >= plot.leftPx &&
    to <= plot.widthPx - 2 &&
    taken.every(([start, end]) => to < start - 4 || from > end + 4);
  if (isFree([line + CLEAR_PX, line + CLEAR_PX + wide]))
    return { row: index, text, x: line + CLEAR_PX, anchor: 'start' };
  if (isFree([line - CLEAR_PX - wide, line - CLEAR_PX]))
    return { row: index, text, x: line - CLEAR_PX, anchor: 'end' };
  const middle = Math.min(Math.max(line, wide / 2 + 2), plot.widthPx - wide / 2 - 2);
  return { row: 'header', text, x: middle, anchor: 'middle' };
}

/** What the row already holds: the mark, and beside it the value text. */
function takenBy(mark: DotMark, place: RowPlace, plot: Plot): Extent[] {
  const text: Extent[] = plot.above ? [] : [[place.textX, place.textX + markTextPx(mark)]];
  const extent = markExtent(mark.mark);
  if (extent === undefined) return text;
  return [[plot.toX(extent[0]) - 7, plot.toX(extent[1]) + 7], ...text];
}
