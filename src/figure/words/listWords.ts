import { toNumberText } from '../number/toDecimalText.ts';

/** Names as a reader lists them: `Asian`, `Asian and Black`, `Asian, Black and Mixed`. */
export function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A number of things with its noun, which takes an s where there is not exactly one: `1 cell`, `4 cells`, `2,000 cells`. */
export function countWords(n: number, noun: string): string {
  return `${toNumberText(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** The text with its first letter made a capital. */
export function toSentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The text with a full stop at its end, where it has no stop yet. */
export function toSentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
