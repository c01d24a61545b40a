import { fisherP } from './fisherP.ts';
import { incompleteGamma } from './incompleteGamma.ts';
import { toWhole, toPart } from './toWhole.ts';

/** Expected counts under this are too few for the normal test: the exact one decides. */
export const FEWEST_EXPECTED = 5;

/** `a` of `n1` and `b` of `n2`, with nobody in common. */
export interface TwoProportionTestInput {
  readonly a: number;
  readonly n1: number;
  readonly b: number;
  readonly n2: number;
}

interface AlwaysKnown {
  /** a/n1 - b/n2, -1 to 1. */
  readonly diff: number;
  readonly p_fisher: number;
  /** The smallest of the four expected counts, in people. */
  readonly min_expected: number;
}

/**
 * The pooled test, with and without Yates's correction, and Fisher's exact test; p values are two-sided, 0 to 1.
 * `undefined`: both shares are 0 or both 1, so only Fisher's test exists. `empty`: a group has nobody.
 */
export type TwoProportionTestResult =
  | (AlwaysKnown & {
      readonly status: 'ok';
      readonly z: number;
      readonly chi2: number;
      readonly p: number;
      readonly chi2_yates: number;
      readonly p_yates: number;
    })
  | (AlwaysKnown & { readonly status: 'undefined' })
  | { readonly status: 'empty' };

/**
 * Whether two independent shares differ by more than chance would bring about.
 *
 * chi2 = N (a·n2 - b·n1)² / (n1·n2·c·(N - c)) with N = n1 + n2, c = a + b; z is its signed root; Yates's form takes N/2
 * off |a·n2 - b·n1|, down to 0. Rule of thumb: read `p_fisher` where `min_expected` is under 5.
 *
 * Example: 3 of 7 against 0 of 9: z 2.179, p 0.0293, with Yates 0.1252, Fisher 0.0625.
 * @throws RangeError naming the field: a count negative, fractional or not finite; a above n1, b above n2.
 * Source: Fisher RA (1934), Statistical methods for research workers, section 21; shared vectors
 * `two-proportion-test.json` (R).
 */
export function twoProportionTest(input: TwoProportionTestInput): TwoProportionTestResult {
  const n1 = toWhole('n1', input.n1);
  const a = toPart('a', input.a, 'n1', n1);
  const n2 = toWhole('n2', input.n2);
  const b = toPart('b', input.b, 'n2', n2);
  if (n1 === 0 || n2 === 0) return { status: 'empty' };
  const all = n1 + n2;
  const having = a + b;
  const lacking = all - having;
  const known: AlwaysKnown = {
    diff: a / n1 - b / n2,
    p_fisher: fisherP({ a, n1, b, n2 }),
    min_expected: Math.min(n1, n2) * (Math.min(having, lacking) / all),
  };
  if (having === 0 || lacking === 0) return { status: 'undefined', ...known };
  const distance = a * n2 - b * n1;
  const toChi2 = (d: number): number => (d / n1) * (d / n2) * (all / having / lacking);
  const chi2 = toChi2(distance);
  const chi2_yates = toChi2(Math.max(0, Math.abs(distance) - all / 2));
  return {
    status: 'ok',
    ...known,
    z: Math.sign(distance) * Math.sqrt(chi2),
    chi2,
    p: incompleteGamma(0.5, chi2 / 2, 'upper'),
    chi2_yates,
    p_yates: incompleteGamma(0.5, chi2_yates / 2, 'upper'),
  };
}
