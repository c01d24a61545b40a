import { hypergeometricLogMass } from './hypergeometricLogMass.ts';
import type { TwoShares } from './koopmanLimits.ts';
import { minimumLikelihood } from './minimumLikelihood.ts';

/**
 * Fisher's exact two-sided p value for a of n1 against b of n2, by minimum likelihood; 0 to 1. 1 where everybody or
 * nobody has the outcome, since the margins then leave one table only.
 * Source: R, stats::fisher.test.
 */
export function fisherP({ a, n1, b, n2 }: TwoShares): number {
  const drawn = a + b;
  const all = n1 + n2;
  if (drawn === 0 || drawn === all) return 1;
  const least = Math.max(0, drawn - n2);
  const greatest = Math.min(n1, drawn);
  const peak = Math.floor(((n1 + 1) * (drawn + 1)) / (all + 2));
  return minimumLikelihood(a, {
    least,
    greatest,
    mode: Math.min(greatest, Math.max(least, peak)),
    logMass: (k) => hypergeometricLogMass(k, drawn, n1, n2),
    ratio: (k) => ((n1 - k) / (k + 1)) * ((drawn - k) / (n2 - drawn + k + 1)),
  });
}
