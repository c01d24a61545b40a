import type { BarsModel, DotsModel, MultiplesModel } from '../../figure/chartModel.ts';

/** Rows of one part: it fits under the head of a figure on an A4 page. */
const PART_ROWS = 14;
/** Small pictures of one part: three lines of two. */
const PART_PANELS = 6;

/**
 * The parts in which a chart of rows is printed, in its order: a page cuts through a picture that is longer than it. A part ends
 * before a heading where one is near its end. One part where the chart is short.
 */
export function paperParts<C extends DotsModel | BarsModel>(chart: C): readonly C[] {
  const parts: C[] = [];
  const heads = (chart.kind === 'dots' ? chart.sections : undefined) ?? [];
  for (let from = 0; from < chart.marks.length;) {
    const full = Math.min(from + PART_ROWS, chart.marks.length);
    const start = from;
    const head =
      full === chart.marks.length ? undefined : heads.findLast(({ at }) => at > start && at <= full);
    const to = head?.at ?? full;
    const sections = heads
      .filter(({ at }) => at >= start && at < to)
      .map((one) => ({ ...one, at: one.at - start }));
    const part = { ...chart, marks: chart.marks.slice(from, to) };
    parts.push(chart.kind === 'dots' ? { ...part, sections } : part);
    from = to;
  }
  return parts;
}

/** The parts in which small pictures are printed; the first names the comparator's line. */
export function paperPanels({
  panels,
  marks,
  referenceName,
  ...chart
}: MultiplesModel): readonly MultiplesModel[] {
  return Array.from({ length: Math.ceil(panels.length / PART_PANELS) }, (_, part) => {
    const from = part * PART_PANELS;
    const own = marks.filter(({ panel }) => Math.floor(panel / PART_PANELS) === part);
    return {
      ...chart,
      panels: panels.slice(from, from + PART_PANELS),
      marks: own.map((mark) => ({ ...mark, panel: mark.panel - from })),
      ...(part > 0 || referenceName === undefined ? {} : { referenceName }),
    };
  });
}
