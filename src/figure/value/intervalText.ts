import type { ReleasedGrid, ReleasedValue, ValueUnit } from '../../disclosure/releasedTable.ts';
import { toValueText } from './valueText.ts';

/** The limits of a released value as texts without unit signs; nothing where it has none, or is not shown. */
function intervalText(
  value: ReleasedValue,
  unit: ValueUnit,
): { readonly lower: string; readonly upper: string; readonly level: string } | undefined {
  if (value.kind === 'suppressed' || value.kind === 'undefined' || value.interval === undefined)
    return undefined;
  const { lower, upper, confidence } = value.interval;
  const write = (n: number): string => toValueText({ kind: 'value', value: n }, unit).bare;
  return { lower: write(lower), upper: write(upper), level: `${Math.round(confidence * 100)}%` };
}

/** `95% interval 3.5 to 4.8`; nothing where there is none. */
export function intervalPhrase(value: ReleasedValue, unit: ValueUnit): string | undefined {
  const limits = intervalText(value, unit);
  return limits === undefined ? undefined : `${limits.level} interval ${limits.lower} to ${limits.upper}`;
}

/** Which side of nought, or of no change, all of a value's interval and range lies on; none where it is not clear among the others of its figure. */
export function sideOf(value: ReleasedValue): 'up' | 'down' | 'unclear' {
  if (value.kind === 'suppressed' || value.kind === 'undefined' || value.interval === undefined)
    return 'unclear';
  if (value.together === 'unclear') return 'unclear';
  const [low, high] = value.kind === 'value' ? [value.value, value.value] : [value.low, value.high];
  if (Math.min(low, value.interval.lower) > 0) return 'up';
  return Math.max(high, value.interval.upper) < 0 ? 'down' : 'unclear';
}

/** The limits of a value with their unit signs, for a formula; empty where it has none. */
export function limits(
  value: ReleasedValue,
  unit: ValueUnit,
): { readonly lower?: string; readonly upper?: string } {
  if (value.kind === 'suppressed' || value.kind === 'undefined' || value.interval === undefined) return {};
  const write = (n: number): string => {
    const text = toValueText({ kind: 'value', value: n }, unit);
    return unit === 'points' ? text.bare : text.text;
  };
  return { lower: write(value.interval.lower), upper: write(value.interval.upper) };
}

/** Whether any value of a table has an interval. */
export function hasInterval(table: ReleasedGrid): boolean {
  return table.cells
    .flat()
    .some(({ value }) => (value.kind === 'value' || value.kind === 'range') && value.interval !== undefined);
}

/** Which side of 1 all of a ratio's interval and range lies on; none where it is not clear among the others of its figure. */
export function sideOfOne(value: ReleasedValue): 'above' | 'below' | 'none' {
  if (value.kind === 'suppressed' || value.kind === 'undefined' || value.interval === undefined)
    return 'none';
  if (value.together === 'unclear') return 'none';
  const [low, high] = value.kind === 'value' ? [value.value, value.value] : [value.low, value.high];
  if (Math.min(low, value.interval.lower) > 1) return 'above';
  return Math.max(high, value.interval.upper) < 1 ? 'below' : 'none';
}
