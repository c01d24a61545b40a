import type { AxisModel, BarsModel, DotsModel } from '../../figure/chartModel.ts';
import { placeReference, type ReferenceLabel } from './placeReference.ts';
import {
  AXIS_PX,
  LABEL_PX,
  LINE_PX,
  markExtent,
  markTextPx,
  toFraction,
  type RowMark,
  type RowPlace,
} from './rowMark.ts';
import { textWidthPx, wrapText } from './textWidthPx.ts';

/** Where everything of a chart of rows stands, in pixels, worked out anew for each width. */
export interface RowLayout {
  /**
   * Where the value texts stand: after their marks, with the labels left of the plot; or, where the chart is narrow, above
   * the marks on the line of the label, or on a line of their own.
   */
  readonly values: 'at-mark' | 'label-line' | 'own-line';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly topPx: number;
  readonly leftPx: number;
  readonly plotWidthPx: number;
  readonly rowPx: number;
  readonly bottomPx: number;
  readonly rows: readonly RowPlace[];
  /** The top of each row. */
  readonly tops: readonly number[];
  /** The ticks that have room. */
  readonly ticks: readonly number[];
  readonly reference?: ReferenceLabel;
}

/** Under this width the labels go above the marks. */
const NARROW_PX = 560;
const GAP_PX = 10;
/** Rows beyond these stand closer, so that they are seen together. */
const MANY_ROWS = 24;
/** Room for a heading between rows. */
const SECTION_PX = 34;

/** Lays out a chart of rows for a width; `allRows`: of the whole that it is a part of, whose rows stand as close. */
export function layoutRows(
  chart: DotsModel | BarsModel,
  widthPx: number,
  allRows = chart.marks.length,
): RowLayout {
  const marks: readonly RowMark[] = chart.marks;
  const above = widthPx < NARROW_PX;
  const words = layoutWords(marks, widthPx, above, allRows);
  const { values, deepest, ownLines } = words;
  const leftPx = above
    ? Math.max(chart.kind === 'dots' ? 9 : 3, firstTickPx(chart.axis) / 2 + 2)
    : words.labelPx + 12;
  const dense = allRows > MANY_ROWS;
  const thick = chart.kind === 'bars' ? 30 : dense ? 16 : 26;
  const airy = allRows > 12 ? 6 : chart.kind === 'bars' ? 22 : 16;
  const blockPx = (deepest + ownLines) * LINE_PX;
  const rowPx = above ? blockPx + thick + 14 : Math.max(thick + airy, blockPx + (dense ? 5 : 10));
  const markY = above ? blockPx + 4 + thick / 2 : rowPx / 2;
  const plotWidthPx = above
    ? widthPx - leftPx - lastTickPx(chart.axis) / 2 - 4
    : fitPlot(chart.axis, marks, widthPx, leftPx);
  const toX = (at: number): number => leftPx + toFraction(chart.axis, at) * plotWidthPx;
  const rows = marks.map((mark, index) => {
    const lines = words.lines[index] ?? [];
    return {
      lines,
      texts: words.texts[index] ?? [],
      textX: values === 'own-line' ? 2 : values === 'label-line' ? widthPx - 2 : textStart(mark, toX),
      textY: above ? (deepest + Math.min(ownLines, 1)) * LINE_PX - 3 : markY + 5,
      labelY: above
        ? (deepest - lines.length + 1) * LINE_PX - 3
        : markY - (lines.length * LINE_PX) / 2 + 13.5,
      markY,
    };
  });
  const reference =
    chart.kind === 'dots' ? placeReference(chart, { rows, toX, above, widthPx, leftPx }) : undefined;
  const topPx = reference?.row === 'header' ? 24 : 6;
  const bottomPx = chart.axis.ticks.length > 0 ? 30 : 4;
  const tops = topsOf(chart, topPx, rowPx);
  const heightPx = (tops.at(-1) ?? topPx - rowPx) + rowPx + bottomPx;
  const ticks = fittingTicks(chart.axis, toX);
  const places = {
    values,
    widthPx,
    heightPx,
    topPx,
    leftPx,
    plotWidthPx,
    rowPx,
    bottomPx,
    rows,
    tops,
    ticks,
  };
  return reference === undefined ? places : { ...places, reference };
}

/** Rows follow each other, a heading taking room above those it belongs to. */
function topsOf(chart: DotsModel | BarsModel, topPx: number, rowPx: number): number[] {
  const headed = new Set(chart.kind === 'dots' ? chart.sections?.map(({ at }) => at) : []);
  let next = topPx;
  return Array.from({ length: chart.marks.length }, (_, at) => {
    const top = next + (headed.has(at) ? SECTION_PX : 0);
    next = top + rowPx;
    return top;
  });
}

/** Labels and values in lines, and how many lines the deepest of each takes. */
function layoutWords(marks: readonly RowMark[], widthPx: number, above: boolean, allRows: number) {
  const labelPx = labelColumnPx(marks, widthPx, allRows);
  const values = above ? narrowValues(marks, widthPx) : 'at-mark';
  const roomPx = (mark: RowMark): number => {
    if (values === 'at-mark') return labelPx;
    return values === 'own-line' ? widthPx - 4 : widthPx - markTextPx(mark) - 24;
  };
  const lines = marks.map((mark) => wrapText(mark.label, LABEL_PX, roomPx(mark)));
  const texts = marks.map((mark) =>
    values === 'own-line' ? wrapText(mark.text, LABEL_PX * 1.07, widthPx - 4) : [mark.text],
  );
  return {
    labelPx,
    values,
    lines,
    texts,
    deepest: Math.max(1, ...lines.map((each) => each.length)),
    ownLines: values === 'own-line' ? Math.max(1, ...texts.map((each) => each.length)) : 0,
  } as const;
}

/** On a narrow chart a value stands on the line of its label, unless one is so long that it would squeeze the label. */
function narrowValues(marks: readonly RowMark[], widthPx: number): 'label-line' | 'own-line' {
  const squeezed = marks.some((mark) => {
    const left = widthPx - markTextPx(mark) - 24;
    return left < Math.min(textWidthPx(mark.label, LABEL_PX), 130);
  });
  return squeezed ? 'own-line' : 'label-line';
}

function labelColumnPx(marks: readonly RowMark[], widthPx: number, allRows: number): number {
  const widest = Math.max(40, ...marks.map((mark) => textWidthPx(mark.label, LABEL_PX)));
  const most = allRows > MANY_ROWS ? 0.42 : 0.3;
  return Math.ceil(Math.min(widest, Math.max(130, widthPx * most)));
}

/** The text stands after the mark; where the comparator line would cross it, before the mark, or after the line where there is no room. */
function textStart(mark: RowMark, toX: (at: number) => number): number {
  const extent = markExtent(mark.mark);
  if (extent === undefined) return toX(-Infinity) + GAP_PX;
  const start = toX(extent[1]) + GAP_PX;
  const reference = 'reference' in mark ? mark.reference : undefined;
  if (reference === undefined) return start;
  const line = toX(reference.at);
  if (line <= start - 8 || line >= start + markTextPx(mark) + 6) return start;
  // After the line it would read as the value of the comparator.
  const before = toX(extent[0]) - GAP_PX - markTextPx(mark);
  return before >= toX(-Infinity) + GAP_PX ? before : line + GAP_PX;
}

/** The widest plot in which every value text still ends inside the chart. */
function fitPlot(axis: AxisModel, marks: readonly RowMark[], widthPx: number, leftPx: number): number {
  let plotPx = widthPx - leftPx - Math.max(8, lastTickPx(axis) / 2 + 2);
  for (let round = 0; round < 4; round += 1) {
    const toX = (at: number): number => leftPx + toFraction(axis, at) * plotPx;
    const over = Math.max(...marks.map((mark) => textStart(mark, toX) + markTextPx(mark) - widthPx + 4), 0);
    if (over === 0) break;
    plotPx -= over;
  }
  return Math.max(plotPx, 80);
}

function firstTickPx(axis: AxisModel): number {
  return textWidthPx(axis.ticks[0]?.text ?? '', AXIS_PX);
}

function lastTickPx(axis: AxisModel): number {
  return textWidthPx(axis.ticks.at(-1)?.text ?? '', AXIS_PX);
}

/** Every tick where all have room, else every second, third, ... so that no two texts touch. */
function fittingTicks(axis: AxisModel, toX: (at: number) => number): readonly number[] {
  const { ticks } = axis;
  for (let step = 1; step < ticks.length; step += 1) {
    const kept = ticks.filter((_, index) => index % step === 0);
    const touching = kept.some((tick, index) => {
      const next = kept[index + 1];
      if (next === undefined) return false;
      const room = toX(next.at) - toX(tick.at);
      return room < (textWidthPx(tick.text, AXIS_PX) + textWidthPx(next.text, AXIS_PX)) / 2 + 10;
    });
    if (!touching) return kept.map((tick) => tick.at);
  }
  return ticks.slice(0, 1).map((tick) => tick.at);
}
