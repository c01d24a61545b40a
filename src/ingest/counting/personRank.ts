import type { Pending } from '../../kernel/pending.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { findDecimal } from '../reading/findDecimal.ts';
import { parseDate } from '../reading/parseDate.ts';
import { parseNumber } from '../reading/parseNumber.ts';
import type { Plan } from './plan.ts';

/** How high a rule ranks a row of a person; undefined where it says nothing of it. */
export type PersonRank = (codes: Uint32Array) => number | undefined;

/** What a recipe says of persons who stand twice. */
export type PersonRecipe = Pick<Recipe, 'duplicateRule' | 'dayFirst'>;

/** Builds what a rule says of rows, from the codes of a row; undefined where there is no rule. Row order plays no part. */
export function buildRank(
  table: CodedTable,
  plan: Plan,
  { duplicateRule: rule, dayFirst }: PersonRecipe,
): PersonRank | undefined {
  if (rule === undefined) return undefined;
  if (rule.kind === 'set-aside') return () => undefined;
  if (rule.kind === 'highest-grade') {
    const grades = plan.dimensions.find(({ role }) => role === 'grade');
    return (codes) => (grades?.column === undefined ? undefined : grades.ranks?.[codes[grades.column] ?? 0]);
  }
  const index = table.columns.findIndex(({ header }) => header === rule.column);
  const values = table.columns[index]?.values ?? [];
  const valueOf = (codes: Uint32Array): string => values[codes[index] ?? 0] ?? '';
  if (rule.kind === 'flag') return (codes) => (valueOf(codes) === rule.value ? 1 : undefined);
  if (rule.kind === 'latest') {
    const first = dayFirst ?? findDayFirst(values);
    return (codes) => toDay(valueOf(codes), first);
  }
  const decimal = findDecimal(values);
  return (codes) => {
    const number = parseNumber(valueOf(codes), { decimal });
    return number.kind === 'number' ? number.value : undefined;
  };
}

/** What waits where the latest date decides and the dates do not say whether the day or the month comes first. */
export function findDateDoubt(
  table: CodedTable,
  { duplicateRule: rule, dayFirst }: PersonRecipe,
): Pending | undefined {
  if (rule?.kind !== 'latest' || dayFirst !== undefined) return undefined;
  const column = table.columns.find(({ header }) => header === rule.column);
  if (column === undefined || findDayFirst(column.values) !== undefined) return undefined;
  for (const [code, value] of column.values.entries()) {
    const date = parseDate(value);
    if (date.kind !== 'ambiguous') continue;
    const readings = [date.dayFirst, date.monthFirst];
    const rows = column.rows[code] ?? 0;
    return { kind: 'date', column: rule.column, found: value, rows, why: 'ambiguous', readings };
  }
  return undefined;
}

/**
 * Whether a column of dates writes the day before the month, as those of its dates say that can be read in one way only (25/03/2026);
 * undefined where none says, or they disagree.
 */
function findDayFirst(values: readonly string[]): boolean | undefined {
  let [day, month] = [0, 0];
  for (const value of values) {
    const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value);
    if (Number(found?.[1]) > 12) day += 1;
    if (Number(found?.[2]) > 12) month += 1;
  }
  return day > 0 === month > 0 ? undefined : day > 0;
}

function toDay(value: string, dayFirst: boolean | undefined): number | undefined {
  const date = parseDate(value);
  if (date.kind === 'date') return Date.parse(date.iso);
  if (date.kind !== 'ambiguous' || dayFirst === undefined) return undefined;
  return Date.parse(dayFirst ? date.dayFirst : date.monthFirst);
}
