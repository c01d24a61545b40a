import type { ReturnField } from '../../kernel/returnField.ts';
import type { ReturnColumn } from '../../snapshot/snapshot.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { parseDate } from '../reading/parseDate.ts';
import { parseNumber } from '../reading/parseNumber.ts';
import { type CellValue, readCounts, type ValueReader } from './cellValue.ts';

const YES =
  /^(?:y|yes|true|\u2713|\u2714|\u2611|reported|received|returned|submitted|sent|expected|due|complete|completed)$/i;
const NO =
  /^(?:n|no|false|\u2717|\u2718|\u2610|not (?:yet )?(?:reported|received|returned|submitted|sent|expected|due|complete|completed)|missing|outstanding|overdue|awaited)$/i;

/** Fields that only ever count people. */
const OF_PEOPLE: ReadonlySet<ReturnField> = new Set<ReturnField>(['invited', 'completed', 'declared']);

/**
 * Whether a column of returns says yes and no, or counts people: counts where every number in it is a number of people and none of
 * its words is yes or no. A column of nothing but 1 and 0 says yes and no.
 */
export function toReturnCounts(column: ColumnDictionary, field: ReturnField): ReturnColumn['counts'] {
  if (OF_PEOPLE.has(field)) return 'people';
  const said = column.values.filter((value) => value.trim() !== '');
  if (said.some((value) => readYesNo(value) !== undefined)) return 'yes-no';
  const numbers = said.flatMap((value) => {
    const parsed = parseNumber(value);
    return parsed.kind === 'number' ? [parsed.value] : [];
  });
  return numbers.some((value) => value > 1) ? 'people' : 'yes-no';
}

/** Reads one field of a return: a count of people, or yes (1) and no (0); a date of receipt is a yes, a blank is not known. */
export function readReturns(column: ColumnDictionary, { counts }: Pick<ReturnColumn, 'counts'>): ValueReader {
  if (counts === 'people') return readCounts(column);
  const held: (CellValue | undefined)[] = [];
  return (code) => (held[code] ??= readFlag(column.value(code)));
}

function readFlag(text: string): CellValue {
  const said = readYesNo(text);
  if (said !== undefined) return { kind: 'known', value: said };
  const parsed = parseNumber(text);
  if (parsed.kind === 'missing' || parsed.kind === 'suppressed')
    return { kind: 'unknown', symbol: text.trim() };
  if (parsed.kind === 'number' && parsed.value >= 0) return { kind: 'known', value: parsed.value };
  return { kind: 'fault', fault: 'value-not-yes-or-no' };
}

/** A word of yes (1) or no (0); a date is a yes, for what came on that day. */
export function readYesNo(text: string): 0 | 1 | undefined {
  const plain = text.trim();
  if (YES.test(plain)) return 1;
  if (NO.test(plain)) return 0;
  const { kind } = parseDate(plain);
  return kind === 'date' || kind === 'ambiguous' || kind === 'month' ? 1 : undefined;
}
