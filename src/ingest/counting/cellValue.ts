import type { ShareScale, SourceProtection } from '../../kernel/recipe.ts';
import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { findDecimal, mayGroupByPoint } from '../reading/findDecimal.ts';
import { parseBetween } from '../reading/parseBetween.ts';
import { parseNumber, type ParsedNumber } from '../reading/parseNumber.ts';

/** A cell of a column of numbers: what is held, or what is wrong with it. */
export type CellValue =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'suppressed' }
  /** No number is held; `symbol` is what stands in its place, empty where nothing does. */
  | { readonly kind: 'unknown'; readonly symbol: string }
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
  /** What a hidden cell is said to hold: one that says otherwise itself is a fault, so that no sum claims what is not so. */
  readonly hidden?: SourceProtection | undefined;
}

/** Reads counts: numbers of 0 or more. */
export function readCounts(
  column: ColumnDictionary,
  { signed = false, hasComma = () => false, hidden }: CountsReading = {},
): ValueReader {
  const own = findDecimal(column.values);
  const decimal = own === '.' && mayGroupByPoint(column.values) && hasComma() ? ',' : own;
  return cached((code) => {
    const parsed = parseNumber(column.value(code), { decimal });
    if (!('value' in parsed)) return readAbsent(parsed.kind, column.value(code), hidden);
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
    if (!('value' in parsed)) return readAbsent(parsed.kind, column.value(code));
    // Twelve digits undo what dividing does to 12.3.
    const share = parsed.kind === 'percent' ? parsed.value : Number((parsed.value / divisor).toPrecision(12));
    return share < 0 || share > 1
      ? { kind: 'fault', fault: 'share-out-of-range' }
      : { kind: 'known', value: share };
  });
}

/** A cell without a number; one that is hidden between two others must lie within what hidden cells are `said` to hold. */
function readAbsent(kind: ParsedNumber['kind'], text: string, said?: SourceProtection): CellValue {
  if (kind === 'missing') return { kind: 'unknown', symbol: text.trim() };
  const between = parseBetween(text);
  return kind === 'suppressed' ||
    (between && !(said && (between.low < said.hiddenLow || between.high > said.hiddenHigh)))
    ? { kind: 'suppressed' }
    : { kind: 'fault', fault: 'value-not-a-number' };
}

function cached(read: ValueReader): ValueReader {
  const held: (CellValue | undefined)[] = [];
  return (code) => (held[code] ??= read(code));
}
