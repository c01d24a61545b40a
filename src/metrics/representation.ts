import { SMALLEST_BASE } from '../kernel/absence.ts';
import { type Bounds, isPoint } from './bounds.ts';
import { CONFIDENCE, type Estimate } from './estimate.ts';
import { wilson } from './statistics/wilson.ts';

/**
 * Share of a group among known people: n(group) / known, with the Wilson score interval.
 *
 * Shapes: `part` and `rest` are disjoint bounds in people; the base is their sum. Unit: share, 0 to 1. Where parts are hidden
 * at source the lowest share puts the hidden people of the group at their least and all others at their most, and the
 * interval runs from the lower limit at the low end to the upper limit at the high end. A base that may be under 10
 * gives no share (`small-base`; `no-base` for nobody). Definition and source: `codebook/methods/representation.ts`.
 *
 * Worked example: 3 of 12 known people are 0.25, with an interval of 0.089 to 0.532; 0 to 4 hidden among a rest of 96
 * with a part of 4 gives 4/100 to 4/96 where the hidden cell lies in the rest.
 */
export function shareOf(part: Bounds, rest: Bounds): Estimate {
  const base = part.low + rest.low;
  if (part.high + rest.high === 0) return { kind: 'undefined', reason: 'no-base' };
  if (base < SMALLEST_BASE) return { kind: 'undefined', reason: 'small-base' };
  const atLow = limits(part.low, part.low + rest.high);
  if (isPoint(part) && isPoint(rest)) return toPoint(atLow);
  const atHigh = limits(part.high, part.high + rest.low);
  const low = atLow.value;
  const high = atHigh.value;
  const hiddenCells = part.hiddenCells + rest.hiddenCells;
  if (atLow.lower === undefined || atHigh.upper === undefined)
    return { kind: 'range', low, high, hiddenCells };
  const interval = { lower: atLow.lower, upper: atHigh.upper, confidence: CONFIDENCE };
  return { kind: 'range', low, high, hiddenCells, interval };
}

interface Limits {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Wilson limits; full-time equivalents and other fractions have a share but no interval, since nobody was counted. */
function limits(x: number, n: number): Limits {
  if (!Number.isInteger(x) || !Number.isInteger(n)) return { value: x / n };
  const found = wilson({ x, n, confidence: CONFIDENCE });
  return found.status === 'ok' ? found : { value: x / n };
}

function toPoint({ value, lower, upper }: Limits): Estimate {
  if (lower === undefined || upper === undefined) return { kind: 'value', value };
  return { kind: 'value', value, interval: { lower, upper, confidence: CONFIDENCE } };
}
