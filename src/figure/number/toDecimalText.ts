/** U+2212, as wide as a plus sign: a hyphen reads as a dash. */
export const MINUS = '\u2212';

/**
 * A number with its decimals fixed, half rounded away from zero, thousands separated by commas, minus as U+2212. Nought has
 * no sign. Our own, since the browsers' formatters differ between machines.
 */
export function toDecimalText(value: number, decimals: number): string {
  const units = roundedUnits(value, decimals);
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return value < 0 && units > 0 ? `${MINUS}${text}` : text;
}

/** Whether a number that is not nought prints as nought. */
export function roundsToNought(value: number, decimals: number): boolean {
  return value !== 0 && roundedUnits(value, decimals) === 0;
}

/** A count or another number as a reader writes it: no decimals where it is whole, one otherwise. */
export function toNumberText(value: number): string {
  return toDecimalText(value, Number.isInteger(value) ? 0 : 1);
}

/** The size in units of the last decimal. Twelve digits undo what binary arithmetic did to a half; no quotient of counts lies nearer to one. */
function roundedUnits(value: number, decimals: number): number {
  return Math.floor(Number((Math.abs(value) * 10 ** decimals).toPrecision(12)) + 0.5);
}
