import { binomialP } from './binomialP.ts';
import { clopperPearson } from './clopperPearson.ts';
import { toWhole } from './toWhole.ts';
import { DEFAULT_CONFIDENCE, toCriticalValue, toTailProbability } from './toCriticalValue.ts';
import { DEFAULT_MULTIPLIER, toMultiplier } from './toMultiplier.ts';

/** Events and people of the group (1) and of the reference group (2); more events than people is allowed. */
export interface DisparityRatioInput {
  readonly events1: number;
  readonly population1: number;
  readonly events2: number;
  readonly population2: number;
  readonly multiplier?: number;
  readonly confidence?: number;
}

interface BothRates {
  /** Events per `multiplier` people. */
  readonly rate1: number;
  readonly rate2: number;
}

/**
 * Both rates, their ratio with log limits, and the exact limits and p value beside them. Which fields there are follows
 * from `status`: with no events in group 1 the log limits do not exist; with none in group 2 neither does the ratio,
 * and the upper exact limit is infinite and so absent.
 */
export type DisparityRatioResult =
  | (BothRates & {
      readonly status: 'ok';
      readonly ratio: number;
      readonly lower: number;
      readonly upper: number;
      readonly exact_lower: number;
      readonly exact_upper: number;
      readonly p_exact: number;
    })
  | (BothRates & {
      readonly status: 'numerator-zero';
      readonly ratio: 0;
      readonly exact_lower: 0;
      readonly exact_upper: number;
      readonly p_exact: number;
    })
  | (BothRates & {
      readonly status: 'comparator-zero';
      readonly exact_lower: number;
      readonly p_exact: number;
    })
  | (BothRates & { readonly status: 'both-zero' })
  | { readonly status: 'empty' };

/**
 * The rate of events in one group divided by the rate in a reference group.
 *
 * rate = events / population · multiplier; ratio = rate1 / rate2; limits = ratio · exp(± z √(1/events1 + 1/events2)).
 * Exact: given all the events, those of group 1 are binomial, so the Clopper-Pearson odds times
 * population2 / population1 bound the ratio. For people counted at most once use `relativeLikelihood`. A population of
 * 0 gives `empty`.
 *
 * Example: 3 of 55 against 18 of 1,210 is 54.5 against 14.9 per 1,000: 3.667, 1.080 to 12.448; exact 0.692 to 12.560.
 * @throws RangeError naming the field: a count negative, fractional or not finite; multiplier not above 0; confidence
 * not in 0 to 1.
 * Source: Rothman KJ, Greenland S and Lash TL (2008), Modern epidemiology, chapter 14; shared vectors
 * `disparity-ratio.json` (R, epitools).
 */
export function disparityRatio(input: DisparityRatioInput): DisparityRatioResult {
  const events1 = toWhole('events1', input.events1);
  const population1 = toWhole('population1', input.population1);
  const events2 = toWhole('events2', input.events2);
  const population2 = toWhole('population2', input.population2);
  const multiplier = toMultiplier(input.multiplier ?? DEFAULT_MULTIPLIER);
  const confidence = input.confidence ?? DEFAULT_CONFIDENCE;
  const tail = toTailProbability(confidence);
  if (population1 === 0 || population2 === 0) return { status: 'empty' };
  const rates = { rate1: (events1 / population1) * multiplier, rate2: (events2 / population2) * multiplier };
  if (events1 === 0 && events2 === 0) return { status: 'both-zero', ...rates };

  const events = events1 + events2;
  const people = population1 + population2;
  const p_exact = binomialP(events1, events, population1 / people, population2 / people);
  const limits = clopperPearson(events1, events, tail);
  const toRatio = (odds: number): number => (odds * population2) / population1;
  const exact_lower = limits.lower.odds === undefined ? 0 : toRatio(limits.lower.odds);
  if (limits.upper.odds === undefined) return { status: 'comparator-zero', ...rates, exact_lower, p_exact };
  const exact_upper = toRatio(limits.upper.odds);
  if (events1 === 0)
    return { status: 'numerator-zero', ...rates, ratio: 0, exact_lower: 0, exact_upper, p_exact };

  const ratio = events1 / population1 / (events2 / population2);
  const factor = Math.exp(toCriticalValue(confidence) * Math.sqrt(1 / events1 + 1 / events2));
  return {
    status: 'ok',
    ...rates,
    ratio,
    lower: ratio / factor,
    upper: ratio * factor,
    exact_lower,
    exact_upper,
    p_exact,
  };
}
