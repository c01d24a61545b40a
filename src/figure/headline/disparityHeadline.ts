import type { PlacedCell } from '../cellsOf.ts';
import { endsOf } from '../value/valueText.ts';
import { countWords } from '../words/listWords.ts';
import { groupWords } from '../words/shareWords.ts';

/** More groups than this are counted in a headline, not named. */
const MOST_NAMED = 3;
/** More measures than this, each with its own words, are no headline. */
const MOST_MEASURES = 2;

/**
 * Whose rate is clearly higher or lower than the reference group's, `other`. Where several things are counted each has words of its
 * own: a difference in one of them says nothing of another.
 */
export function disparityHeadline(cells: readonly PlacedCell[], other: string): string {
  if (cells.every(({ cell }) => endsOf(cell.value) === undefined)) return 'No ratio can be calculated';
  const columns = [...new Map(cells.map(({ column }) => [column.key, column.label]))];
  const found = columns.flatMap(([key, label]) => {
    const words = sideWords(cells.filter(({ column }) => column.key === key));
    return words === undefined ? [] : [{ label, words }];
  });
  const [first] = found;
  if (first === undefined) return `No clear difference from the rate of ${other}`;
  if (columns.length < 2) return `Rate is ${first.words} than for ${other}`;
  if (found.length > MOST_MEASURES)
    return `Rates differ from those of ${other} in ${found.length} of ${countWords(columns.length, 'measure')}`;
  return found.map(({ label, words }) => `${label}: rate ${words} than for ${other}`).join('; ');
}

/** `higher for Asian and lower for Black`, of one measure; nothing where no difference is clear. */
function sideWords(cells: readonly PlacedCell[]): string | undefined {
  const said = (['above', 'below'] as const).flatMap((side) => {
    const named = cells.filter(({ cell }) => cell.comparison?.flag === side).map(({ row }) => row.label);
    if (named.length === 0) return [];
    const who =
      named.length > MOST_NAMED
        ? `in ${named.length} of ${countWords(cells.length, 'comparison')}`
        : `for ${groupWords(named)}`;
    return [`${side === 'above' ? 'higher' : 'lower'} ${who}`];
  });
  return said.length === 0 ? undefined : said.join(' and ');
}
