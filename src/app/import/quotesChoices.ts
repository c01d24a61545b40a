import type { ReadingChoice } from '../../kernel/recipe.ts';
import type { Choice } from '../../ui/controls/choice.ts';

type Quotes = Required<Pick<ReadingChoice, 'quote' | 'escape'>>;

const kinds: readonly (Quotes & { readonly value: string; readonly text: string })[] = [
  { value: 'double', quote: '"', escape: '"', text: 'quotation marks, doubled inside a cell' },
  {
    value: 'double-backslash',
    quote: '"',
    escape: '\\',
    text: 'quotation marks, a backslash before one inside',
  },
  { value: 'double-bare', quote: '"', escape: '', text: 'quotation marks, those inside not marked' },
  { value: 'single', quote: "'", escape: "'", text: 'apostrophes, doubled inside a cell' },
  { value: 'single-backslash', quote: "'", escape: '\\', text: 'apostrophes, a backslash before one inside' },
  { value: 'none', quote: '', escape: '', text: 'nothing: every quotation mark is text' },
];

/** The ways in which cells can be quoted, and a quote inside one marked. */
export const QUOTES_CHOICES: readonly Choice[] = kinds.map(({ value, text }) => ({ value, text }));

/** The entry of the list for a quote and its escape; empty where the list has none. */
export function toQuotesKey(quote: string | undefined, escape: string | undefined): string {
  return kinds.find((one) => one.quote === quote && one.escape === escape)?.value ?? '';
}

/** The quote and its escape that an entry of the list stands for. */
export function parseQuotesKey(key: string): Partial<Quotes> {
  const found = kinds.find(({ value }) => value === key);
  return found === undefined ? {} : { quote: found.quote, escape: found.escape };
}

/** How cells are quoted, in words; empty where they are as in any CSV. */
export function quotesWords(quote: string, escape: string): string {
  const found = kinds.find((one) => one.quote === quote && one.escape === escape);
  return found === undefined || found.value === 'double' || found.value === 'none'
    ? ''
    : `cells quoted by ${found.text}`;
}
