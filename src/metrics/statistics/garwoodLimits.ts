import { incompleteGammaInverse } from './incompleteGamma.ts';

/**
 * The exact (Garwood) limits of a Poisson count, in events; `tail` is the probability left on each side.
 *
 * lower = half the chi-square quantile with 2·count degrees of freedom, 0 for no events; upper with 2·count + 2.
 * Source: Garwood F (1936), Biometrika 28:437-442.
 */
export function garwoodLimits(
  count: number,
  tail: number,
): { readonly lower: number; readonly upper: number } {
  return {
    lower: count === 0 ? 0 : incompleteGammaInverse(count, tail, 'lower'),
    upper: incompleteGammaInverse(count + 1, tail, 'upper'),
  };
}
