import { koopmanLimits } from './koopmanLimits.ts';
import { toWhole, toPart } from './toWhole.ts';
import { DEFAULT_CONFIDENCE, toCriticalValue } from './toCriticalValue.ts';

/** `a` of `n1` in the group, `b` of `n2` in the comparator; the two must have nobody in common. */
export interface RelativeLikelihoodInput {
  readonly a: number;
  readonly n1: number;
  readonly b: number;
  readonly n2: number;
  readonly confidence?: number;
}

/**
 * The ratio with its log (Katz) limits and, beside them, score (Koopman) limits. Which fields there are follows from
 * `status`: with nobody in `a` the Katz limits do not exist, with nobody in `b` neither does the ratio, and the upper
 * score limit is infinite, said by `koopman_upper_is_infinite` and not by a number.
 */
export type RelativeLikelihoodResult =
  | {
      readonly status: 'ok';
      readonly ratio: number;
      readonly lower: number;
      readonly upper: number;
      readonly koopman_lower: number;
      readonly koopman_upper: number;
    }
  | {
      readonly status: 'numerator-zero';
      readonly ratio: 0;
      readonly koopman_lower: 0;
      readonly koopman_upper: number;
    }
  | {
      readonly status: 'comparator-zero';
      readonly koopman_lower: number;
      readonly koopman_upper_is_infinite: true;
    }
  | { readonly status: 'both-zero' }
  | { readonly status: 'empty' };

/**
 * How likely the outcome is in one group, relative to another: a ratio of two disjoint shares.
 *
 * ratio = (a / n1) / (b / n2); limits = ratio · exp(± z √(1/a - 1/n1 + 1/b - 1/n2)). Where a = n1 and b = n2 the log
 * interval has no width (1 to 1): whoever shows it must say "cannot be calculated". A group of nobody gives `empty`.
 *
 * Example: 10 of 10 against 45 of 90 is 2, 1.627 to 2.459; score limits 1.406 to 2.507.
 * @throws RangeError naming the field: a count negative, fractional or not finite; a above n1, b above n2; confidence
 * not in 0 to 1.
 * Source: Katz D et al (1978), Biometrics 34:469-474; shared vectors `relative-likelihood.json` (R, epitools, ratesci).
 */
export function relativeLikelihood(input: RelativeLikelihoodInput): RelativeLikelihoodResult {
  const n1 = toWhole('n1', input.n1);
  const a = toPart('a', input.a, 'n1', n1);
  const n2 = toWhole('n2', input.n2);
  const b = toPart('b', input.b, 'n2', n2);
  const z = toCriticalValue(input.confidence ?? DEFAULT_CONFIDENCE);
  if (n1 === 0 || n2 === 0) return { status: 'empty' };
  if (a === 0 && b === 0) return { status: 'both-zero' };
  const koopman = koopmanLimits({ a, n1, b, n2 }, z);
  if (koopman.upper === undefined) {
    return { status: 'comparator-zero', koopman_lower: koopman.lower, koopman_upper_is_infinite: true };
  }
  if (a === 0) return { status: 'numerator-zero', ratio: 0, koopman_lower: 0, koopman_upper: koopman.upper };
  const ratio = a / n1 / (b / n2);
  const standardError = Math.sqrt((n1 - a) / a / n1 + (n2 - b) / b / n2);
  return {
    status: 'ok',
    ratio,
    lower: ratio * Math.exp(-z * standardError),
    upper: ratio * Math.exp(z * standardError),
    koopman_lower: koopman.lower,
    koopman_upper: koopman.upper,
  };
}
