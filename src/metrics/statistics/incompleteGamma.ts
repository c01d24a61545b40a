import { deviance } from './deviance.ts';
import { stirlingError } from './logGamma.ts';
import { buildComplement, buildTail, solveTail, type Side, type Tail } from './tail.ts';
import { tailQuadrature } from './tailQuadrature.ts';

/** Shapes above this are integrated directly; below, the series and the fraction need a few hundred terms at most. */
const QUADRATURE_FROM = 10_000;

/** The log of x^shape · e^-x / Γ(shape): the gamma density on the scale of ln x. */
function logDensity(shape: number, x: number): number {
  return 0.5 * Math.log(shape / (2 * Math.PI)) - stirlingError(shape) - deviance(shape, x);
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let at = shape + 1; term > 1e-17 * sum; at += 1) {
    term *= x / at;
    sum += term;
  }
  return sum;
}

/** Lentz's evaluation of the continued fraction of the upper tail over the density. */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100_000; i += 1) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = c * d;
    h *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return h;
}

function gammaTail(shape: number, x: number, side: Side): Tail {
  const direct: Side = x < shape + 1 ? 'lower' : 'upper';
  const density = logDensity(shape, x);
  let near: Tail;
  if (shape > QUADRATURE_FROM) {
    const sign = direct === 'lower' ? 1 : -1;
    const ratio = tailQuadrature((t) => shape * t * sign - x * Math.expm1(t * sign), 1 / Math.sqrt(shape));
    near = buildTail(density, ratio);
  } else {
    near = buildTail(density, direct === 'lower' ? series(shape, x) : fraction(shape, x));
  }
  return side === direct ? near : buildComplement(near);
}

/**
 * The regularised incomplete gamma function: the share of a gamma distribution of the given shape (scale 1) that lies
 * below x (`lower`, P) or above it (`upper`, Q). 0 to 1; relative error about 1e-13, small upper tails included.
 * @throws RangeError unless shape is above 0 and x is 0 or more, both finite.
 * Source: Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
export function incompleteGamma(shape: number, x: number, side: Side): number {
  if (!(shape > 0 && Number.isFinite(shape)))
    throw new RangeError(`shape must be above 0; found ${String(shape)}`);
  if (!(x >= 0 && Number.isFinite(x))) throw new RangeError(`x must be 0 or more; found ${String(x)}`);
  if (x === 0) return side === 'lower' ? 0 : 1;
  return Math.min(1, Math.exp(gammaTail(shape, x, side).log));
}

/**
 * The x that leaves `probability` of a gamma distribution (scale 1) below it (`lower`) or above it (`upper`); relative
 * error about 1e-13.
 * @throws RangeError unless shape is above 0 and finite, and 0 < probability <= 0.5.
 */
export function incompleteGammaInverse(shape: number, probability: number, side: Side): number {
  if (!(shape > 0 && Number.isFinite(shape)))
    throw new RangeError(`shape must be above 0; found ${String(shape)}`);
  if (!(probability > 0 && probability <= 0.5)) {
    throw new RangeError(`probability must be above 0 and at most 0.5; found ${String(probability)}`);
  }
  const tailAt = (logX: number): Tail => gammaTail(shape, Math.exp(logX), side);
  return Math.exp(solveTail(tailAt, Math.log(shape), probability, side === 'lower' ? 1 : -1));
}
