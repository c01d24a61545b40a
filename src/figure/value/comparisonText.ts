import type { ReleasedComparison } from '../../disclosure/releasedTable.ts';
import { sizeText, toPointsText } from '../number/toPercentText.ts';
import { endsOf, toValueText } from './valueText.ts';

/** How a share stands against its comparator, in words: `0.2 points below all staff`; nothing where no gap is shown. */
export function gapWords(comparison: ReleasedComparison | undefined, whole: string): string | undefined {
  if (comparison === undefined) return undefined;
  const name = comparison.of === undefined ? whole : `the share at ${comparison.of}`;
  const ends = endsOf(comparison.gap);
  if (ends === undefined) return undefined;
  const [low, high] = ends;
  const beyond = comparison.flag === 'below' || comparison.flag === 'above' ? ', beyond chance' : '';
  const text = toPointsText(low);
  const other = toPointsText(high);
  const none = toPointsText(0);
  const side = low + high < 0 ? 'below' : 'above';
  if (low < 0 && high > 0 && !(text === none && other === none))
    return `gap to ${name} ${toValueText(comparison.gap, 'points').spoken}`;
  if (other !== text) {
    const [near, far] = side === 'below' ? [other, text] : [text, other];
    return `between ${near.replace(' points', '')} and ${far} ${side} ${name}${beyond}`;
  }
  if (text === none)
    return beyond === '' ? `the same as ${name}` : `${sizeText(low)} ${side} ${name}${beyond}`;
  return `${text} ${side} ${name}${beyond}`;
}
