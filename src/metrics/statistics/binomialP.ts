import { binomialLogMass } from './binomialLogMass.ts';
import { minimumLikelihood } from './minimumLikelihood.ts';

/**
 * The two-sided exact p value of x successes in n trials, by minimum likelihood; `p` and `q` are the chances of success
 * and failure under the hypothesis and add up to 1. Whole numbers with x <= n; 0 to 1.
 * Source: R, stats::binom.test.
 */
export function binomialP(x: number, n: number, p: number, q: number): number {
  if (p === 0 || q === 0) return x === (p === 0 ? 0 : n) ? 1 : 0;
  return minimumLikelihood(x, {
    least: 0,
    greatest: n,
    mode: Math.min(n, Math.floor((n + 1) * p)),
    logMass: (k) => binomialLogMass(k, n, p, q),
    ratio: (k) => ((n - k) / (k + 1)) * (p / q),
  });
}
