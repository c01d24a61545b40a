import type { Comparison } from './comparison.ts';
import { CONFIDENCE, type Estimate } from './estimate.ts';
import { disparityRatio } from './statistics/disparityRatio.ts';

/** Events among people. */
export interface Recorded {
  readonly events: number;
  readonly population: number;
}

/** Under this many events on either side the exact limits stand instead of the log ones. */
const FEWEST_FOR_LOG = 10;

/** A disparity ratio with the exact p of equal rates, and the side its interval allows. */
export type Disparity = Pick<Comparison, 'side' | 'p'> & { readonly ratio: Estimate };

/**
 * Disparity ratio of incident rates: the rate of a group over the rate of a reference group, with log limits, or exact ones
 * where either has fewer than 10 events.
 *
 * Shapes: whole numbers of events and people on each side. The ratio is undefined where a population is nobody or either side has
 * no events; the side is then that of the one exact limit. Definition and source: `codebook/methods/disparityRatio.ts`.
 *
 * Worked example: 3 of 55 against 18 of 1,210 is 3.667, exact limits 0.692 to 12.560: on no side.
 */
export function disparityOf(own: Recorded, reference: Recorded): Disparity {
  const none = (reason: Extract<Estimate, { kind: 'undefined' }>['reason']): Disparity => ({
    ratio: { kind: 'undefined', reason },
    side: 'none',
  });
  if (own.population === 0 || reference.population === 0) return none('no-base');
  if (own.events === 0 && reference.events === 0) return none('no-variation');
  const found = disparityRatio({
    events1: own.events,
    population1: own.population,
    events2: reference.events,
    population2: reference.population,
    confidence: CONFIDENCE,
  });
  // No ratio is given from or to no events; the exact limit that there is says whether the rates differ.
  if (found.status === 'comparator-zero')
    return { ...none('comparator-zero'), side: found.exact_lower > 1 ? 'above' : 'none', p: found.p_exact };
  if (found.status === 'numerator-zero')
    return { ...none('numerator-zero'), side: found.exact_upper < 1 ? 'below' : 'none', p: found.p_exact };
  if (found.status !== 'ok') throw new Error(`a disparity ratio without a value: ${found.status}`);
  const exact = Math.min(own.events, reference.events) < FEWEST_FOR_LOG;
  const [lower, upper] = exact ? [found.exact_lower, found.exact_upper] : [found.lower, found.upper];
  return {
    ratio: { kind: 'value', value: found.ratio, interval: { lower, upper, confidence: CONFIDENCE } },
    side: lower > 1 ? 'above' : upper < 1 ? 'below' : 'none',
    p: found.p_exact,
  };
}
