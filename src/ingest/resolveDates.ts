import type { Pending } from '../kernel/pending.ts';
import type { Recipe } from '../kernel/recipe.ts';
import type { IsoDate, ReferenceTime } from '../kernel/time.ts';
import type { ColumnDictionary } from './coding/columnDictionary.ts';
import { parseDate, type ParsedDate } from './reading/parseDate.ts';
import { areSerialDates } from './reading/serialDates.ts';

/** What a value of the date column does to its rows: the number of their snapshot, or why they have none. */
export type DateFate = number | 'missing' | 'invalid' | 'waits';

/** The snapshots of a file by its date column: their dates in time order, and where each value leads. */
export interface ResolvedDates {
  readonly fates: readonly DateFate[];
  readonly references: readonly (ReferenceTime | undefined)[];
  readonly pending: readonly Pending[];
  /** A number of days that was read as a date, where the column writes them so. */
  readonly serial?: { readonly found: string; readonly date: IsoDate };
}

/**
 * Reads the distinct values of the date column. A bare year or a financial year takes day and month from `given` (the date that the
 * person states); without it, and for a date that can be read two ways, rows wait. A month is its last day.
 */
export function resolveDates(
  column: ColumnDictionary,
  recipe: Recipe,
  given: ReferenceTime | undefined,
): ResolvedDates {
  const pending: Pending[] = [];
  const excelSerial = areSerialDates(column.values);
  const asked = new Set<string>();
  const read = column.values.map((value, code): ReferenceTime | Exclude<DateFate, number> => {
    const parsed = parseDate(value, { excelSerial });
    const time = value === '' ? 'missing' : toReference(parsed, recipe.dayFirst, given);
    if (time === 'waits') {
      const why = parsed.kind === 'ambiguous' ? 'ambiguous' : 'year-only';
      if (!asked.has(why))
        pending.push({
          kind: 'date',
          column: column.header,
          found: value,
          rows: column.rows[code] ?? 0,
          why,
          readings: parsed.kind === 'ambiguous' ? [parsed.dayFirst, parsed.monthFirst] : [],
        });
      asked.add(why);
    }
    return time;
  });
  const keys = [...new Set(read.flatMap((time) => (typeof time === 'string' ? [] : [toKey(time)])))].sort();
  const references = keys.map((key) =>
    read.find((time): time is ReferenceTime => typeof time !== 'string' && toKey(time) === key),
  );
  return {
    fates: read.map((time) => (typeof time === 'string' ? time : keys.indexOf(toKey(time)))),
    references,
    pending,
    ...(excelSerial ? { serial: toSerial(column) } : {}),
  };
}

function toSerial({ values }: ColumnDictionary): NonNullable<ResolvedDates['serial']> {
  const found = values.find((value) => value !== '') ?? '';
  const parsed = parseDate(found, { excelSerial: true });
  if (parsed.kind !== 'date') throw new Error(`no number of days: ${found}`);
  return { found, date: parsed.iso };
}

function toKey(time: ReferenceTime): string {
  return time.kind === 'date' ? time.date : `${time.from}/${time.to}`;
}

function toReference(
  parsed: ParsedDate,
  dayFirst: boolean | undefined,
  given: ReferenceTime | undefined,
): ReferenceTime | 'invalid' | 'waits' {
  switch (parsed.kind) {
    case 'date':
      return { kind: 'date', date: parsed.iso };
    case 'ambiguous':
      if (dayFirst === undefined) return 'waits';
      return { kind: 'date', date: dayFirst ? parsed.dayFirst : parsed.monthFirst };
    case 'month':
      return { kind: 'date', date: toIso(parsed.year, parsed.month, 31) };
    case 'year':
      return given === undefined ? 'waits' : moveToYear(given, parsed.year);
    case 'period':
      if (given === undefined) return 'waits';
      // A stock of the year 2019/20 taken in March stands in 2020, one taken in September in 2019.
      return given.kind === 'period' || monthOf(given.date) <= 8
        ? moveToYear(given, parsed.endYear)
        : moveToYear(given, parsed.startYear);
    case 'not-a-date':
      return 'invalid';
  }
}

/** The same day and month with the (last) year replaced; a period keeps its length in years. */
function moveToYear(given: ReferenceTime, year: number): ReferenceTime {
  if (given.kind === 'date') return { kind: 'date', date: moveDate(given.date, year - yearOf(given.date)) };
  const years = year - yearOf(given.to);
  return { kind: 'period', from: moveDate(given.from, years), to: moveDate(given.to, years) };
}

function moveDate(date: IsoDate, years: number): IsoDate {
  return toIso(yearOf(date) + years, monthOf(date), Number(date.slice(8, 10)));
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** The date, or the last day of a month that has no such day. */
function toIso(year: number, month: number, day: number): IsoDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, last))}`;
}
