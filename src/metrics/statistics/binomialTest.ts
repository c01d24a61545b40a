import { binomialP } from './binomialP.ts';
import { clopperPearson } from './clopperPearson.ts';
import { toWhole, toPart } from './toWhole.ts';
import { DEFAULT_CONFIDENCE, toTailProbability } from './toCriticalValue.ts';

/** `x` people of `n` against the fixed share `p0` (0 to 1), such as a census share; `confidence` is for the limits. */
export interface BinomialTestInput {
  readonly x: number;
  readonly n: number;
  readonly p0: number;
  readonly confidence?: number;
}

/** The two-sided exact p value and the exact limits of the share, all 0 to 1; nobody at all gives `empty`. */
export type BinomialTestResult =
  | { readonly status: 'ok'; readonly p_exact: number; readonly cp_lower: number; readonly cp_upper: number }
  | { readonly status: 'empty' };

/**
 * Whether a share is compatible with a fixed outside share: the exact binomial test with Clopper-Pearson limits.
 *
 * p_exact = the summed probability, under p0, of every count no likelier than x (times 1 + 1e-7, for ties).
 *
 * Example: 1 of 6 against 0.4 has p 0.41248, limits 0.0042 to 0.6412.
 * @throws RangeError naming the field: a count negative, fractional or not finite; x above n; p0 or confidence outside
 * 0 to 1.
 * Source: Clopper CJ and Pearson ES (1934), Biometrika 26:404-413; shared vectors `one-sample-binomial.json` (R).
 */
export function binomialTest(input: BinomialTestInput): BinomialTestResult {
  const n = toWhole('n', input.n);
  const x = toPart('x', input.x, 'n', n);
  const { p0 } = input;
  if (!(p0 >= 0 && p0 <= 1)) throw new RangeError(`p0 must lie in 0 to 1; found ${String(p0)}`);
  const tail = toTailProbability(input.confidence ?? DEFAULT_CONFIDENCE);
  if (n === 0) return { status: 'empty' };
  const limits = clopperPearson(x, n, tail);
  return {
    status: 'ok',
    p_exact: binomialP(x, n, p0, 1 - p0),
    cp_lower: limits.lower.share,
    cp_upper: limits.upper.share,
  };
}
