import { matchEthnicLabel } from '../../codebook/ethnicity/matchEthnicLabel.ts';
import { resolveCodes } from '../../codebook/ethnicity/resolveCodes.ts';
import { inferLadder } from '../../codebook/grades/matchGrade.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { parseBetween } from '../reading/parseBetween.ts';
import { parseDate } from '../reading/parseDate.ts';
import { findDecimal } from '../reading/findDecimal.ts';
import { parseNumber } from '../reading/parseNumber.ts';
import { areSerialDates } from '../reading/serialDates.ts';
import { HEADER } from './headerSigns.ts';

/** What every value of a column together says of it; shares are of rows that are not blank, 0 to 1. */
export interface ColumnSigns {
  readonly index: number;
  readonly header: string;
  /** The header in lower case, signs as spaces. */
  readonly words: string;
  readonly column: ColumnDictionary;
  readonly distinct: number;
  readonly filled: number;
  /** At least one number, and nearly nothing that is neither a number, a hidden number nor a gap. */
  readonly numeric: boolean;
  readonly percentSigns: boolean;
  /** The rows that are not blank hold dates, months, years or periods, but for a few that are damaged. */
  readonly dates: boolean;
  /** Whole numbers that follow one another, each on one row: the rows are numbered, and nothing is counted. */
  readonly numbering: boolean;
}

/** A stray text among numbers is damage in a row, not another kind of column: one, or a tenth of the rows. */
const MOST_STRAY = 0.1;
/** Part of the rows that must hold a date: a bad date is damage in a row, and years must never be added up for it. */
const LEAST_DATED = 0.8;
/** Days in ten years: more are no dates of snapshots. */
const MOST_DATES = 3_660;
/** Fewer rows than this may be counts that happen to follow one another. */
const LEAST_NUMBERED = 10;
/** Labels that a column of groups or grades may have: more are names or identifiers. */
const MOST_GROUP_LABELS = 400;

/**
 * Reads the signs of one column from all its distinct values. A file that this app `exported` may hold a column of nothing but numbers
 * that are hidden, alone or between two others; elsewhere those are signs, or bands.
 */
export function readColumnSigns(column: ColumnDictionary, index: number, exported = false): ColumnSigns {
  let [filled, numbers, other, distinct] = [0, 0, 0, 0];
  let percentSigns = false;
  const decimal = findDecimal(column.values);
  for (const [code, value] of column.values.entries()) {
    if (value === '') continue;
    const rows = column.rows[code] ?? 0;
    filled += rows;
    distinct += 1;
    const { kind } = parseNumber(value, { decimal });
    const between = kind === 'not-a-number' && parseBetween(value) !== undefined;
    if (kind === 'number' || kind === 'percent' || (exported && (between || kind === 'suppressed')))
      numbers += rows;
    else if (kind === 'not-a-number' && !between) other += rows;
    if (kind === 'percent') percentSigns = true;
  }
  return {
    index,
    header: column.header,
    words: column.header
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
      .trim(),
    column,
    distinct,
    filled,
    numeric: numbers > other && other <= Math.max(filled >= 4 ? 1 : 0, filled * MOST_STRAY),
    percentSigns,
    numbering: distinct === filled && filled >= LEAST_NUMBERED && areConsecutive(column.values),
    dates:
      distinct > 0 &&
      distinct <= MOST_DATES &&
      (countDated(column) >= filled * LEAST_DATED ||
        (saysDate(column.header) && areSerialDates(column.values))),
  };
}

function areConsecutive(values: readonly string[]): boolean {
  const held = values.filter((value) => value !== '');
  if (!held.every((value) => /^\d{1,15}$/.test(value))) return false;
  const numbers = held.map(Number).sort((a, b) => a - b);
  return numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1);
}

/** Numbers are dates only under a header that says so. */
function saysDate(header: string): boolean {
  const words = header.toLowerCase();
  return HEADER.date.test(words) || /\bdates?\b/.test(words);
}

function countDated({ values, rows }: ColumnDictionary): number {
  return values.reduce(
    (sum, value, code) => (parseDate(value).kind === 'not-a-date' ? sum : sum + (rows[code] ?? 0)),
    0,
  );
}

/**
 * How much of a column the dictionaries of ethnic groups hold, as a share of its labels; 0 where it names fewer than two groups. Codes
 * count only `withCodes`, where the header speaks of ethnic groups: "EO" and "G7" are codes of a scheme too.
 */
export function toEthnicShare({ column, distinct }: ColumnSigns, withCodes: boolean): number {
  if (distinct === 0 || distinct > MOST_GROUP_LABELS) return 0;
  const labels = column.values.filter((value) => value !== '');
  const resolution = withCodes ? resolveCodes(labels) : undefined;
  const scheme = resolution?.kind === 'resolved' ? resolution.scheme : undefined;
  const matches = labels.map((label) => matchEthnicLabel(label, scheme));
  const declared = matches.filter(
    (match) => match.kind === 'composite' || (match.kind === 'matched' && match.answer.kind === 'declared'),
  );
  if (new Set(declared.map((match) => JSON.stringify(match))).size < 2) return 0;
  return (
    matches.filter(({ kind }) => kind === 'matched' || kind === 'composite').length /
    Math.max(1, labels.length)
  );
}

/** How much of a column one ladder of grades holds, as a share of its labels. */
export function toGradeShare({ column, distinct }: ColumnSigns): number {
  if (distinct < 2 || distinct > MOST_GROUP_LABELS) return 0;
  const [best] = inferLadder(column.values.filter((value) => value !== ''));
  return best === undefined ? 0 : best.held.length / (best.held.length + best.outside.length);
}
