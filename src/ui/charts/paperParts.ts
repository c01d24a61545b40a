import type { BarsModel, DotsModel } from '../../figure/chartModel.ts';

/** Rows of one part: it fits under the head of a figure on an A4 page. */
const PART_ROWS = 14;

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
