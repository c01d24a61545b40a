import type { SummarisedPage } from '../../figure/buildPageSummary.ts';

/** The height of the first figure of a page, about. */
const firstPx: { readonly [P in SummarisedPage]?: number } = {
  overview: 482,
  representation: 631,
  trends: 796,
};

/** The height of a figure that nothing is known of. */
const FIGURE_PX = 420;

/** The room that a page keeps free for the figure at a place. */
export function toFigurePx(page: SummarisedPage, at: number): number {
  return (at === 0 ? firstPx[page] : undefined) ?? FIGURE_PX;
}
