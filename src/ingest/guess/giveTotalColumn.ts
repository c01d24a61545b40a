import type { CodedTable } from '../coding/codedTable.ts';
import { parseNumber } from '../reading/parseNumber.ts';
import type { ColumnSigns } from './columnSigns.ts';
import type { Roles } from './guessRoles.ts';

/**
 * Finds the column of a wide table that is the sum of its group columns on every row with all numbers printed, and takes it as
 * their total; its label, or undefined where there is none (or no row to judge by).
 */
export function giveTotalColumn(
  table: CodedTable,
  signs: readonly ColumnSigns[],
  roles: Roles,
): string | undefined {
  const groups = signs.filter(({ index }) => roles.get(index)?.kind === 'group-count');
  for (const one of signs) {
    if (!one.numeric || one.dates || roles.has(one.index) || !isSumOf(table, one, groups)) continue;
    const label = one.header.trim();
    roles.set(one.index, { kind: 'group-count', label });
    return label;
  }
  return undefined;
}

/** Whether a column is the sum of others on every row with all numbers printed, but for a few. */
export function isSumOf(table: CodedTable, total: ColumnSigns, groups: readonly ColumnSigns[]): boolean {
  let [agreeing, differing] = [0, 0];
  table.eachRow((codes) => {
    const numberOf = ({ index, column }: ColumnSigns): number => {
      const parsed = parseNumber(column.value(codes[index] ?? 0));
      return parsed.kind === 'number' ? parsed.value : NaN;
    };
    const sum = groups.reduce((so, group) => so + numberOf(group), 0);
    if (Number.isNaN(sum) || sum === 0) return;
    if (numberOf(total) === sum) agreeing += 1;
    else differing += 1;
  });
  // Broad groups beside their detail would add up to twice the total, so this is for tables without.
  return agreeing > 0 && differing <= agreeing * 0.02;
}
