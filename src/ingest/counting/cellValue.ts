import type { ShareScale } from '../../kernel/recipe.ts';
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

/** Reads shares as 0 to 1; `scale` is that of numbers without a sign. */
export function readShares(column: ColumnDictionary, scale: ShareScale): ValueReader {
  const decimal = findDecimal(column.values);
  const divisor = scale === 'percent' ? 100 : 1;
  return cached((code) => {
    const parsed = parseNumber(column.value(code), { decimal });
    if (parsed.kind === 'suppressed') return { kind: 'suppressed' };
    if (parsed.kind === 'missing') return { kind: 'unknown' };
    if (parsed.kind === 'not-a-number') return { kind: 'fault', fault: 'value-not-a-number' };
    // Twelve digits undo what dividing does to 12.3.
    const share = parsed.kind === 'percent' ? parsed.value : Number((parsed.value / divisor).toPrecision(12));
    return share < 0 || share > 1
      ? { kind: 'fault', fault: 'share-out-of-range' }
      : { kind: 'known', value: share };
  });
}

function cached(read: ValueReader): ValueReader {
  const held: (CellValue | undefined)[] = [];
  return (code) => (held[code] ??= read(code));
}
