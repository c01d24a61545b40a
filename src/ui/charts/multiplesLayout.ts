import type { MultiplesModel } from '../../figure/chartModel.ts';
import { AXIS_PX, LABEL_PX, toFraction } from './rowMark.ts';
import { textWidthPx, wrapText } from './textWidthPx.ts';

/** Where everything of small dot charts stands, in pixels, worked out anew for each width. */
export interface MultiplesLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly panels: readonly MultiplePanel[];
  /** Of every mark, in their order: the middle of its row, and its panel. */
  readonly places: readonly { readonly y: number; readonly panel: number }[];
  /** The name of the comparator's line, above all panels. */
  readonly referenceY?: number;
}

/** One small picture. */
export interface MultiplePanel {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: readonly string[];
  readonly plotLeftPx: number;
  readonly plotWidthPx: number;
  readonly plotTopPx: number;
  readonly plotBottomPx: number;
  /** The ticks that have room. */
  readonly ticks: readonly number[];
}

export const ROW_PX = 22;
const TITLE_PX = 17;
const GAP_PX = 28;
/** A small picture is at least so wide, so that its marks can be told apart. */
const NARROWEST_PX = 260;

/** Lays small dot charts out in as many columns as have room; panels of one line of the page begin at one height. */
export function layoutMultiples(chart: MultiplesModel, widthPx: number): MultiplesLayout {
  const columns = Math.max(1, Math.min(4, Math.floor((widthPx + GAP_PX) / (NARROWEST_PX + GAP_PX))));
  const eachPx = (widthPx - GAP_PX * (columns - 1)) / columns;
  const labelPx = Math.min(
    Math.max(30, ...chart.marks.map(({ label }) => textWidthPx(label, AXIS_PX))),
    eachPx * 0.42,
  );
  const headPx = chart.referenceName === undefined ? 0 : 26;
  const panels: MultiplePanel[] = [];
  const places: { y: number; panel: number }[] = [];
  let topPx = headPx;
  for (let first = 0; first < chart.panels.length; first += columns) {
    const line = chart.panels.slice(first, first + columns);
    const titles = line.map(({ title }) => wrapText(title, LABEL_PX * 1.07, eachPx - 4));
    const titlePx = Math.max(...titles.map(({ length }) => length)) * TITLE_PX + 8;
    const most = Math.max(...line.map((_, at) => countRows(chart, first + at)));
    const plotBottomPx = topPx + titlePx + most * ROW_PX;
    titles.forEach((title, at) => {
      const leftPx = at * (eachPx + GAP_PX);
      const plotLeftPx = leftPx + labelPx + 12;
      const plotWidthPx = eachPx - labelPx - 12 - 16;
      panels.push({
        leftPx,
        topPx,
        widthPx: eachPx,
        heightPx: plotBottomPx + 22 - topPx,
        title,
        plotLeftPx,
        plotWidthPx,
        plotTopPx: topPx + titlePx,
        plotBottomPx,
        ticks: endTicks(chart, plotWidthPx),
      });
    });
    topPx = plotBottomPx + 22 + GAP_PX * 0.7;
  }
  const seen = new Map<number, number>();
  for (const { panel } of chart.marks) {
    const row = seen.get(panel) ?? 0;
    seen.set(panel, row + 1);
    places.push({ y: (panels[panel]?.plotTopPx ?? 0) + (row + 0.5) * ROW_PX, panel });
  }
  return {
    widthPx,
    heightPx: Math.max(...panels.map((panel) => panel.topPx + panel.heightPx), headPx) + 4,
    panels,
    places,
    ...(chart.referenceName === undefined ? {} : { referenceY: 15 }),
  };
}

function countRows({ marks }: MultiplesModel, panel: number): number {
  return marks.filter((mark) => mark.panel === panel).length;
}

/** As many ticks as have room: all, else every second, ... ; at least the first. */
function endTicks({ axis }: MultiplesModel, plotWidthPx: number): readonly number[] {
  for (let step = 1; step < axis.ticks.length; step += 1) {
    const kept = axis.ticks.filter((_, at) => at % step === 0);
    const fits = kept.every((tick, at) => {
      const next = kept[at + 1];
      if (next === undefined) return true;
      const room = (toFraction(axis, next.at) - toFraction(axis, tick.at)) * plotWidthPx;
      return room >= (textWidthPx(tick.text, AXIS_PX) + textWidthPx(next.text, AXIS_PX)) / 2 + 8;
    });
    if (fits) return kept.map(({ at }) => at);
  }
  return axis.ticks.slice(0, 1).map(({ at }) => at);
}
