import type { ColumnRule } from '../../kernel/recipe.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { findDecimal, mayGroupByPoint } from '../reading/findDecimal.ts';
import { parseNumber } from '../reading/parseNumber.ts';

/** A cell of a column of numbers: what is held, or what is wrong with it. */
export type CellValue =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'fault';
      readonly fault: 'value-not-a-number' | 'value-not-yes-or-no' | 'count-negative' | 'share-out-of-range';
    };

/** Reads each distinct value of a column once. */
export type ValueReader = (code: number) => CellValue;

/** How a column of counts is read. */
export interface CountsReading {
  /** Lets numbers below 0 pass: measures that are neither people nor events. */
  readonly signed?: boolean;
  /** Whether the rest of the file writes decimals with a comma; asked only where the column leaves it open. */
  readonly hasComma?: () => boolean;
}

/** Reads counts: numbers of 0 or more. */
export function readCounts(
  column: ColumnDictionary,
  { signed = false, hasComma = () => false }: CountsReading = {},
): ValueReader {
  const own = findDecimal(column.values);
  const decimal = own === '.' && mayGroupByPoint(column.values) && hasComma() ? ',' : own;
  return cached((code) => {
    const parsed = parseNumber(column.value(code), { decimal });
    if (parsed.kind === 'suppressed') return { kind: 'suppressed' };
    if (parsed.kind === 'missing') return { kind: 'unknown' };
    if (parsed.kind === 'not-a-number') return { kind: 'fault', fault: 'value-not-a-number' };
    if (parsed.kind === 'percent' && !signed) return { kind: 'fault', fault: 'value-not-a-number' };
    if (parsed.value < 0 && !signed) return { kind: 'fault', fault: 'count-negative' };
    return { kind: 'known', value: parsed.value };
  });
}

/** Reads shares as 0 to 1; numbers without a sign are percent or fractions as the recipe says, else as the whole column looks. */
export function readShares(column: ColumnDictionary, rule: ColumnRule): ValueReader {
  const stated = rule.role.kind === 'measure' ? rule.role.scale : undefined;
  const decimal = findDecimal(column.values);
  const divisor = (stated ?? inferScale(column, decimal)) === 'percent' ? 100 : 1;
  return cached((code) => {
    const parsed = parseNumber(column.value(code), { decimal });
    if (parsed.kind === 'suppressed') return { kind: 'suppressed' };
    if (parsed.kind === 'missing') return { kind: 'unknown' };
    if (parsed.kind === 'not-a-number') return { kind: 'fault', fault: 'value-not-a-number' };
    const share = parsed.kind === 'percent' ? parsed.value : parsed.value / divisor;
    return share < 0 || share > 1
      ? { kind: 'fault', fault: 'share-out-of-range' }
      : { kind: 'known', value: share };
  });
}

/** Fractions where no number passes 1 and either the header has no percent sign or the numbers add up to about a whole. */
function inferScale(column: ColumnDictionary, decimal: '.' | ','): 'percent' | 'fraction' {
  let [most, sum] = [0, 0];
  for (const [code, value] of column.values.entries()) {
    const parsed = parseNumber(value, { decimal });
    if (parsed.kind !== 'number') continue;
    most = Math.max(most, parsed.value);
    sum += parsed.value * (column.rows[code] ?? 0);
  }
  if (most > 1) return 'percent';
  return !column.header.includes('%') || Math.abs(sum - 1) < 0.03 ? 'fraction' : 'percent';
}

function cached(read: ValueReader): ValueReader {
  const held: (CellValue | undefined)[] = [];
  return (code) => (held[code] ??= read(code));
}
