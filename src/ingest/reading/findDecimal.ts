import { parseNumber } from './parseNumber.ts';

/**
 * Which sign stands before the decimals of a column: a comma where more of its values can only be read with one (`0,8`) than can be read
 * as thousands (`1,234`), and none can only be read with a point (`0.8`). One mistyped cell does not turn a column.
 */
export function findDecimal(values: Iterable<string>): '.' | ',' {
  let [comma, either] = [0, 0];
  for (const value of values) {
    const hasComma = value.includes(',');
    if (!hasComma && !value.includes('.')) continue;
    const withPoint = isNumber(value, '.');
    const withComma = isNumber(value, ',');
    if (withPoint && !withComma) return '.';
    if (withComma && !withPoint) comma += 1;
    if (withComma && withPoint && hasComma) either += 1;
  }
  return comma > either ? ',' : '.';
}

/** `1.234` and `1.234.567`, and nothing else with a point: thousands, where something besides says that the file writes decimals with a comma. */
const POINTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** Whether the points in a column of counts may stand between thousands: a count of 1.234 people is none. */
export function mayGroupByPoint(values: readonly string[]): boolean {
  const pointed = values.filter((value) => value.includes('.') && isNumber(value, '.'));
  return (
    pointed.length > 0 &&
    pointed.every((value) => POINTED.test(value.trim())) &&
    // Whoever writes 1.234 writes no 1234, and smaller counts without a point.
    values.some((value) => /^\d{1,3}$/.test(value.trim())) &&
    !values.some((value) => /^\d{4,}$/.test(value.trim()))
  );
}

function isNumber(value: string, decimal: '.' | ','): boolean {
  const { kind } = parseNumber(value, { decimal });
  return kind === 'number' || kind === 'percent';
}
