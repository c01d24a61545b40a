import { garwoodLimits } from './garwoodLimits.ts';
import { toWhole } from './toWhole.ts';
import { DEFAULT_CONFIDENCE, toCriticalValue, toTailProbability } from './toCriticalValue.ts';
import { DEFAULT_MULTIPLIER, toMultiplier } from './toMultiplier.ts';

/** Counts from here on get Byar's approximation, as in OHID's published rates. */
const BYAR_FROM = 10;

/** `count` events among `population` people (more events than people is allowed); per `multiplier`, 1,000 if absent. */
export interface ByarRateInput {
  readonly count: number;
  readonly population: number;
  readonly multiplier?: number;
  readonly confidence?: number;
}

/**
 * The rate and its limits, all per `multiplier`. `method` says which limits `lower` and `upper` are; `exact_lower` and
 * `exact_upper` are the exact ones at every count.
 */
export type ByarRateResult =
  | {
      readonly status: 'ok';
      readonly rate: number;
      readonly lower: number;
      readonly upper: number;
      readonly method: 'Exact' | 'Byars';
      readonly exact_lower: number;
      readonly exact_upper: number;
    }
  | { readonly status: 'empty' };

function byarLimits(count: number, z: number): { readonly lower: number; readonly upper: number } {
  const cube = (events: number, side: 1 | -1): number =>
    events * (1 - 1 / (9 * events) + (side * z) / (3 * Math.sqrt(events))) ** 3;
  return { lower: cube(count, -1), upper: cube(count + 1, 1) };
}

/**
 * A rate of events with its interval: exact (Garwood) under 10 events, Byar's approximation from 10.
 *
 * rate = count / population · multiplier; Byar's limits are x(1 - 1/9x - z/3√x)³ and
 * (x + 1)(1 - 1/9(x + 1) + z/3√(x + 1))³ events. A population of 0 gives `empty` and no numbers.
 *
 * Example: 3 events among 102 people are 29.4 per 1,000, exact limits 6.07 to 85.95.
 * @throws RangeError naming the field: a count negative, fractional or not finite; multiplier not above 0; confidence
 * not in 0 to 1.
 * Source: Breslow NE and Day NE (1987), Statistical methods in cancer research II, section 2.3; shared vectors
 * `rate-byar.json` (OHID PHEindicatormethods).
 */
export function byarRate(input: ByarRateInput): ByarRateResult {
  const count = toWhole('count', input.count);
  const population = toWhole('population', input.population);
  const multiplier = toMultiplier(input.multiplier ?? DEFAULT_MULTIPLIER);
  const confidence = input.confidence ?? DEFAULT_CONFIDENCE;
  const tail = toTailProbability(confidence);
  if (population === 0) return { status: 'empty' };
  const exact = garwoodLimits(count, tail);
  const limits = count < BYAR_FROM ? exact : byarLimits(count, toCriticalValue(confidence));
  const toRate = (events: number): number => (events / population) * multiplier;
  return {
    status: 'ok',
    rate: toRate(count),
    lower: toRate(limits.lower),
    upper: toRate(limits.upper),
    method: count < BYAR_FROM ? 'Exact' : 'Byars',
    exact_lower: toRate(exact.lower),
    exact_upper: toRate(exact.upper),
  };
}
