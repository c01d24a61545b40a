import { deviance } from './deviance.ts';
import { stirlingError } from './logGamma.ts';

/**
 * The log of the probability of exactly k successes in n trials; `p` and `q` are the chances of success and failure,
 * both given because 1 - p loses the digits of a small q. Whole numbers with 0 <= k <= n; the result is 0 or less,
 * and -Infinity for what cannot happen (an internal value: no statistic passes it out).
 * Source: Loader C (2000), Fast and accurate computation of binomial probabilities.
 */
export function binomialLogMass(k: number, n: number, p: number, q: number): number {
  if (k === 0) return n === 0 ? 0 : n * logOf(q, p);
  if (k === n) return n * logOf(p, q);
  if (p === 0 || q === 0) return -Infinity;
  const rest = n - k;
  const spread = 0.5 * (Math.log(n / (2 * Math.PI * k)) - Math.log(rest));
  const misfit = deviance(k, n * p) + deviance(rest, n * q);
  return spread + stirlingError(n) - stirlingError(k) - stirlingError(rest) - misfit;
}

/** ln(chance), from the other chance where that is the smaller and so the more precise. */
function logOf(chance: number, other: number): number {
  return other < 0.5 ? Math.log1p(-other) : Math.log(chance);
}
