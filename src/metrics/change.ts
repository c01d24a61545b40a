import { SMALLEST_BASE } from '../kernel/absence.ts';
import { type Bounds, isPoint, sumOf } from './bounds.ts';
import { CONFIDENCE, type Estimate } from './estimate.ts';
import { differenceOfShares } from './statistics/differenceOfShares.ts';

/** A share as the two disjoint counts behind it. */
export interface ShareCounts {
  readonly part: Bounds;
  readonly rest: Bounds;
}

/**
 * Change of a share: share now less share then, with Newcombe's hybrid score interval.
 *
 * Shapes: two shares as disjoint bounds in people. Unit: points as a fraction (0.032 is 3.2 percentage points). Hidden
 * parts give a range, from the lowest share now against the highest then to the reverse; its interval runs from the
 * lower limit of the one to the upper limit of the other. Between years most people are counted twice, so it is wide.
 * Definition and source: `codebook/methods/change.ts`.
 *
 * Worked example: 56 of 70 now against 48 of 80 then is up 0.2, with an interval of 0.052 to 0.334.
 */
export function changeOf(now: ShareCounts, then: ShareCounts): Estimate {
  const bases = [sumOf(now.part, now.rest), sumOf(then.part, then.rest)];
  if (bases.some((base) => base.high === 0)) return { kind: 'undefined', reason: 'no-base' };
  if (bases.some((base) => base.low < SMALLEST_BASE)) return { kind: 'undefined', reason: 'small-base' };
  const lowest = difference(lowEnd(now), highEnd(then));
  if ([now.part, now.rest, then.part, then.rest].every(isPoint))
    return lowest.interval === undefined
      ? { kind: 'value', value: lowest.value }
      : { kind: 'value', value: lowest.value, interval: { ...lowest.interval, confidence: CONFIDENCE } };
  const highest = difference(highEnd(now), lowEnd(then));
  const hiddenCells = bases.reduce((sum, base) => sum + base.hiddenCells, 0);
  const range = { kind: 'range' as const, low: lowest.value, high: highest.value, hiddenCells };
  if (lowest.interval === undefined || highest.interval === undefined) return range;
  const interval = {
    lower: lowest.interval.lower,
    upper: highest.interval.upper,
    confidence: CONFIDENCE,
  };
  return { ...range, interval };
}

type Fraction = readonly [x: number, n: number];

function lowEnd({ part, rest }: ShareCounts): Fraction {
  return [part.low, part.low + rest.high];
}

function highEnd({ part, rest }: ShareCounts): Fraction {
  return [part.high, part.high + rest.low];
}

function difference([x1, n1]: Fraction, [x2, n2]: Fraction) {
  const value = x1 / n1 - x2 / n2;
  if (![x1, n1, x2, n2].every(Number.isInteger)) return { value };
  const limits = differenceOfShares({ x1, n1, x2, n2, confidence: CONFIDENCE });
  return limits.status === 'ok'
    ? { value, interval: { lower: limits.lower, upper: limits.upper } }
    : { value };
}
