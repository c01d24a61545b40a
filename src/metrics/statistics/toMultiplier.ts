/** The base of a rate used wherever none is given: per 1,000. */
export const DEFAULT_MULTIPLIER = 1_000;

/** So far above any base in use (a rate per 100,000) that only a mistake is stopped, and no rate can pass the largest number. */
const GREATEST_MULTIPLIER = 1e12;

/** Takes a number as the base of a rate ("per 1,000"); throws a `RangeError` unless it is above 0 and at most 1e12. */
export function toMultiplier(multiplier: number): number {
  if (!(multiplier > 0 && multiplier <= GREATEST_MULTIPLIER)) {
    throw new RangeError(`multiplier must be above 0 and at most 1e12; found ${String(multiplier)}`);
  }
  return multiplier;
}
