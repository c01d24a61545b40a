/**
 * Takes a number as a count of people or events, or throws a `RangeError` that names the field.
 * A count is a whole number from 0 to `Number.MAX_SAFE_INTEGER`; above that, neighbours cannot be told apart.
 */
export function toWhole(field: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${field} must be a whole number, 0 or more; found ${String(value)}`);
  }
  // Minus zero would turn up again as -0 in an output.
  return value === 0 ? 0 : value;
}

/** Takes a number as a count that is part of a whole; throws a `RangeError` that names the field if it is greater. */
export function toPart(field: string, value: number, wholeField: string, whole: number): number {
  const part = toWhole(field, value);
  if (part > whole) {
    throw new RangeError(
      `${field} (${String(part)}) must not be greater than ${wholeField} (${String(whole)})`,
    );
  }
  return part;
}
