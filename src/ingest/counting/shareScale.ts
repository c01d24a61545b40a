import type { ShareScale } from '../../kernel/recipe.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { findDecimal } from '../reading/findDecimal.ts';
import { parseNumber } from '../reading/parseNumber.ts';

/** How far parts that are printed as fractions may be from a whole. */
const NEARLY = 0.03;

/**
 * How the numbers without a sign in columns of shares are written, judged by all of them together; undefined where every number has its
 * sign. Fractions where none passes 1 and either no header has a percent sign or the numbers add up to about a whole: down one column,
 * or, of a wide table, across each of its rows.
 *
 * White 80, Other 0.8 are percentages, though `Other` alone would look like a fraction.
 */
export function inferShareScale(columns: readonly ColumnDictionary[]): ShareScale | undefined {
  let [most, sum, bare] = [0, 0, 0];
  for (const { values, rows } of columns) {
    const decimal = findDecimal(values);
    for (const [code, value] of values.entries()) {
      const parsed = parseNumber(value, { decimal });
      if (parsed.kind !== 'number') continue;
      bare += 1;
      most = Math.max(most, parsed.value);
      sum += parsed.value * (rows[code] ?? 0);
    }
  }
  if (bare === 0) return undefined;
  if (most > 1) return 'percent';
  const wholes = columns.length > 1 ? (columns[0]?.rows.reduce((all, n) => all + n, 0) ?? 1) : 1;
  const hasSign = columns.some(({ header }) => header.includes('%'));
  return !hasSign || Math.abs(sum / wholes - 1) < NEARLY ? 'fraction' : 'percent';
}
