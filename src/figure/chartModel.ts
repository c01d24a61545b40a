/** What is drawn, laid out by the chart for its width. All texts are final; all numbers are released. */
export type ChartModel =
  DotsModel | BarsModel | LinesModel | MultiplesModel | PanelsModel | MatrixModel | NoChart;

/** Dots with intervals on a shared axis; a comparator is the dark pink line. */
export interface DotsModel {
  readonly kind: 'dots';
  readonly axis: AxisModel;
  readonly marks: readonly DotMark[];
  /** Name of the comparator line ("share of all staff"); absent where there is none. */
  readonly referenceName?: string;
  /** Headings between the rows: each stands above the mark with its index. */
  readonly sections?: readonly { readonly at: number; readonly text: string }[];
}

/** A small dot chart for each row of a table, all on the same axis. */
export interface MultiplesModel {
  readonly kind: 'multiples';
  readonly axis: AxisModel;
  readonly panels: readonly { readonly key: string; readonly title: string }[];
  /** Every dot, panel by panel: what the keyboard walks through. `panel` is an index into `panels`. */
  readonly marks: readonly (DotMark & { readonly panel: number })[];
  readonly referenceName?: string;
}

/** One row of a dot chart. Numbers are in the axis's unit. */
export interface DotMark {
  readonly key: string;
  readonly label: string;
  readonly mark:
    | { readonly kind: 'point'; readonly at: number; readonly lower?: number; readonly upper?: number }
    /** A range is drawn as a bar without a dot; with the limits around it. */
    | {
        readonly kind: 'range';
        readonly low: number;
        readonly high: number;
        readonly lower?: number;
        readonly upper?: number;
      }
    /** A gap with its note; nothing is drawn that could be measured. */
    | { readonly kind: 'gap'; readonly note: string };
  /** The direct label, e.g. "4.1%" or "85% (illustrative)". */
  readonly text: string;
  /** Said when the mark has focus; begins with the label. */
  readonly spoken: string;
  readonly reference?: { readonly at: number; readonly text: string };
}

/** Horizontal bars from zero: values without intervals, of one unit. */
export interface BarsModel {
  readonly kind: 'bars';
  readonly axis: AxisModel;
  readonly marks: readonly BarMark[];
}

export interface BarMark {
  readonly key: string;
  readonly label: string;
  readonly mark:
    | { readonly kind: 'bar'; readonly to: number }
    /** A value between two ends: solid to the low one, soft to the high one. */
    | { readonly kind: 'bar-between'; readonly low: number; readonly high: number }
    | { readonly kind: 'gap'; readonly note: string };
  readonly text: string;
  readonly spoken: string;
}

/** Lines over dates or grades: at most four series in one picture, otherwise a small picture each on the same axis. */
export interface LinesModel {
  readonly kind: 'lines';
  readonly layout: 'together' | 'apart';
  /** Upright; in the unit of the values. */
  readonly axis: AxisModel;
  /** From left to right. */
  readonly stops: readonly LineStop[];
  readonly series: readonly LineSeries[];
  /** Every point, series by series: what the keyboard walks through. */
  readonly marks: readonly LineMark[];
  /** Dates that somebody marked; `at` as for stops. */
  readonly events: readonly { readonly at: number; readonly text: string }[];
  /** Targets that somebody set, as dashed lines across; `at` in the unit of the values. */
  readonly targets?: readonly { readonly at: number; readonly text: string }[];
}

/** One date or grade: `at` is 0 at the left end and 1 at the right; `[b]` is in the text where the series breaks before it. */
export interface LineStop {
  readonly key: string;
  readonly at: number;
  readonly text: string;
}

/** One line; `endText`, the direct label, is its last value; where that is not there, the last that is drawn, and why none follows. */
export interface LineSeries {
  readonly key: string;
  readonly label: string;
  readonly endText: string;
}

/** One point of a line. A gap draws nothing and breaks the line. */
export interface LineMark {
  readonly key: string;
  readonly label: string;
  readonly mark: DotMark['mark'];
  readonly text: string;
  readonly spoken: string;
  /** Indices into `series` and `stops`. */
  readonly series: number;
  readonly stop: number;
  /** Whether the line comes from the point before: not across a break or a gap. */
  readonly joined: boolean;
}

/** Number panels: rates of a scorecard, or measures without a common unit, each on its own. */
export interface PanelsModel {
  readonly kind: 'panels';
  /** `score`: figures of one set side by side; `unlike`: each has its own unit. */
  readonly layout: 'score' | 'unlike';
  readonly panels: readonly Panel[];
}

export interface Panel {
  readonly key: string;
  readonly label: string;
  /** "94.1%", "100,000 (illustrative)", "between 9.7% and 9.8%", "[c]". */
  readonly text: string;
  readonly spoken: string;
  /** "up 1.2 points"; unit. */
  readonly detail?: string;
  /** "95% interval 0.6 to 1.8". */
  readonly small?: string;
}

/** The table itself is the picture: the grade-by-group matrix, shaded from the table model. */
export interface MatrixModel {
  readonly kind: 'matrix';
}

/** Nothing can be drawn, and why; the table or the words speak. */
export interface NoChart {
  readonly kind: 'none';
  readonly why: string;
}

/** A linear axis; numbers in its unit; `ticks` carry their final text. */
export interface AxisModel {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}
