import type { Method } from '../codebook/methods/method.ts';
import type { ChartModel } from './chartModel.ts';
import type { TableModel } from './tableModel.ts';

/** What a builder of one metric makes of a table; `buildFigure` adds what all figures have. */
export interface FigureContent {
  readonly headline: string;
  readonly measure: string;
  readonly chart: ChartModel;
  readonly table: UncaptionedTable;
  /** The plain table with every column, where the table itself is a matrix. */
  readonly longTable?: UncaptionedTable;
  readonly caption: string;
  readonly toolName: string;
  /** The main numbers in words, for the alternative text. */
  readonly says: string;
  /** What these values are bounded by if those not known are counted in or out. */
  readonly boundsNote?: string;
  /** What was left out of the picture for its scale. */
  readonly notDrawn?: string;
  /** How to read something unusual in this picture. */
  readonly reading?: string;
  /** The formula with released numbers. */
  readonly worked?: string;
  /** The codebook's words, where the builder brings its own. */
  readonly methods?: readonly Method[];
  /** What the page's summary says if it speaks of this figure. */
  readonly summary?: FigureSummary;
}

/** How sure a figure is, and the question it raises: two of the sentences above a page. */
export interface FigureSummary {
  readonly howSure: string;
  readonly ask: string;
}

/** A table before its caption is begun with the kind. */
export type UncaptionedTable = Omit<TableModel, 'caption'>;
