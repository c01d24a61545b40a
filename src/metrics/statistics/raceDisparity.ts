import { toWhole } from './toWhole.ts';
import { DEFAULT_CONFIDENCE, toCriticalValue } from './toCriticalValue.ts';

/**
 * Staff in the lower and in the higher of two grade clusters: White, and all other ethnic groups combined. Four groups
 * with nobody in common.
 */
export interface RaceDisparityInput {
  readonly white_lower: number;
  readonly white_upper: number;
  readonly other_lower: number;
  readonly other_upper: number;
  readonly confidence?: number;
}

/**
 * The ratio and its log limits. `numerator-zero`: no White staff are in the higher cluster, or no others in the lower,
 * so the ratio is 0 and has no limits. `comparator-zero`: no White staff in the lower, or no others in the higher, so
 * there is no ratio. `both-zero`: both. `empty`: nobody of one of the two groups is in either cluster.
 */
export type RaceDisparityResult =
  | { readonly status: 'ok'; readonly ratio: number; readonly lower: number; readonly upper: number }
  | { readonly status: 'numerator-zero'; readonly ratio: 0 }
  | { readonly status: 'comparator-zero' }
  | { readonly status: 'both-zero' }
  | { readonly status: 'empty' };

/**
 * The race disparity ratio between two grade clusters: how many White staff stand in the higher cluster for each one in
 * the lower, divided by the same for all other ethnic groups combined. Above 1, the higher cluster is more White.
 *
 * ratio = (white_upper / white_lower) / (other_upper / other_lower); limits = ratio · exp(± z · s) with
 * s = √(1/white_upper + 1/white_lower + 1/other_upper + 1/other_lower), the delta method on the log (an odds ratio).
 *
 * Example: White 200 lower and 100 higher, others 80 and 20: (100/200) / (20/80) = 2, 1.159 to 3.451.
 * @throws RangeError naming the field: a count negative, fractional or not finite; confidence not in 0 to 1.
 * Source: NHS England, Workforce Race Equality Standard; limits: Woolf B (1955), Ann Hum Genet 19:251-253.
 */
export function raceDisparity(input: RaceDisparityInput): RaceDisparityResult {
  const whiteLower = toWhole('white_lower', input.white_lower);
  const whiteUpper = toWhole('white_upper', input.white_upper);
  const otherLower = toWhole('other_lower', input.other_lower);
  const otherUpper = toWhole('other_upper', input.other_upper);
  const z = toCriticalValue(input.confidence ?? DEFAULT_CONFIDENCE);
  if (whiteLower + whiteUpper === 0 || otherLower + otherUpper === 0) return { status: 'empty' };
  const isTopZero = whiteUpper === 0 || otherLower === 0;
  const isBottomZero = whiteLower === 0 || otherUpper === 0;
  if (isTopZero && isBottomZero) return { status: 'both-zero' };
  if (isTopZero) return { status: 'numerator-zero', ratio: 0 };
  if (isBottomZero) return { status: 'comparator-zero' };
  const ratio = whiteUpper / whiteLower / (otherUpper / otherLower);
  const factor = Math.exp(z * Math.sqrt(1 / whiteUpper + 1 / whiteLower + 1 / otherUpper + 1 / otherLower));
  return { status: 'ok', ratio, lower: ratio / factor, upper: ratio * factor };
}
