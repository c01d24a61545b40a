import type { ReleasedComparison } from '../../disclosure/releasedTable.ts';
import { toPointsText } from '../number/toPercentText.ts';
import { endsOf, toValueText } from './valueText.ts';

/** How a share stands against its comparator, in words: `0.2 points below all staff`; nothing where no gap is shown. */
export function gapWords(comparison: ReleasedComparison | undefined, name: string): string | undefined {
  if (comparison === undefined) return undefined;
  const ends = endsOf(comparison.gap);
  if (ends === undefined) return undefined;
  const [low, high] = ends;
  const beyond = comparison.flag === 'below' || comparison.flag === 'above' ? ', beyond chance' : '';
  const text = toPointsText(low);
  if (low !== high && toPointsText(high) !== text)
    return `gap to ${name} ${toValueText(comparison.gap, 'points').spoken}${beyond}`;
  if (text === toPointsText(0)) return `the same as ${name}`;
  return `${text} ${low < 0 ? 'below' : 'above'} ${name}${beyond}`;
}
