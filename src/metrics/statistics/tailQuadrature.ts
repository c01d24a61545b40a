/** Gauss-Legendre nodes and weights with 16 points on -1 to 1; each stands for itself and its mirror image. */
const NODES: readonly (readonly [number, number])[] = [
  [0.0950125098376374402, 0.1894506104550684963],
  [0.2816035507792589132, 0.1826034150449235889],
  [0.4580167776572273863, 0.1691565193950025382],
  [0.6178762444026437484, 0.1495959888165767321],
  [0.755404408355003034, 0.1246289712555338721],
  [0.8656312023878317439, 0.0951585116824927848],
  [0.944575023073232576, 0.062253523938647893],
  [0.989400934991649933, 0.0271524594117540949],
];

/**
 * The area under exp(logRatio(-s)) for s from 0 upwards: a tail divided by the density where it begins.
 *
 * For log-concave densities with large counts, whose continued fractions take the square root of the count in steps;
 * this takes the same number for all. `logRatio(t)` is the log of the density at distance t over that at 0; `scale` is
 * about one standard deviation.
 */
export function tailQuadrature(logRatio: (t: number) => number, scale: number): number {
  const half = scale / 2;
  let sum = 0;
  for (let panel = 0; panel < 10_000; panel += 1) {
    const centre = (2 * panel + 1) * half;
    let part = 0;
    for (const [node, weight] of NODES) {
      part +=
        weight * (Math.exp(logRatio(-centre - node * half)) + Math.exp(logRatio(-centre + node * half)));
    }
    sum += part * half;
    if (part * half <= 1e-18 * sum) return sum;
  }
  return sum;
}
