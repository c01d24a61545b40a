import { SMALLEST_BASE } from '../kernel/absence.ts';
import { isPoint, sumOf } from './bounds.ts';
import { changeOf, type ShareCounts } from './change.ts';
import type { Comparison } from './comparison.ts';
import { CONFIDENCE, type Estimate } from './estimate.ts';
import { relativeLikelihood } from './statistics/relativeLikelihood.ts';
import { FEWEST_EXPECTED, twoProportionTest } from './statistics/twoProportionTest.ts';

/** A share as two whole numbers: people counted, of so many. */
type Fraction = readonly [x: number, n: number];

/**
 * Compares two shares of groups with nobody in common (a grade and the grade below, one ethnic group and another): the gap in
 * points with Newcombe's interval, the ratio with Katz's, and the two-proportion test (Fisher's where an expected count is
 * under 5).
 *
 * Shapes: two shares as disjoint bounds in people. Units: gap as a fraction (0.032 is 3.2 points), ratio 1 for equal shares.
 * Hidden parts give ranges; a side is taken only where the whole range and its interval lie on it, and p is then that of the
 * ends nearest to each other. The ratio is undefined where a base may be under 10, a share is 0, both are everybody, or
 * people could not be counted whole; where it is because one share is 0, the gap says the side. Source: `codebook/methods/relativeLikelihood.ts`, `representationIndex.ts`.
 *
 * Worked example: 10 of 100 against 90 of 600 has a ratio of 0.667 (0.359 to 1.237) and a gap of -5 points: on no side.
 */
export function compareDisjoint(own: ShareCounts, other: ShareCounts): Comparison {
  const gap = changeOf(own, other);
  const index = ratioOf(own, other);
  const side = isZero(index) ? sideOf(gap, 0) : sideOf(index, 1);
  const p = toP(own, other, side);
  return { gap, index, side, ...(p === undefined ? {} : { p }) };
}

/**
 * Two-sided p of no difference between two shares, of the ends nearest to each other; 1 where ranges meet, none where nothing can be
 * tested. Worked example: 56 of 70 against 48 of 80 has a p of 0.008.
 */
export function differenceP(own: ShareCounts, other: ShareCounts): number | undefined {
  return toP(own, other, sideOf(changeOf(own, other), 0));
}

/** The ratio of two disjoint shares with its log limits; a range from the least to the most that hidden parts allow. */
export function ratioOf(own: ShareCounts, other: ShareCounts): Estimate {
  const bases = [sumOf(own.part, own.rest), sumOf(other.part, other.rest)];
  if (bases.some(({ high }) => high === 0)) return { kind: 'undefined', reason: 'no-base' };
  if (bases.some(({ low }) => low < SMALLEST_BASE)) return { kind: 'undefined', reason: 'small-base' };
  const low = ratio(lowEnd(own), highEnd(other));
  if ([own.part, own.rest, other.part, other.rest].every(isPoint)) return low;
  const high = ratio(highEnd(own), lowEnd(other));
  if (low.kind !== 'value') return low;
  if (high.kind !== 'value') return high;
  const hiddenCells = bases.reduce((sum, base) => sum + base.hiddenCells, 0);
  const range = { kind: 'range' as const, low: low.value, high: high.value, hiddenCells };
  if (low.interval === undefined || high.interval === undefined) return range;
  return {
    ...range,
    interval: { lower: low.interval.lower, upper: high.interval.upper, confidence: CONFIDENCE },
  };
}

type OneRatio = Extract<Estimate, { kind: 'value' | 'undefined' }>;

function ratio([a, n1]: Fraction, [b, n2]: Fraction): OneRatio {
  if (a > n1 || b > n2) return { kind: 'undefined', reason: 'part-above-whole' };
  if (a === 0 && b === 0) return { kind: 'undefined', reason: 'no-variation' };
  if (b === 0) return { kind: 'undefined', reason: 'comparator-zero' };
  if (a === 0) return { kind: 'undefined', reason: 'numerator-zero' };
  if (a === n1 && b === n2) return { kind: 'undefined', reason: 'no-variation' };
  // Full-time equivalents: nobody was counted, so there is no interval.
  if (![a, n1, b, n2].every(Number.isInteger)) return { kind: 'value', value: a / n1 / (b / n2) };
  const found = relativeLikelihood({ a, n1, b, n2, confidence: CONFIDENCE });
  if (found.status !== 'ok') throw new Error(`a ratio without a value: ${found.status}`);
  const { lower, upper } = found;
  return { kind: 'value', value: found.ratio, interval: { lower, upper, confidence: CONFIDENCE } };
}

function lowEnd({ part, rest }: ShareCounts): Fraction {
  return [part.low, part.low + rest.high];
}

function highEnd({ part, rest }: ShareCounts): Fraction {
  return [part.high, part.high + rest.low];
}

/** A share of nobody has no ratio to or from it, and can be far from the other all the same. */
function isZero(index: Estimate): boolean {
  return (
    index.kind === 'undefined' && (index.reason === 'numerator-zero' || index.reason === 'comparator-zero')
  );
}

/** The side of parity on which all of a ratio (parity 1) or gap (0) lies. */
function sideOf(found: Estimate, parity: number): Comparison['side'] {
  if (found.kind === 'undefined' || found.interval === undefined) return 'none';
  const { lower, upper } = found.interval;
  const [low, high] = found.kind === 'value' ? [found.value, found.value] : [found.low, found.high];
  if (Math.min(low, lower) > parity) return 'above';
  return Math.max(high, upper) < parity ? 'below' : 'none';
}

/** Two-sided p of the ends nearest to each other; 1 where the ranges meet, none where nothing can be tested. */
function toP(own: ShareCounts, other: ShareCounts, side: Comparison['side']): number | undefined {
  const bases = [sumOf(own.part, own.rest), sumOf(other.part, other.rest)];
  if (bases.some(({ low }) => low < SMALLEST_BASE)) return undefined;
  const points = [own.part, own.rest, other.part, other.rest].every(isPoint);
  if (side === 'none' && !points) return 1;
  const [[a, n1], [b, n2]] = side === 'above' ? [lowEnd(own), highEnd(other)] : [highEnd(own), lowEnd(other)];
  if (![a, n1, b, n2].every(Number.isInteger) || a > n1 || b > n2) return undefined;
  const test = twoProportionTest({ a, n1, b, n2 });
  if (test.status === 'empty') return undefined;
  return test.status === 'ok' && test.min_expected >= FEWEST_EXPECTED ? test.p : test.p_fisher;
}
