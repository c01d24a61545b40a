import { ratesOf } from '../metrics/rates.ts';
import type { ReleasedCell, ReleasedCount, ReleasedColumn } from './releasedTable.ts';
import { toAbsence, toBounds } from './toBounds.ts';

/** The three rates as columns, in their fixed order. */
export const rateColumns: readonly ReleasedColumn[] = [
  { key: 'declaration', label: 'Declaration rate', role: 'value', unit: 'share' },
  { key: 'response', label: 'Response rate', role: 'value', unit: 'share' },
  { key: 'known', label: 'Known rate', role: 'value', unit: 'share' },
];

/** Works out the three rates of a row from its released totals; each is suppressed where a count it needs is. */
export function deriveRates(
  known: ReleasedCount,
  answered: ReleasedCount,
  everybody: ReleasedCount,
): readonly ReleasedCell[] {
  const pairs = [
    [known, answered],
    [answered, everybody],
    [known, everybody],
  ] as const;
  const [k, a, e] = [toBounds(known), toBounds(answered), toBounds(everybody)];
  const zero = { low: 0, high: 0, hiddenCells: 0 };
  const rates = ratesOf(k ?? zero, a ?? zero, e ?? zero);
  const values = [rates.declaration, rates.response, rates.known] as const;
  return pairs.map(([count, base], at): ReleasedCell => {
    const value = toAbsence([count, base]) ?? values[at];
    if (value === undefined) throw new Error(`no rate ${at}`);
    return { count, base, value };
  });
}
