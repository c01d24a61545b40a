/** Two independent shares, a of n1 and b of n2; whole numbers, n1 and n2 above 0, not both a and b zero. */
export interface TwoShares {
  readonly a: number;
  readonly n1: number;
  readonly b: number;
  readonly n2: number;
}

/**
 * How many standard errors the data lie from the hypothesis that the ratio of the shares is `theta`; falls as theta rises.
 * The standard error comes from the likeliest pair of shares that have this ratio.
 */
function score({ a, n1, b, n2 }: TwoShares, theta: number): number {
  const u = theta * (n1 + b);
  const v = a + n2;
  // The discriminant as a sum of what cannot be negative: the textbook form cancels for large counts.
  const root = Math.hypot(u - v, 2 * Math.sqrt(theta) * Math.sqrt(n1 - a) * Math.sqrt(n2 - b));
  const share2 = Math.min(1, (2 * (a + b)) / (u + v + root));
  const share1 = Math.min(1, theta * share2);
  const difference = a / n1 - theta * (b / n2);
  const variance = (share1 * (1 - share1)) / n1 + (theta * theta * share2 * (1 - share2)) / n2;
  if (variance > 0) return difference / Math.sqrt(variance);
  return difference === 0 ? 0 : Math.sign(difference) * Number.MAX_VALUE;
}

/** Finds the theta at which the score reaches `target`, from a start on the near side of it, by bisection on the log. */
function solveScore(shares: TwoShares, start: number, target: number): number {
  const direction = target > 0 ? -1 : 1;
  const isPast = (theta: number): boolean =>
    target > 0 ? score(shares, theta) > target : score(shares, theta) < target;
  let inside = Math.log(start);
  let width = 0.5;
  while (!isPast(Math.exp(inside + direction * width))) {
    inside += direction * width;
    width *= 2;
  }
  let outside = inside + direction * width;
  for (let step = 0; step < 200 && Math.abs(outside - inside) > 1e-16; step += 1) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    if (isPast(Math.exp(middle))) outside = middle;
    else inside = middle;
  }
  return Math.exp(inside);
}

/** Finds a theta that the data do not contradict at all: the ratio, or where it is 0 or infinite, one close to it. */
function findStart(shares: TwoShares, z: number): number {
  const { a, n1, b, n2 } = shares;
  if (a > 0 && b > 0) return a / n1 / (b / n2);
  const nearer = a === 0 ? 0.5 : 2;
  let theta = 1;
  while (Math.abs(score(shares, theta)) > z / 2) theta *= nearer;
  return theta;
}

/**
 * The score limits (Koopman 1984) of a ratio of two independent shares, which stay defined where one of them is 0:
 * the lower limit is 0 where a is, the upper one is absent (infinite) where b is. Relative error about 1e-12.
 *
 * Source: Koopman PAR (1984), Biometrics 40:513-517; Miettinen O and Nurminen M (1985), Stat Med 4:213-226, without
 * their factor N/(N - 1).
 */
export function koopmanLimits(
  shares: TwoShares,
  z: number,
): { readonly lower: number; readonly upper?: number } {
  const start = findStart(shares, z);
  const lower = shares.a === 0 ? 0 : solveScore(shares, start, z);
  if (shares.b === 0) return { lower };
  return { lower, upper: solveScore(shares, start, -z) };
}
