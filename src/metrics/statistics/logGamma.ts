const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

/** From here on seven terms of Stirling's series leave less than 1e-17. */
const STIRLING_FROM = 15;

/** What Stirling's formula leaves out of log-gamma, as a series in 1/x; `x` at least 15. */
function stirlingSeries(x: number): number {
  const r = 1 / (x * x);
  return (
    (1 / 12 -
      r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r / 156)))))) /
    x
  );
}

function checkPositive(name: string, x: number): void {
  if (!(x > 0 && Number.isFinite(x))) throw new RangeError(`${name} must be above 0; found ${String(x)}`);
}

/**
 * The natural logarithm of the gamma function, for x above 0: `logGamma(n + 1)` is ln n!.
 *
 * Absolute error about 1e-15 for small x, relative error about 1e-16 for large x.
 * @throws RangeError unless x is finite and above 0.
 * Source: Stirling's series with its recurrence, Abramowitz and Stegun 6.1.41 and 6.1.15.
 */
export function logGamma(x: number): number {
  checkPositive('x', x);
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let at = x;
  while (at < STIRLING_FROM) {
    product *= at;
    at += 1;
  }
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + stirlingSeries(at) - Math.log(product);
}

/**
 * How far ln Γ(x + 1) lies above Stirling's formula (x + ½) ln x - x + ½ ln 2π, for x above 0.
 *
 * Kept apart from log-gamma because densities of large counts are sums in which the formula itself cancels: what is
 * left is this small term, to about 1e-16.
 * @throws RangeError unless x is finite and above 0.
 * Source: Loader C (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  checkPositive('x', x);
  if (x >= STIRLING_FROM) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}
