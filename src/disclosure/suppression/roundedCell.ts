import type { Bounds } from './readerModel.ts';

/** A count as it is shown rounded to 5, and the counts that a reader who knows the rule takes it for. */
export interface RoundedCell {
  readonly shown: number;
  readonly range: Bounds;
}

/**
 * Rounds a count that is not hidden to the nearest 5; no whole number is half way, so there are no ties. Counts under
 * the threshold are hidden, so a shown number stands for none of them, and a shown zero for a zero.
 */
export function roundCell(count: number, threshold: number): RoundedCell {
  const shown = 5 * Math.round(count / 5);
  if (shown === 0) return { shown, range: { lo: 0, hi: threshold > 2 ? 0 : 2 } };
  return { shown, range: { lo: Math.max(threshold, shown - 2), hi: shown + 2 } };
}
