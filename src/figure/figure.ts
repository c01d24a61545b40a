import type { ProvenanceKind } from '../kernel/provenance.ts';
import type { SnapshotId } from '../kernel/ids.ts';
import type { Question } from '../kernel/question.ts';
import type { ChartModel } from './chartModel.ts';
import type { FigureSummary } from './content.ts';
import type { TableModel } from './tableModel.ts';

declare const built: unique symbol;

/** Everything a figure shows, on screen and on every way out: chart, table and exports fork only from here. */
export interface Figure {
  /** Only `buildFigure` makes one. */
  readonly [built]: true;
  readonly kind: ProvenanceKind;
  /** Stable for a question; holds no number of the data. For DOM ids and React keys. */
  readonly key: string;
  /** Two groups of five characters. */
  readonly code: string;
  readonly question: Question;
  readonly band: Band;
  /** `Real data: ` or `Illustrative: `; comes before the headline, the alt text, the caption. */
  readonly prefix: string;
  /** The message, without the prefix; sentence case, never more than the intervals allow. */
  readonly headline: string;
  /** What, unit, population, date. */
  readonly measure: string;
  readonly chart: ChartModel;
  readonly table: TableModel;
  /** Where the table is a matrix: the same cells as plain rows with counts, limits, gap and index. */
  readonly longTable?: TableModel;
  readonly notes: readonly string[];
  /** Begins with the kind. */
  readonly alt: string;
  /** Names the figure in its tools: "Table: senior grades". */
  readonly toolName: string;
  /** Kind, standing, publisher, title, as at, figure code: the last line of every way out. */
  readonly sourceLine: string;
  readonly method: MethodText;
  /** Which ways out are open: `screen` under *Unprotected* (all others give only the words). */
  readonly leaves: 'every-way' | 'screen-only';
  readonly state: 'shown' | 'withheld';
  /** `shown` figures that are to be marked `[p]`, `[r]`, `[b]`. */
  readonly marks: readonly ('p' | 'r' | 'b')[];
  /** For a page's summary; absent where the general rules say it. */
  readonly summary?: FigureSummary;
}

/** The first row of the figure, inside the exported picture too. */
export interface Band {
  /** `Real data` or `Illustrative`. */
  readonly mark: string;
  /** Standing, publisher, title, as at, people counted (after the gate), handling; or what it stands for. */
  readonly who: string;
  /** The snapshots whose provenance records it stands on. */
  readonly records: readonly SnapshotId[];
}

/** How this is worked out, filled with the figure's own released numbers. */
export interface MethodText {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  /** The formula with released numbers; absent where they are suppressed. */
  readonly worked?: string;
  readonly interval: string;
  readonly source: string;
}

/** Brands a figure. Called by `buildFigure` only: the architecture test holds that. */
export function toFigure(figure: Omit<Figure, typeof built>): Figure {
  return figure as Figure;
}
