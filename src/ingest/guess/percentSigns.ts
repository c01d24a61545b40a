import { toNonAnswer } from '../../codebook/ethnicity/nonAnswers.ts';
import { parseNumber } from '../reading/parseNumber.ts';
import type { ColumnSigns } from './columnSigns.ts';
import type { WideFacts } from './guessWide.ts';
import { HEADER } from './headerSigns.ts';

/** How far percentages that were rounded may be from their whole, for each of them. */
const ROUNDING = 0.006;
/** Part of the sets of numbers that must make a whole before they are taken for its parts. */
const LEAST_WHOLE = 0.8;

/**
 * Whether the numbers of a wide table are percentages: by their signs or headers; or because title, notes or the other headers say so
 * and the numbers agree; or because fractions make 100 on every row. Counts of few people under a title that speaks of percentages as
 * well are no percentages. `down`: labels other than groups are across, so that rows make no whole.
 */
export function arePercentages(
  { table, signs, notes }: WideFacts,
  columns: readonly ColumnSigns[],
  parts: 'across' | 'down' = 'across',
): boolean {
  if (columns.every((one) => one.percentSigns || HEADER.percent.test(one.header.toLowerCase()))) return true;
  const numbers = columns.flatMap(({ column }) => toNumbers(column.values));
  if (numbers.length === 0 || numbers.some((value) => value < 0 || value > 100)) return false;
  const others = signs.filter((one) => !columns.includes(one)).map(({ header }) => header);
  const isSaid = [...notes, ...others].some((text) => HEADER.percent.test(text.toLowerCase()));
  const broken = numbers.some((value) => !Number.isInteger(value));
  if (parts === 'down') return isSaid && broken;
  const sums: number[] = [];
  table.eachRow((codes) => {
    const row = columns.map(({ index, column }) => toNumbers([column.value(codes[index] ?? 0)])[0]);
    if (row.every((value) => value !== undefined)) sums.push(row.reduce((sum, value) => sum + value, 0));
  });
  const whole = areWhole(sums, columns.length);
  return isSaid ? whole || broken : whole && broken && sums.length > 1;
}

/** Whether each column of numbers makes 100 down its rows, total rows left aside: shares of the groups in the label at its head. */
export function makeWholesDown(
  { table, roles, notes, signs }: WideFacts,
  columns: readonly ColumnSigns[],
): boolean {
  const groups = signs.find(({ index }) => roles.get(index)?.kind === 'characteristic');
  if (groups === undefined || columns.length < 2) return false;
  const isSaid = notes.some((text) => HEADER.percent.test(text.toLowerCase()));
  if (!isSaid && !columns.every(({ percentSigns }) => percentSigns)) return false;
  const sums = columns.map(() => 0);
  table.eachRow((codes) => {
    if (toNonAnswer(groups.column.value(codes[groups.index] ?? 0)) === 'total') return;
    for (const [at, { index, column }] of columns.entries())
      sums[at] = (sums[at] ?? 0) + (toNumbers([column.value(codes[index] ?? 0)])[0] ?? 0);
  });
  return areWhole(sums, groups.distinct);
}

function areWhole(sums: readonly number[], parts: number): boolean {
  const isNear = (sum: number): boolean =>
    [1, 100].some((whole) => Math.abs(sum / whole - 1) <= Math.max(ROUNDING, parts * ROUNDING));
  return sums.length > 0 && sums.filter(isNear).length >= sums.length * LEAST_WHOLE;
}

/** Percentages with a sign as they are written: 85% is 85. */
function toNumbers(values: readonly string[]): number[] {
  return values.flatMap((value) => {
    const parsed = parseNumber(value);
    if (parsed.kind === 'percent') return [parsed.value * 100];
    return parsed.kind === 'number' ? [parsed.value] : [];
  });
}
