import type { Figure } from '../../figure/figure.ts';

/** What an action does; `frame` is the figure on the page, with the chart as drawn. What it gives back is said. */
export type ToolRun = (figure: Figure, frame: HTMLElement) => void | Promise<string>;

/** A way out of a figure, or anything else that can be done with it. */
export interface FigureAction {
  readonly id: string;
  /** "Download"; the figure's name is added for those who do not see it. */
  readonly label: string;
  /** One thing to do, or several to choose from. */
  readonly run: ToolRun | readonly ToolChoice[];
}

/** One of several things that a tool does. */
export interface ToolChoice {
  readonly id: string;
  readonly label: string;
  readonly run: ToolRun;
}
