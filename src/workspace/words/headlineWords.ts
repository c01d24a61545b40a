import { toPercentText, toSignedPoints } from '../../figure/number/toPercentText.ts';
import { absenceWords } from '../../figure/words/absenceWords.ts';
import { RATE_FORMULAS } from '../../figure/words/rateFormulas.ts';
import type { HeadlineRow } from '../compareHeadlines.ts';
import type { HeadlineValue } from '../headline.ts';

/** What a headline is a part of: `declared / all`, `share of known`; of a published share only that it is one. */
export function headlineFormula({ key, kind }: Pick<HeadlineRow, 'key' | 'kind'>): string {
  if (kind === 'share') return 'share of known';
  if (kind === 'published') return 'as published';
  const formulas: { readonly [key: string]: string } = RATE_FORMULAS;
  return formulas[key] ?? '';
}

/** A headline as text: `95.1%`, `between 9.7% and 9.8%`, `cannot be shown [c]`. Ends that print alike are one number. */
export function headlineText(value: HeadlineValue | undefined): string {
  if (value === undefined) return 'no such group';
  if (value.kind === 'share') {
    const [low, high] = [toPercentText(value.low), toPercentText(value.high)];
    return low === high ? low : `between ${low} and ${high}`;
  }
  switch (value.why) {
    case 'hidden':
      return absenceWords({ kind: 'suppressed', reason: 'source' }).label;
    case 'not-held':
      return 'not held';
    case 'small-base':
    case 'no-base':
      return absenceWords({ kind: 'undefined', reason: value.why }).label;
  }
}

/** A change in points with its sign: `+3.2`, `between −0.1 and +0.4`; said so where either side is not a number. */
export function headlineChangeText(change: HeadlineRow['change']): string {
  if (change === undefined) return 'cannot be worked out';
  const [low, high] = [toSignedPoints(change.low), toSignedPoints(change.high)];
  return low === high ? low : `between ${low} and ${high}`;
}
