import { toWhole, toPart } from './toWhole.ts';
import { DEFAULT_CONFIDENCE, toCriticalValue } from './toCriticalValue.ts';

/** `x` people of `n`; `confidence` above 0 and below 1, 0.95 if absent. */
export interface WilsonInput {
  readonly x: number;
  readonly n: number;
  readonly confidence?: number;
}

/** The share and its limits, each 0 to 1; nobody at all gives `empty` and no numbers. */
export type WilsonResult =
  | { readonly status: 'ok'; readonly value: number; readonly lower: number; readonly upper: number }
  | { readonly status: 'empty' };

/**
 * A share with its Wilson score interval, without continuity correction.
 *
 * value = x / n; limits = (2x + z² ± z √(z² + 4x(n - x)/n)) / 2(n + z²), with z the normal critical value.
 * The lower limit of 0 of n is exactly 0 and the upper limit of n of n exactly 1.
 *
 * Example: 5 of 11 is 0.4545, 0.2127 to 0.7199.
 * @throws RangeError naming the field: a count negative, fractional or not finite; x above n; confidence not in 0 to 1.
 * Source: Wilson EB (1927), J Am Stat Assoc 22:209-212; shared vectors `wilson.json` (OHID PHEindicatormethods).
 */
export function wilson(input: WilsonInput): WilsonResult {
  const n = toWhole('n', input.n);
  const x = toPart('x', input.x, 'n', n);
  const z = toCriticalValue(input.confidence ?? DEFAULT_CONFIDENCE);
  if (n === 0) return { status: 'empty' };
  const value = x / n;
  const middle = 2 * x + z * z;
  const spread = z * Math.sqrt(z * z + (4 * x * (n - x)) / n);
  // The textbook lower limit subtracts near-equals for small x; the product of the two roots does not.
  const lower = (2 * x * value) / (middle + spread);
  const upper = x === n ? 1 : (middle + spread) / (2 * (n + z * z));
  return { status: 'ok', value, lower: Math.min(value, lower), upper: Math.min(1, Math.max(value, upper)) };
}
