import type { LineMark, LinesModel } from '../../figure/chartModel.ts';
import { AXIS_PX, LABEL_PX, toFraction } from './rowMark.ts';
import { textWidthPx, wrapText } from './textWidthPx.ts';

/** Where everything of a line chart stands, in pixels, worked out anew for each width. */
export interface LineLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly panels: readonly LinePanel[];
  /** Of every mark, in their order: its panel and its middle. */
  readonly places: readonly MarkPlace[];
}

/** One picture of its own: all lines together, or one line of small multiples. */
export interface LinePanel {
  readonly leftPx: number;
  readonly topPx: number;
  readonly plotWidthPx: number;
  readonly plotHeightPx: number;
  /** Indices into the model's series. */
  readonly series: readonly number[];
  /** Above a small picture; the ends of lines are labelled beside them where they share one. */
  readonly title?: string;
  readonly ends: readonly EndLabel[];
  readonly stops: readonly { readonly x: number; readonly lines: readonly string[] }[];
}

/** The direct label of a line, beside its end: its name, then its value. */
export interface EndLabel {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Index of the first line of the value. */
  readonly valueFrom: number;
}

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly toY: (at: number) => number;
}

const NARROW_PX = 560;
const LINE_PX = 17;
/** Points of several lines at one stop stand this far apart, so that their intervals can be told from each other. */
const DODGE_PX = 7;

/** Lays out a line chart for a width. */
export function layoutLines(chart: LinesModel, widthPx: number): LineLayout {
  const panels = chart.layout === 'together' ? [layTogether(chart, widthPx)] : layApart(chart, widthPx);
  const last = panels.at(-1);
  const deepest = Math.max(1, ...(last?.stops.map(({ lines }) => lines.length) ?? []));
  const heightPx = last === undefined ? 0 : last.topPx + last.plotHeightPx + 10 + deepest * LINE_PX + 4;
  return { widthPx, heightPx, panels, places: chart.marks.map((mark) => placeMark(chart, panels, mark)) };
}

function layTogether(chart: LinesModel, widthPx: number): LinePanel {
  const narrow = widthPx < NARROW_PX;
  const leftPx = tickColumnPx(chart);
  const room = narrow ? 92 : 190;
  const names = chart.series.map(({ label }) => wrapText(label, LABEL_PX, room));
  const words = chart.series.map(({ endText }, at) => [
    ...(names[at] ?? []),
    ...wrapText(endText, LABEL_PX * 1.07, room),
  ]);
  const labelPx = Math.max(...words.flat().map((line) => textWidthPx(line, LABEL_PX, 'bold')), 40);
  const plotWidthPx = Math.max(80, widthPx - leftPx - labelPx - 22);
  const topPx = chart.events.length > 0 ? 30 : 12;
  const plotHeightPx = Math.max(narrow ? 240 : 280, words.flat().length * LINE_PX + words.length * 6);
  const bare = { leftPx, topPx, plotWidthPx, plotHeightPx, series: chart.series.map((_, at) => at) };
  return {
    ...bare,
    stops: layStops(chart, bare),
    ends: spread(
      words.map((lines, series) => ({
        series,
        x: leftPx + plotWidthPx + 16,
        y: endY(chart, series, bare),
        lines,
        valueFrom: names[series]?.length ?? 0,
      })),
      topPx,
      topPx + plotHeightPx,
    ),
  };
}

function layApart(chart: LinesModel, widthPx: number): LinePanel[] {
  const columns = widthPx < NARROW_PX ? 1 : widthPx < 900 ? 2 : 3;
  const eachPx = widthPx / columns;
  const leftPx = tickColumnPx(chart);
  const plotHeightPx = 130;
  const deepest = 2;
  const rowPx = 30 + plotHeightPx + 14 + deepest * LINE_PX + 10;
  return chart.series.map(({ label, endText }, series): LinePanel => {
    const bare = {
      leftPx: (series % columns) * eachPx + leftPx,
      topPx: Math.floor(series / columns) * rowPx + 30,
      plotWidthPx: Math.max(60, eachPx - leftPx - 26),
      plotHeightPx,
      series: [series],
    };
    return { ...bare, title: `${label}: ${endText}`, ends: [], stops: layStops(chart, bare) };
  });
}

function tickColumnPx({ axis }: LinesModel): number {
  return Math.max(...axis.ticks.map(({ text }) => textWidthPx(text, AXIS_PX)), 10) + 10;
}

type Bare = Pick<LinePanel, 'leftPx' | 'topPx' | 'plotWidthPx' | 'plotHeightPx' | 'series'>;

/** The first and the last stop are named, and of those between each that touches no other. */
function layStops({ stops }: LinesModel, panel: Bare): LinePanel['stops'] {
  const insetPx = inset(panel);
  const toX = (at: number): number => panel.leftPx + insetPx + at * (panel.plotWidthPx - 2 * insetPx);
  const room = Math.max(40, (panel.plotWidthPx - 2 * insetPx) / Math.max(1, stops.length - 1) - 6);
  const laid = stops.map(({ at, text }) => ({
    x: toX(at),
    lines: wrapText(text, AXIS_PX, Math.min(room, 96)),
  }));
  const halfPx = ({ lines }: { readonly lines: readonly string[] }): number =>
    Math.max(...lines.map((line) => textWidthPx(line, AXIS_PX))) / 2;
  const kept: (typeof laid)[number][] = [];
  const end = laid.at(-1);
  for (const stop of laid) {
    const before = kept.at(-1);
    const touches = (other: typeof before): boolean =>
      other !== undefined && other !== stop && Math.abs(stop.x - other.x) < halfPx(stop) + halfPx(other) + 3;
    if (stop === end && touches(before) && kept.length > 1) kept.pop();
    if (stop === end || (!touches(before) && !touches(end))) kept.push(stop);
  }
  return kept;
}

/** Room for the intervals of the first and last stop inside the plot. */
function inset({ series }: Bare): number {
  return (series.length * DODGE_PX) / 2 + 8;
}

function placeMark(chart: LinesModel, panels: readonly LinePanel[], mark: LineMark): MarkPlace {
  const panel = panels.find(({ series }) => series.includes(mark.series));
  if (panel === undefined) throw new Error(`a mark without a panel: ${mark.key}`);
  const insetPx = inset(panel);
  const at = chart.stops[mark.stop]?.at ?? 0;
  const dodge = (panel.series.indexOf(mark.series) - (panel.series.length - 1) / 2) * DODGE_PX;
  const toY = (value: number): number =>
    panel.topPx + panel.plotHeightPx * (1 - toFraction(chart.axis, value));
  return {
    x: panel.leftPx + insetPx + at * (panel.plotWidthPx - 2 * insetPx) + dodge,
    y: toY(middleOf(mark) ?? chart.axis.from),
    toY,
  };
}

/** Where a mark's line goes through: its value, or the middle of its range; nothing for a gap. */
function middleOf({ mark }: LineMark): number | undefined {
  if (mark.kind === 'gap') return undefined;
  return mark.kind === 'point' ? mark.at : (mark.low + mark.high) / 2;
}

function endY(chart: LinesModel, series: number, panel: Bare): number {
  const last = chart.marks.findLast((mark) => mark.series === series && middleOf(mark) !== undefined);
  const value = last === undefined ? chart.axis.from : (middleOf(last) ?? chart.axis.from);
  return panel.topPx + panel.plotHeightPx * (1 - toFraction(chart.axis, value));
}

/** Moves labels apart so that none covers another, inside the plot. */
function spread(labels: readonly EndLabel[], top: number, bottom: number): EndLabel[] {
  const ordered = [...labels].sort((a, b) => a.y - b.y);
  const heights = ordered.map(({ lines }) => lines.length * LINE_PX + 5);
  const ys = ordered.map(({ y }, at) => y - (heights[at] ?? 0) / 2);
  for (let at = 0, next = top - 8; at < ys.length; at += 1) {
    ys[at] = Math.max(ys[at] ?? 0, next);
    next = (ys[at] ?? 0) + (heights[at] ?? 0);
  }
  for (let at = ys.length - 1, next = bottom + 8; at >= 0; at -= 1) {
    ys[at] = Math.min(ys[at] ?? 0, next - (heights[at] ?? 0));
    next = ys[at] ?? 0;
  }
  return ordered.map((label, at) => ({ ...label, y: (ys[at] ?? 0) + LINE_PX - 4 }));
}
