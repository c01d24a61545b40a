import type { SummarisedPage } from '../../figure/buildPageSummary.ts';

/** The room kept free above the figures of a page: its summary comes after the first of them, and moves nothing. */
const summaryPx: { readonly [P in SummarisedPage]: number } = {
  overview: 259,
  representation: 239,
  progression: 239,
  declaration: 239,
  incidents: 239,
  trends: 215,
  compare: 239,
  departments: 239,
};

/** The height of the first figure of a page, about. */
const firstPx: { readonly [P in SummarisedPage]?: number } = {
  overview: 482,
  representation: 631,
  trends: 796,
};

/** The height of a figure that nothing is known of. */
const FIGURE_PX = 420;

/** The room that a page keeps free for its summary. */
export function toSummaryPx(page: SummarisedPage): number {
  return summaryPx[page];
}

/** The room that a page keeps free for the figure at a place. */
export function toFigurePx(page: SummarisedPage, at: number): number {
  return (at === 0 ? firstPx[page] : undefined) ?? FIGURE_PX;
}
