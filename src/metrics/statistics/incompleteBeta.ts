import { deviance } from './deviance.ts';
import { stirlingError } from './logGamma.ts';
import { buildComplement, buildTail, solveTail, type Side, type Tail } from './tail.ts';
import { tailQuadrature } from './tailQuadrature.ts';

/** Where both shapes pass this the tail is integrated directly; otherwise the continued fraction is short. */
const QUADRATURE_FROM = 10_000;

/** A share with what it leaves, each to full precision: 1 - x would lose the digits of a small rest. */
interface Split {
  readonly x: number;
  readonly y: number;
}

/** The log of x^a · y^b / B(a, b): the beta density on the scale of ln(x / y). */
function logDensity(a: number, b: number, { x, y }: Split): number {
  const n = a + b;
  const spread = 0.5 * (Math.log(a / (2 * Math.PI)) + Math.log(b / n));
  return (
    spread + stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  );
}

/** Lentz's evaluation of the continued fraction of the lower tail over the density; ends by itself at a whole b. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const guard = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return h / a;
}

function nearTail(a: number, b: number, split: Split): Tail {
  const density = logDensity(a, b, split);
  if (Math.min(a, b) <= QUADRATURE_FROM) return buildTail(density, fraction(a, b, split.x));
  const logRatio = (t: number): number => a * t - (a + b) * Math.log1p(split.x * Math.expm1(t));
  return buildTail(density, tailQuadrature(logRatio, 1 / Math.sqrt((a + b) * split.x * split.y)));
}

function lowerTail(a: number, b: number, split: Split): Tail {
  if (split.x < (a + 1) / (a + b + 2)) return nearTail(a, b, split);
  return buildComplement(nearTail(b, a, { x: split.y, y: split.x }));
}

/** The upper tail of (a, b) is the lower tail of (b, a) seen from the other end. */
function betaTail(a: number, b: number, { x, y }: Split, side: Side): Tail {
  return side === 'lower' ? lowerTail(a, b, { x, y }) : lowerTail(b, a, { x: y, y: x });
}

function checkShapes(a: number, b: number): void {
  if (!(a > 0 && Number.isFinite(a))) throw new RangeError(`a must be above 0; found ${String(a)}`);
  if (!(b > 0 && Number.isFinite(b))) throw new RangeError(`b must be above 0; found ${String(b)}`);
}

/**
 * The regularised incomplete beta function: the share of a beta distribution with shapes a and b that lies below x
 * (`lower`) or above it (`upper`). 0 to 1; relative error about 1e-13, small tails included.
 * @throws RangeError unless a and b are above 0 and finite and x lies in 0 to 1.
 * Source: Abramowitz and Stegun 26.5.8; density after Loader (2000).
 */
export function incompleteBeta(a: number, b: number, x: number, side: Side): number {
  checkShapes(a, b);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must lie in 0 to 1; found ${String(x)}`);
  if (x === 0 || x === 1) return (x === 0) === (side === 'lower') ? 0 : 1;
  return Math.min(1, Math.exp(betaTail(a, b, { x, y: 1 - x }, side).log));
}

/**
 * The point that leaves `probability` of a beta distribution below it (`lower`) or above it (`upper`), as a share and
 * as odds x / (1 - x), so that either end keeps its digits; relative error about 1e-13.
 * @throws RangeError unless a and b are above 0 and finite, and 0 < probability <= 0.5.
 */
export function incompleteBetaInverse(
  a: number,
  b: number,
  probability: number,
  side: Side,
): { readonly share: number; readonly odds: number } {
  checkShapes(a, b);
  if (!(probability > 0 && probability <= 0.5)) {
    throw new RangeError(`probability must be above 0 and at most 0.5; found ${String(probability)}`);
  }
  const splitAt = (logOdds: number): Split => ({
    x: 1 / (1 + Math.exp(-logOdds)),
    y: 1 / (1 + Math.exp(logOdds)),
  });
  const tailAt = (logOdds: number): Tail => betaTail(a, b, splitAt(logOdds), side);
  const logOdds = solveTail(tailAt, Math.log(a / b), probability, side === 'lower' ? 1 : -1);
  return { share: splitAt(logOdds).x, odds: Math.exp(logOdds) };
}
