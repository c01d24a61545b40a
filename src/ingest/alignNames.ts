import { ColumnDictionary } from './coding/columnDictionary.ts';
import { type ColumnSigns, readColumnSigns, toEthnicShare } from './guess/columnSigns.ts';
import { HEADER } from './guess/headerSigns.ts';
import type { RawTable } from './reading/buildRawTable.ts';

/** Rows looked at to see what a column holds. */
const SAMPLE = 500;
/** Part of a column's labels that the dictionaries must hold before it is one of groups. */
const LEAST_GROUPS = 0.6;

/**
 * Sets the names of a header that is one name short over the columns that hold what they say: a number under the name of numbers, groups
 * under that of groups, other labels under no name of numbers. Where that tells nothing the names stay where they were set.
 *
 * `Department,Ethnic group` over `HR,White,50`: the third column has no name, though the first holds a value of its own on each row.
 */
export function alignNames(raw: RawTable): RawTable {
  const { header, rows, isHeaderShort } = raw;
  const names = header.filter((name) => name.trim() !== '');
  if (isHeaderShort !== true || names.length !== header.length - 1) return raw;
  const fits = header.map((_, c) => readFits(rows.slice(0, SAMPLE).map((row) => row[c] ?? '')));
  const scoreOf = (some: readonly string[]): number =>
    some.reduce((sum, name, c) => sum + (name === '' ? 0 : (fits[c]?.(name) ?? 0)), 0);
  let best = { names: header, score: scoreOf(header) };
  for (let gap = 0; gap < header.length; gap += 1) {
    const moved = [...names.slice(0, gap), '', ...names.slice(gap)];
    const score = scoreOf(moved);
    if (score > best.score) best = { names: moved, score };
  }
  return best.names === header ? raw : { ...raw, header: best.names };
}

/** How well names fit the values of a column: above 0 for, below 0 against. */
function readFits(values: readonly string[]): (name: string) => number {
  const read = (name: string): ColumnSigns => {
    const column = new ColumnDictionary(name);
    for (const value of values) column.add(value);
    return readColumnSigns(column, 0);
  };
  const { numeric, ...plain } = read('');
  const isGroups = !numeric && toEthnicShare({ ...plain, numeric }, false) >= LEAST_GROUPS;
  return (name) => {
    const { words, dates } = read(name);
    if (HEADER.date.test(words)) return dates ? 1 : -1;
    const isOfGroups = HEADER.ethnicity.test(words) && !HEADER.perceived.test(words);
    const isOfLabels = isOfGroups || HEADER.grade.test(words) || HEADER.breakdown.test(words);
    const isOfNumbers = [HEADER.count, HEADER.headcount, HEADER.equivalent, HEADER.percent].some((sign) =>
      sign.test(words),
    );
    if (numeric) return isOfNumbers ? 1 : isOfLabels ? -1 : 0;
    if (isGroups) return isOfGroups ? 2 : isOfLabels || isOfNumbers ? -1 : 0;
    return isOfGroups ? -1 : isOfLabels ? 1 : isOfNumbers ? -1 : 0;
  };
}
