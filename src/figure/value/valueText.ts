import type { ReleasedCount, ReleasedValue, ValueUnit } from '../../disclosure/releasedTable.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import { MINUS, toDecimalText, toNumberText } from '../number/toDecimalText.ts';
import { LOW, toPercentNumber, toSignedPoints } from '../number/toPercentText.ts';
import { absenceWords } from '../words/absenceWords.ts';

/** A released value in words. Where nothing may be shown there is no number in it: no `sort`, no `value`. */
export interface ValueText {
  /** With its unit sign: `4.1%`, `between 9.7% and 9.8%`, `[c]`. */
  readonly text: string;
  /** Without it, for a table whose unit is in its caption: `4.1`. */
  readonly bare: string;
  /** `7.0 per cent`, `suppressed`. */
  readonly spoken: string;
  readonly sort?: number;
  readonly value?: number;
  /** Whether a number is in the text. */
  readonly numeric: boolean;
}

/** How numbers of a unit are written. */
interface UnitText {
  readonly write: (n: number) => string;
  readonly sign: string;
  readonly spokenUnit: string;
}

/** A released value as text; `decimals` are those of a share. A range whose ends print alike is one number. */
export function toValueText(value: ReleasedValue, unit: ValueUnit, decimals = 1): ValueText {
  if (value.kind === 'suppressed' || value.kind === 'undefined') return toAbsentText(value);
  const how = unitText(unit, decimals);
  if (value.kind === 'value') return { ...one(how, value.value), value: value.value };
  const [low, high] = [how.write(value.low), how.write(value.high)];
  if (low === high) return one(how, value.low);
  const withSign = (text: string, sign: string): string => (text === LOW ? text : `${text}${sign}`);
  return {
    text: `between ${withSign(low, how.sign === '%' ? '%' : '')} and ${withSign(high, how.sign)}`,
    bare: `between ${low} and ${high}`,
    spoken: `between ${toSpoken(low)} and ${toSpoken(high)}${how.spokenUnit}`,
    sort: value.low,
    numeric: true,
  };
}

/** A released count as text: `2,915`, `between 9 and 13`, `[c]`. */
export function toCountText(count: ReleasedCount): ValueText {
  switch (count.kind) {
    case 'shown':
    case 'rounded':
      return toValueText({ kind: 'value', value: count.count }, 'people');
    case 'range':
      return toValueText(count, 'people');
    case 'suppressed':
    case 'undefined':
      return toAbsentText(count);
    default:
      return assertNever(count, 'released count');
  }
}

/** Whether a range prints as one number, which a note then explains. */
export function printsAlike(value: ReleasedValue, unit: ValueUnit): boolean {
  if (value.kind !== 'range') return false;
  const { write } = unitText(unit, 1);
  return write(value.low) === write(value.high);
}

/** The lowest and highest that a released value can be; nothing where it is not shown. */
export function endsOf(value: ReleasedValue): readonly [low: number, high: number] | undefined {
  if (value.kind === 'value') return [value.value, value.value];
  return value.kind === 'range' ? [value.low, value.high] : undefined;
}

function one(how: UnitText, n: number): ValueText {
  const bare = how.write(n);
  if (bare === LOW) return { text: LOW, bare: LOW, spoken: 'rounds to zero', sort: n, numeric: true };
  return {
    text: `${bare}${how.sign}`,
    bare,
    spoken: `${toSpoken(bare)}${how.spokenUnit}`,
    sort: n,
    numeric: true,
  };
}

function toAbsentText(absent: Parameters<typeof absenceWords>[0]): ValueText {
  const { symbol, spoken } = absenceWords(absent);
  return { text: symbol, bare: symbol, spoken, numeric: false };
}

/** A number as it is said: signs become words. */
export function toSpoken(text: string): string {
  if (text === LOW) return 'nearly zero';
  return text.replaceAll(MINUS, 'minus ').replaceAll('+', 'plus ');
}

function unitText(unit: ValueUnit, decimals: number): UnitText {
  switch (unit) {
    case 'share':
      return { write: (n) => toPercentNumber(n, decimals), sign: '%', spokenUnit: ' per cent' };
    case 'points':
      return { write: toSignedPoints, sign: ' points', spokenUnit: ' points' };
    case 'rate':
      return { write: (n) => toDecimalText(n, 1), sign: '', spokenUnit: '' };
    case 'ratio':
    case 'index':
      return { write: (n) => toDecimalText(n, 2), sign: '', spokenUnit: '' };
    case 'people':
    case 'number':
      return { write: toNumberText, sign: '', spokenUnit: '' };
    default:
      return assertNever(unit, 'unit');
  }
}
