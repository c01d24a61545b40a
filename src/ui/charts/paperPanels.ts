import type { MultiplesModel } from '../../figure/chartModel.ts';

/** Small pictures of one part: three lines of two. */
const PART_PANELS = 6;

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
