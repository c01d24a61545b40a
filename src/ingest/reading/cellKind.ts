import { parseDate } from './parseDate.ts';
import { parseNumber } from './parseNumber.ts';

/**
 * What a cell looks like, for finding the table only: never a column's type.
 * `gap` is a symbol for a missing or hidden value, `code` a short word with digits in it, `text` all else.
 */
export type CellKind = 'empty' | 'number' | 'gap' | 'year' | 'date' | 'code' | 'text';

const YEAR = /^(?:1[89]|20|21)\d{2}$/;
const CODE = /^(?=\S*\d)[\p{L}\d_./:+@#-]{1,40}$/u;
const DECIMAL_COMMA = /^-?\d{1,3}(?:[.\u00a0 ]\d{3})*,\d+\s?%?$|^-?\d+,\d+\s?%?$/;

/** What a cell looks like. A comma is also taken as a decimal point; a stray quote at an end is overlooked. */
export function toCellKind(text: string): CellKind {
  const trimmed = text.trim().replace(/^["']|["']$/g, '');
  if (trimmed === '') return 'empty';
  if (trimmed.length > 40) return 'text';
  if (YEAR.test(trimmed)) return 'year';
  const parsed = parseNumber(trimmed);
  if (parsed.kind === 'number' || parsed.kind === 'percent') return 'number';
  if (parsed.kind !== 'not-a-number') return 'gap';
  if (!/\d/.test(trimmed)) return 'text';
  if (DECIMAL_COMMA.test(trimmed)) return 'number';
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(trimmed) || parseDate(trimmed).kind !== 'not-a-date') return 'date';
  return CODE.test(trimmed) ? 'code' : 'text';
}
