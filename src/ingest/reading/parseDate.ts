/**
 * What a cell says as a date. `iso` is `YYYY-MM-DD`; `ambiguous` has both readings (03/04/2026); `period` is a
 * financial or academic year such as 2019/20, which of the two the text does not say; months are 1..12, and a quarter of a calendar
 * or, with two years, a financial year is its last.
 */
export type ParsedDate =
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'ambiguous'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly startYear: number; readonly endYear: number }
  | { readonly kind: 'not-a-date' };

const NOT_A_DATE: ParsedDate = { kind: 'not-a-date' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;
const CLOCK = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const NUMERIC = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[-\\s/.]*${MONTH}[-\\s/.,]*(\\d{4}|'?\\d{2})$`,
  'i',
);
const MONTH_DAY = new RegExp(`^${MONTH}[-\\s]*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');
const MONTH_YEAR = new RegExp(`^${MONTH}[-\\s/.,]*(\\d{4}|'?\\d{2})$`, 'i');
const YEAR_MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const YEAR = /^(?:fy\s?)?((?:1[89]|20|21)\d{2})$/i;
const QUARTER = /^q([1-4])[-\s/,]*|[-\s/,]*q([1-4])$/i;
const PERIOD = /^(?:(?:fy|ay)\s?)?((?:19|20|21)\d{2})\s*(?:[-/–]|to)\s*((?:19|20|21)?\d{2})$/i;
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

/**
 * Reads one cell as a date, month, year or period: `2026-03-31`, `31/03/2026`, `31 March 2026`, `31-Mar-26`,
 * `March 31, 2026`, `20260331`, `Mar-26`, `2026 Q1`, `Q1 2025/26`, `2026`, `2019/20`, each also with a time of day, which is left out.
 * Two-digit years are 1970 to 2069. `excelSerial` says that a number from 20000 to 80000 counts days as Excel does.
 */
export function parseDate(text: string, options: { readonly excelSerial?: boolean } = {}): ParsedDate {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !/\d/.test(trimmed)) return NOT_A_DATE;
  if (options.excelSerial === true && /^[2-7]\d{4}(?:\.\d+)?$/.test(trimmed)) {
    const day = new Date(EXCEL_EPOCH_MS + Math.floor(Number(trimmed)) * 86_400_000);
    return { kind: 'date', iso: day.toISOString().slice(0, 10) };
  }
  const day = trimmed.replace(CLOCK, '').replace(WEEKDAY, '');
  return parseYears(day) ?? parseNumeric(day) ?? parseNamed(day) ?? NOT_A_DATE;
}

function parseYears(text: string): ParsedDate | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  const month = YEAR_MONTH.exec(text);
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const rest = text.replace(QUARTER, '');
    const last = 3 * Number(quarter[1] ?? quarter[2]);
    const years = parseYears(rest);
    if (years?.kind === 'year' && /^\d/.test(rest)) return { ...years, kind: 'month', month: last };
    // Of two years it is the financial one, from April to March.
    if (years?.kind === 'period')
      return { kind: 'month', year: last < 12 ? years.startYear : years.endYear, month: (last % 12) + 3 };
  }
  const period = PERIOD.exec(text);
  if (period !== null) {
    const startYear = Number(period[1]);
    const end = Number(period[2]);
    const endYear = startYear + 1;
    if (end === endYear || end === endYear % 100) return { kind: 'period', startYear, endYear };
  }
  return month === null ? undefined : { kind: 'month', year: Number(month[1]), month: Number(month[2]) };
}

function parseNumeric(text: string): ParsedDate | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return toDate(iso[1], iso[3], iso[4]);
  const compact = COMPACT.exec(text);
  if (compact !== null) return toDate(compact[1], compact[2], compact[3]);
  const parts = NUMERIC.exec(text);
  if (parts === null) return undefined;
  const dayFirst = toDate(parts[4], parts[3], parts[1]);
  // A full stop is only ever written day first.
  const monthFirst = parts[2] === '.' ? undefined : toDate(parts[4], parts[1], parts[3]);
  if (dayFirst?.kind !== 'date' || monthFirst?.kind !== 'date') return dayFirst ?? monthFirst;
  if (dayFirst.iso === monthFirst.iso) return dayFirst;
  return { kind: 'ambiguous', dayFirst: dayFirst.iso, monthFirst: monthFirst.iso };
}

function parseNamed(text: string): ParsedDate | undefined {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) {
    const date = toDate(dayMonth[3], toMonth(dayMonth[2]), dayMonth[1]);
    if (date !== undefined) return date;
  }
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return toDate(monthDay[3], toMonth(monthDay[1]), monthDay[2]);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear === null) return undefined;
  return { kind: 'month', year: toYear(monthYear[2] ?? ''), month: Number(toMonth(monthYear[1])) };
}

function toMonth(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function toYear(text: string): number {
  const digits = text.replace("'", '');
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}

/** A calendar day, or `undefined` where the month has no such day. */
function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Extract<ParsedDate, { kind: 'date' }> | undefined {
  const [y, m, d] = [toYear(year ?? ''), Number(month), Number(day)];
  const made = new Date(0);
  made.setUTCFullYear(y, m - 1, d);
  if (m < 1 || m > 12 || made.getUTCMonth() !== m - 1 || made.getUTCDate() !== d) return undefined;
  return {
    kind: 'date',
    iso: `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  };
}
