import type { UndefinedReason } from '../kernel/absence.ts';
import type { Interval } from '../kernel/interval.ts';

/** A value worked out from counts: one number, a range where parts are hidden at source, or none with its reason. */
export type Estimate =
  | { readonly kind: 'value'; readonly value: number; readonly interval?: Interval }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly hiddenCells: number;
      readonly interval?: Interval;
    }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

/** Confidence of every interval on screen. */
export const CONFIDENCE = 0.95;
