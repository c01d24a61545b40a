import type { Bounds } from './bounds.ts';
import type { Estimate } from './estimate.ts';
import { incompleteGamma } from './statistics/incompleteGamma.ts';

/** A share against a fixed reference share: the gap in points, the index, and what chance alone would do. */
export interface Comparison {
  /** Share less reference; 0.032 is 3.2 points. */
  readonly gap: Estimate;
  /** Share / reference: the representation index. */
  readonly index: Estimate;
  /** Two-sided p of the score test, the one that the Wilson interval inverts; absent where nothing can be tested. */
  readonly p?: number;
  readonly side: 'below' | 'above' | 'none';
}

/**
 * Compares a share with a comparator that is a census or contains the row, and is therefore taken as fixed. Limits of gap
 * and index are the Wilson limits less, or divided by, the reference share. A range is on one side only where all of it is,
 * and its p is that of the end nearer to the reference. Source: `codebook/methods/representationIndex.ts`.
 *
 * Worked example: 12 of 140 against a reference of 310 of 2,200 has a gap of -5.5 points and an index of 0.61.
 */
export function compareWith(share: Estimate, part: Bounds, rest: Bounds, reference: Estimate): Comparison {
  if (share.kind === 'undefined') return { gap: share, index: share, side: 'none' };
  if (reference.kind === 'undefined') return { gap: reference, index: reference, side: 'none' };
  const own = toEnds(share);
  const [refLow, refHigh] = toEnds(reference);
  const gap = combine(share, reference, [own[0] - refHigh, own[1] - refLow], (limit, end) =>
    end === 'lower' ? limit - refHigh : limit - refLow,
  );
  const index: Estimate =
    refLow === 0
      ? { kind: 'undefined', reason: 'comparator-zero' }
      : combine(share, reference, [own[0] / refHigh, own[1] / refLow], (limit, end) =>
          end === 'lower' ? limit / refHigh : limit / refLow,
        );
  const side = own[0] > refHigh ? 'above' : own[1] < refLow ? 'below' : 'none';
  const p = toP(part, rest, refLow, refHigh, side);
  return { gap, index, side, ...(p === undefined ? {} : { p }) };
}

function toEnds(estimate: Exclude<Estimate, { kind: 'undefined' }>): readonly [number, number] {
  return estimate.kind === 'value' ? [estimate.value, estimate.value] : [estimate.low, estimate.high];
}

function combine(
  share: Exclude<Estimate, { kind: 'undefined' }>,
  reference: Exclude<Estimate, { kind: 'undefined' }>,
  [low, high]: readonly [number, number],
  shift: (limit: number, end: 'lower' | 'upper') => number,
): Estimate {
  const limits = share.interval;
  const interval =
    limits === undefined
      ? {}
      : {
          interval: {
            lower: shift(limits.lower, 'lower'),
            upper: shift(limits.upper, 'upper'),
            confidence: limits.confidence,
          },
        };
  if (share.kind === 'value' && reference.kind === 'value') return { kind: 'value', value: low, ...interval };
  const hiddenCells =
    (share.kind === 'range' ? share.hiddenCells : 0) +
    (reference.kind === 'range' ? reference.hiddenCells : 0);
  return { kind: 'range', low, high, hiddenCells, ...interval };
}

function toP(
  part: Bounds,
  rest: Bounds,
  refLow: number,
  refHigh: number,
  side: Comparison['side'],
): number | undefined {
  if (refHigh <= 0 || refLow >= 1) return undefined;
  if (side === 'none') return 1;
  return side === 'above'
    ? scoreP(part.low, part.low + rest.high, refHigh)
    : scoreP(part.high, part.high + rest.low, refLow);
}

/** Two-sided p of the score test of x / n against p0: the upper tail of chi-squared on one degree of freedom. */
function scoreP(x: number, n: number, p0: number): number {
  if (p0 <= 0 || p0 >= 1) return 1;
  const chiSquared = (x - n * p0) ** 2 / (n * p0 * (1 - p0));
  return chiSquared === 0 ? 1 : incompleteGamma(0.5, chiSquared / 2, 'upper');
}
