import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { SetAsideReason } from '../../kernel/rowAccount.ts';

const reasons: { readonly [code: string]: readonly [one: string, many: string] } = {
  'row-too-short': ['row breaks off too early', 'rows break off too early'],
  'row-too-long': ['row has more cells than the header', 'rows have more cells than the header'],
  'line-too-long': ['row is too long to be read', 'rows are too long to be read'],
  'date-missing': ['row with no date', 'rows with no date'],
  'date-invalid': ['row with a date that cannot be read', 'rows with a date that cannot be read'],
  'grade-missing': ['row with no grade', 'rows with no grade'],
  'breakdown-missing': ['row with a blank label', 'rows with a blank label'],
  'category-missing': ['row without a category', 'rows without a category'],
  'value-not-a-number': ['row without a readable number', 'rows without a readable number'],
  'value-not-yes-or-no': [
    'row says neither yes nor no, and holds no date or number',
    'rows say neither yes nor no, and hold no date or number',
  ],
  'count-negative': ['row with a count below zero', 'rows with a count below zero'],
  'share-out-of-range': ['row with an impossible percentage', 'rows with an impossible percentage'],
  'outcome-above-eligible': [
    'row with more people who have the outcome than could have it',
    'rows with more people who have the outcome than could have it',
  ],
  'cell-repeated-equal': [
    'row repeats a combination with the same numbers: counted once',
    'rows repeat a combination with the same numbers: counted once',
  ],
  'cell-repeated-differs': [
    'row stands for a combination that another row gives other numbers',
    'rows stand for combinations that other rows give other numbers',
  ],
  'label-set-aside': ['row set aside by your choice', 'rows set aside by your choice'],
  'person-repeated-equal': [
    'row repeats a person with the same values: counted once',
    'rows repeat a person with the same values: counted once',
  ],
  'person-repeated-other-chosen': [
    'row repeats a person: another row counts, as you chose',
    'rows repeat a person: another row counts, as you chose',
  ],
  'person-repeated-unresolved': [
    'row repeats a person, and your rule chooses none',
    'rows repeat a person, and your rule chooses none',
  ],
};

/** Why one row is set aside: `row with no grade`. */
export function reasonText(reason: string): string {
  return reasons[reason]?.[0] ?? reason;
}

/** Lines named before the rest are only counted. */
const MOST_LINES = 3;

/** Why rows are set aside, and on which lines: `13 rows with no grade`, `lines 214, 980, 1,204 and 10 more`. */
export function setAsideWords(
  { reason, rows, lines }: SetAsideReason,
  most = MOST_LINES,
): {
  readonly title: string;
  readonly text: string;
} {
  const [one, many] = reasons[reason] ?? [reason, reason];
  const named = lines.slice(0, most).map(toNumberText);
  const more = rows - named.length;
  return {
    title: `${toNumberText(rows)} ${rows === 1 ? one : many}`,
    text: `${rows === 1 ? 'line' : 'lines'} ${named.join(', ')}${more > 0 ? ` and ${toNumberText(more)} more` : ''}`,
  };
}
