import type { Bounds } from './bounds.ts';
import { isPoint } from './bounds.ts';
import { CONFIDENCE, type Estimate } from './estimate.ts';
import { incompleteGamma } from './statistics/incompleteGamma.ts';
import { raceDisparity } from './statistics/raceDisparity.ts';
import { toCriticalValue } from './statistics/toCriticalValue.ts';

/** Staff in two clusters of grades, White and all other ethnic groups combined; four groups with nobody in common. */
export interface ClusterCounts {
  readonly whiteLower: Bounds;
  readonly whiteHigher: Bounds;
  readonly otherLower: Bounds;
  readonly otherHigher: Bounds;
}

/**
 * The race disparity ratio between two clusters: (White higher / White lower) / (others higher / others lower), with the log
 * interval of an odds ratio.
 *
 * Shapes: four bounds in people. Hidden parts give a range. Undefined where one of the four may be nobody: a zero leaves it
 * without limits. From low to high it is the product of low to middle and middle to high.
 * Definition and source: `codebook/methods/raceDisparityRatio.ts`.
 *
 * Worked example: White 200 lower and 100 higher, others 80 and 20: (100/200) / (20/80) = 2, 1.159 to 3.451.
 */
export function raceDisparityOf(counts: ClusterCounts): Estimate {
  const { whiteLower, whiteHigher, otherLower, otherHigher } = counts;
  const low = at(whiteLower.high, whiteHigher.low, otherLower.low, otherHigher.high);
  const all = [whiteLower, whiteHigher, otherLower, otherHigher];
  if (all.every(isPoint)) return low;
  const high = at(whiteLower.low, whiteHigher.high, otherLower.high, otherHigher.low);
  if (low.kind !== 'value') return low;
  if (high.kind !== 'value') return high;
  const hiddenCells = all.reduce((sum, one) => sum + one.hiddenCells, 0);
  const range = { kind: 'range' as const, low: low.value, high: high.value, hiddenCells };
  if (low.interval === undefined || high.interval === undefined) return range;
  return {
    ...range,
    interval: { lower: low.interval.lower, upper: high.interval.upper, confidence: CONFIDENCE },
  };
}

/**
 * Two-sided p of a ratio of 1, from its log limits (Wald), of the end nearest to 1; 1 where a range holds 1, none without limits.
 * Worked example: 2 with 1.159 to 3.451 has a p of 0.013.
 */
export function raceDisparityP(ratio: Estimate): number | undefined {
  if (ratio.kind === 'undefined' || ratio.interval === undefined) return undefined;
  const [low, high] = ratio.kind === 'value' ? [ratio.value, ratio.value] : [ratio.low, ratio.high];
  if (low <= 1 && high >= 1) return 1;
  const [end, limit] = low > 1 ? [low, ratio.interval.lower] : [high, ratio.interval.upper];
  const z = (toCriticalValue(CONFIDENCE) * Math.log(end)) / Math.log(end / limit);
  return incompleteGamma(0.5, z ** 2 / 2, 'upper');
}

function at(
  whiteLower: number,
  whiteHigher: number,
  otherLower: number,
  otherHigher: number,
): Extract<Estimate, { kind: 'value' | 'undefined' }> {
  if (whiteLower + whiteHigher === 0 || otherLower + otherHigher === 0)
    return { kind: 'undefined', reason: 'no-base' };
  const topZero = whiteHigher === 0 || otherLower === 0;
  const bottomZero = whiteLower === 0 || otherHigher === 0;
  if (topZero && bottomZero) return { kind: 'undefined', reason: 'no-variation' };
  if (bottomZero) return { kind: 'undefined', reason: 'comparator-zero' };
  if (topZero) return { kind: 'undefined', reason: 'numerator-zero' };
  const value = whiteHigher / whiteLower / (otherHigher / otherLower);
  if (![whiteLower, whiteHigher, otherLower, otherHigher].every(Number.isInteger))
    return { kind: 'value', value };
  const found = raceDisparity({
    white_lower: whiteLower,
    white_upper: whiteHigher,
    other_lower: otherLower,
    other_upper: otherHigher,
    confidence: CONFIDENCE,
  });
  if (found.status !== 'ok') throw new Error(`a race disparity ratio without limits: ${found.status}`);
  const { lower, upper } = found;
  return { kind: 'value', value, interval: { lower, upper, confidence: CONFIDENCE } };
}
