/** Outcomes count as no likelier than the observed one up to this relative difference, as in R: it catches exact ties. */
const TIE = 1e-7;

/** A distribution on whole numbers with one peak, as much of it as the two-sided test needs. */
export interface PeakedDistribution {
  readonly least: number;
  readonly greatest: number;
  readonly mode: number;
  /** The log of the probability of k. */
  readonly logMass: (k: number) => number;
  /** The probability of k + 1 divided by that of k. */
  readonly ratio: (k: number) => number;
}

/** Sums the probabilities from `start` outwards, in units of the first. */
function sumOutwards(start: number, step: 1 | -1, { least, greatest, ratio }: PeakedDistribution): number {
  let term = 1;
  let sum = 1;
  for (let k = start + step; k >= least && k <= greatest; k += step) {
    const factor = step === 1 ? ratio(k - 1) : 1 / ratio(k);
    term *= factor;
    sum += term;
    // One peak: the factors only fall, so the rest is less than this geometric series.
    if (factor < 1 && (term * factor) / (1 - factor) < 1e-17 * sum) break;
  }
  return sum;
}

/** Finds the outcome nearest to the mode, on the far side of it, that is no likelier than the cut; undefined if none is. */
function findFarSide(
  step: 1 | -1,
  cut: number,
  { least, greatest, mode, logMass }: PeakedDistribution,
): number | undefined {
  const end = step === 1 ? greatest : least;
  if (logMass(end) > cut) return undefined;
  let inside = 0;
  let outside = Math.abs(end - mode);
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (logMass(mode + step * middle) > cut) inside = middle;
    else outside = middle;
  }
  return mode + step * outside;
}

/**
 * The two-sided exact p value by minimum likelihood: the summed probability of every outcome no likelier than the one
 * observed (times 1 + 1e-7, for ties). 0 to 1.
 *
 * Takes a number of steps of the order of the standard deviation, not of the count.
 * Source: R, stats::binom.test and stats::fisher.test.
 */
export function minimumLikelihood(observed: number, distribution: PeakedDistribution): number {
  const { mode, logMass } = distribution;
  const logObserved = logMass(observed);
  const cut = logObserved + Math.log1p(TIE);
  if (logMass(mode) <= cut) return 1;
  const outwards = observed < mode ? -1 : 1;
  const inwards = observed < mode ? 1 : -1;
  const near = Math.exp(logObserved) * sumOutwards(observed, outwards, distribution);
  const far = findFarSide(inwards, cut, distribution);
  if (far === undefined) return Math.min(1, near);
  return Math.min(1, near + Math.exp(logMass(far)) * sumOutwards(far, inwards, distribution));
}
