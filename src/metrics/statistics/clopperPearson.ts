import { incompleteBetaInverse } from './incompleteBeta.ts';

/** An end of an exact interval, as a share (0 to 1) and as odds; the odds of a share of 1 are infinite and so absent. */
export interface ExactLimit {
  readonly share: number;
  readonly odds?: number;
}

/**
 * The exact (Clopper-Pearson) limits of x of n, n above 0; `tail` is the probability left on each side.
 *
 * Quantiles of the beta distributions (x, n - x + 1) and (x + 1, n - x); 0 where x is 0, 1 where x is n.
 * Source: Clopper CJ and Pearson ES (1934), Biometrika 26:404-413.
 */
export function clopperPearson(
  x: number,
  n: number,
  tail: number,
): { readonly lower: ExactLimit; readonly upper: ExactLimit } {
  return {
    lower: x === 0 ? { share: 0, odds: 0 } : incompleteBetaInverse(x, n - x + 1, tail, 'lower'),
    upper: x === n ? { share: 1 } : incompleteBetaInverse(x + 1, n - x, tail, 'upper'),
  };
}
