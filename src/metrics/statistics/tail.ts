/** Which side of a distribution is meant. */
export type Side = 'lower' | 'upper';

/**
 * One tail of a distribution on a log scale: `log` is the logarithm of its probability, so that the smallest tails do
 * not vanish; `overDensity` is the probability divided by the density, which is one over the slope of `log`.
 */
export interface Tail {
  readonly log: number;
  readonly overDensity: number;
}

/** Builds a tail from the log of the density and the ratio that a series or continued fraction gave. */
export function buildTail(logDensity: number, overDensity: number): Tail {
  return { log: logDensity + Math.log(overDensity), overDensity };
}

/** Builds a tail as what the other one leaves; precise where the other one is not close to 1. */
export function buildComplement(other: Tail): Tail {
  const rest = -Math.expm1(other.log);
  // Density = other tail / its ratio.
  const density = Math.exp(other.log) / other.overDensity;
  return { log: Math.log(rest), overDensity: rest / density };
}

/**
 * Finds where a tail has the wanted probability, by Newton's method on the log of the tail.
 *
 * Both log tails of a log-concave density are concave, so after the first step every iterate lies on the outer side
 * and moves in: no bracket is needed. `direction` is 1 for the lower tail and -1 for the upper one.
 */
export function solveTail(
  tailAt: (position: number) => Tail,
  start: number,
  probability: number,
  direction: 1 | -1,
): number {
  const wanted = Math.log(probability);
  let position = start;
  for (let step = 0; step < 60; step += 1) {
    const tail = tailAt(position);
    const excess = tail.log - wanted;
    position -= direction * excess * tail.overDensity;
    if (Math.abs(excess) < 1e-12) break;
  }
  return position;
}
