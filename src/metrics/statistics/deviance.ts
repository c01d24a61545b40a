/**
 * The deviance term observed · ln(observed / expected) + expected - observed, which is 0 where the two agree.
 *
 * Near agreement the plain formula loses all its digits, so a series in (observed - expected)/(observed + expected) is
 * used there. Both arguments at least 0, `expected` above 0; the result is 0 or more.
 * Source: Loader C (2000), Fast and accurate computation of binomial probabilities (there: bd0).
 */
export function deviance(observed: number, expected: number): number {
  if (observed === 0) return expected;
  const difference = observed - expected;
  const total = observed + expected;
  if (Math.abs(difference) >= 0.1 * total) {
    return observed * Math.log(observed / expected) + expected - observed;
  }
  const v = difference / total;
  let sum = difference * v;
  let term = 2 * observed * v;
  for (let odd = 3; odd < 1_000; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}
