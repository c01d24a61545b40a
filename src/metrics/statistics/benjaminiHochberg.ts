/**
 * Which of several comparisons stand out when the share of false alarms among them is held to `level` (0.05 is 5%).
 *
 * With the p values in rising order, all up to the last one with p(i) <= i / m · level are flagged; equal p values are
 * flagged alike. Returns one boolean for each p value, in the order given; no comparisons, no flags.
 *
 * Example: 0.01, 0.04, 0.03, 0.2 at 0.05: bounds 0.0125, 0.025, 0.0375, 0.05, so only the first.
 * @throws RangeError if a p value is not in 0 to 1 or the level not between 0 and 1.
 * Source: Benjamini Y and Hochberg Y (1995), J R Stat Soc B 57:289-300.
 */
export function benjaminiHochberg(pValues: readonly number[], level: number): boolean[] {
  if (!(level > 0 && level < 1))
    throw new RangeError(`level must lie between 0 and 1; found ${String(level)}`);
  pValues.forEach((p, index) => {
    if (!(p >= 0 && p <= 1)) {
      throw new RangeError(`pValues[${String(index)}] must lie in 0 to 1; found ${String(p)}`);
    }
  });
  const rising = pValues.toSorted((first, second) => first - second);
  const greatest = rising.findLast((p, index) => p <= ((index + 1) / rising.length) * level);
  return pValues.map((p) => greatest !== undefined && p <= greatest);
}
