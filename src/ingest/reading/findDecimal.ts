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

function isNumber(value: string, decimal: '.' | ','): boolean {
  const { kind } = parseNumber(value, { decimal });
  return kind === 'number' || kind === 'percent';
}
