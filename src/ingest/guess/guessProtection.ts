import type { SourceProtection } from '../../kernel/recipe.ts';
import { parseBetween } from '../reading/parseBetween.ts';
import { parseNumber } from '../reading/parseNumber.ts';

/** Fewer distinct numbers than this say nothing of rounding, */
const LEAST_NUMBERS = 6;
/** and fewer than this only where each is large: a short table of small ones may well be round by chance. */
const LEAST_SMALL_NUMBERS = 12;
const LARGE = 1_000;
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['ten', 10],
]);

/**
 * How the publisher hid and rounded, read from the notes and, where they are silent, from the numbers: hidden cells are 0 to 4 unless
 * a note gives other bounds, and as wide as cells that give their own (`between 105 and 109`); zeros count as hidden where a note says
 * so or no zero is printed beside hidden cells. A rounding that a printed number contradicts is not believed.
 */
export function guessProtection(values: readonly string[], notes: readonly string[]): SourceProtection {
  const parsed = values.map((value) => parseNumber(value));
  const numbers = parsed.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  const between = values.reduce((most, value) => Math.max(most, parseBetween(value)?.high ?? 0), 0);
  const hidden = between > 0 || parsed.some(({ kind }) => kind === 'suppressed');
  const text = notes.join('\n');
  const bounds = readBounds(text);
  const zeroNote = /\bzero(?:s|es|\b)[^.\n]{0,100}\b(?:suppress|hidden|not shown|withheld)/i.test(text);
  const zerosHidden = hidden && (zeroNote || !numbers.includes(0));
  return {
    hiddenLow: zerosHidden || between > 0 ? 0 : bounds.low,
    hiddenHigh: Math.max(bounds.high, between),
    zerosHidden,
    roundedTo: toRounding(numbers, text),
  };
}

function readBounds(text: string): { low: number; high: number } {
  const below = /\b(?:less|fewer|lower) than (\d+|\w+)|\b(?:under|below) (\d+)\b/i.exec(text);
  const limit = toNumber(below?.[1] ?? below?.[2]);
  if (limit !== undefined && limit > 1 && limit <= 50) return { low: 0, high: limit - 1 };
  const between = /\b(?:between|of|counts?) (\d+) (?:to|and) (\d+)\b/i.exec(text);
  const [low, high] = [toNumber(between?.[1]), toNumber(between?.[2])];
  return low !== undefined && high !== undefined && low < high && high <= 50
    ? { low, high }
    : { low: 0, high: 4 };
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : NUMBER_WORDS.get(text.toLowerCase());
}

function toRounding(numbers: readonly number[], text: string): 1 | 5 | 10 {
  const said = /\bround\w*(?: \w+)? to (?:the )?(?:nearest )?(?:multiple of )?(5|10|five|ten)\b/i.exec(
    text,
  )?.[1];
  const stated = toNumber(said);
  const isMultiple = (of: number): boolean => numbers.every((value) => value % of === 0);
  if (stated === 5 || stated === 10) return isMultiple(stated) ? stated : 1;
  const distinct = new Set(numbers.filter((value) => value !== 0));
  if (distinct.size < LEAST_NUMBERS) return 1;
  if (distinct.size < LEAST_SMALL_NUMBERS && [...distinct].some((value) => value < LARGE)) return 1;
  if (isMultiple(10)) return 10;
  return isMultiple(5) ? 5 : 1;
}
