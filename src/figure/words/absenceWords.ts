import type { SuppressedReason, UndefinedReason } from '../../kernel/absence.ts';

/** Why a value is not there, in the four forms in which a figure says it. None of them holds a number. */
export interface AbsenceWords {
  /** In a table: `[c]`. */
  readonly symbol: string;
  /** Beside the gap in a chart: `cannot be shown [c]`. */
  readonly label: string;
  /** What a screen reader says for the symbol. */
  readonly spoken: string;
  /** Why, without a full stop. */
  readonly why: string;
}

type Absent =
  | { readonly kind: 'suppressed'; readonly reason: SuppressedReason }
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason };

/** The words for a value that is suppressed, or that does not exist. */
export function absenceWords(absent: Absent): AbsenceWords {
  return absent.kind === 'suppressed' ? suppressed[absent.reason] : undefinedWords[absent.reason];
}

const hidden = { symbol: '[c]', label: 'cannot be shown [c]', spoken: 'suppressed' };

const suppressed: { readonly [R in SuppressedReason]: AbsenceWords } = {
  policy: { ...hidden, why: 'suppressed, to protect small numbers' },
  source: { ...hidden, why: 'suppressed by the publisher' },
};

const undefinedWords: { readonly [R in UndefinedReason]: AbsenceWords } = {
  'no-base': {
    symbol: '[z]',
    label: 'not applicable [z]',
    spoken: 'not applicable, nobody to take a share of',
    why: 'not applicable: nobody to take a share of',
  },
  'small-base': {
    symbol: '[u]',
    label: 'base too small [u]',
    spoken: 'base under 10 people, no share given',
    why: 'no share is given of fewer than 10 known people',
  },
  'comparator-zero': {
    symbol: '[z]',
    label: 'not applicable [z]',
    spoken: 'not applicable, nobody of the group to compare with',
    why: 'not applicable: nobody of the group to compare with',
  },
  'numerator-zero': {
    symbol: '[x]',
    label: 'cannot be calculated [x]',
    spoken: 'cannot be calculated from a count of zero',
    why: 'cannot be calculated from a count of zero',
  },
  'no-variation': {
    symbol: '[x]',
    label: 'cannot be calculated [x]',
    spoken: 'cannot be calculated, both sides are nobody or everybody',
    why: 'cannot be calculated where both sides are nobody, or everybody',
  },
  'not-held': {
    symbol: '[x]',
    label: 'not available [x]',
    spoken: 'not available',
    why: 'the source holds no value here',
  },
  'part-above-whole': {
    symbol: '[x]',
    label: 'cannot be calculated [x]',
    spoken: 'cannot be calculated, more counted than there are people',
    why: 'cannot be calculated: more are counted than there are people to count among',
  },
  'outside-plan': {
    symbol: '[x]',
    label: 'not available [x]',
    spoken: 'not available in this combination',
    why: 'not one of the counts that are protected together, nor a sum of those shown',
  },
  'series-break': {
    symbol: '[b]',
    label: 'break in the series [b]',
    spoken: 'break in the series, not compared',
    why: 'not compared across a break in the series',
  },
};

/** What `[x]` means, in a key. */
export const NOT_AVAILABLE_KEY = 'not available or cannot be calculated';

/** What each symbol of a table means, for the key of figures and exports. */
export const SYMBOL_WORDS: readonly (readonly [symbol: string, meaning: string])[] = [
  ['[c]', 'suppressed'],
  ['[low]', 'rounds to zero'],
  ['[u]', 'base under 10, no share'],
  ['[x]', NOT_AVAILABLE_KEY],
  ['[z]', 'not applicable'],
  ['[b]', 'break in the series'],
  ['[p]', 'provisional'],
  ['[r]', 'revised'],
];
