import { toWhole, toPart } from './toWhole.ts';
import { wilson } from './wilson.ts';

/** `x1` of `n1` (now, or the group) and `x2` of `n2` (then, or the comparator). */
export interface DifferenceOfSharesInput {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
  readonly confidence?: number;
}

/** The difference and its limits as shares, -1 to 1 (times 100: percentage points); a group of nobody gives `empty`. */
export type DifferenceOfSharesResult =
  | { readonly status: 'ok'; readonly diff: number; readonly lower: number; readonly upper: number }
  | { readonly status: 'empty' };

/**
 * The difference of two shares with Newcombe's hybrid score interval (method 10), without continuity correction.
 *
 * diff = x1/n1 - x2/n2; lower = diff - √((p1 - l1)² + (u2 - p2)²), upper = diff + √((u1 - p1)² + (p2 - l2)²), with l
 * and u the Wilson limits. The two samples are taken as independent: for two snapshots of much the same staff the
 * interval is wider than it need be.
 *
 * Example: 56 of 70 less 48 of 80 is 0.2, 0.0524 to 0.3339.
 * @throws RangeError naming the field: a count negative, fractional or not finite; x above n; confidence not in 0 to 1.
 * Source: Newcombe RG (1998), Stat Med 17:873-890; shared vectors `difference-newcombe.json` (ratesci).
 */
export function differenceOfShares(input: DifferenceOfSharesInput): DifferenceOfSharesResult {
  const n1 = toWhole('n1', input.n1);
  const x1 = toPart('x1', input.x1, 'n1', n1);
  const n2 = toWhole('n2', input.n2);
  const x2 = toPart('x2', input.x2, 'n2', n2);
  const confidence = input.confidence === undefined ? {} : { confidence: input.confidence };
  const first = wilson({ x: x1, n: n1, ...confidence });
  const second = wilson({ x: x2, n: n2, ...confidence });
  if (first.status === 'empty' || second.status === 'empty') return { status: 'empty' };
  const diff = first.value - second.value;
  return {
    status: 'ok',
    diff,
    lower: Math.max(-1, diff - Math.hypot(first.value - first.lower, second.upper - second.value)),
    upper: Math.min(1, diff + Math.hypot(first.upper - first.value, second.value - second.lower)),
  };
}
