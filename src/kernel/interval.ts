/** Limits of a confidence interval, in the unit of the value they stand beside. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** 0 to 1; 0.95 unless said otherwise. */
  readonly confidence: number;
}
