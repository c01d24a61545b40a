import type { PlacedCell } from '../cellsOf.ts';
import { listWords } from '../words/listWords.ts';
import { groupWords, shareWords } from '../words/shareWords.ts';

/** More shares than this are counted in a headline, not named. */
const MOST_NAMED = 4;

/** How a change is called: only an interval that excludes no change, and a flag where there is one, lets it be up or down. */
export type Direction = 'up' | 'down' | 'unclear' | 'not-shown';

/** The message of changes: which groups' shares are up, which down, each named; otherwise "no clear change". */
export function changeHeadline(
  cells: readonly PlacedCell[],
  directionOf: (placed: PlacedCell) => Direction,
  since: string,
  name: (placed: PlacedCell) => string,
  /** ` of senior grades`, where the shares are not of everybody. */
  of = '',
): string {
  const directions = cells.map(directionOf);
  if (directions.every((direction) => direction === 'not-shown'))
    return cells.some(({ cell }) => cell.value.kind === 'undefined' && cell.value.reason === 'series-break')
      ? 'Not compared: a break in the series'
      : 'No group\u2019s change can be shown';
  const named = (wanted: Direction): string[] => cells.filter((_, at) => directions[at] === wanted).map(name);
  const [up, down] = [named('up'), named('down')];
  const shown = directions.includes('not-shown') ? ', where shown' : '';
  if (up.length === 0 && down.length === 0)
    return `No clear change in any group\u2019s share${of}${since}${shown}`;
  if (up.length + down.length > MOST_NAMED) {
    const counted = [up, down].flatMap(({ length }, at) =>
      length === 0 ? [] : [`${length} ${at === 0 ? 'up' : 'down'}`],
    );
    return `Of ${directions.filter((one) => one !== 'not-shown').length} shares${of}, ${listWords(counted)}${since}`;
  }
  if (down.length === 0) return `${shareWords(up)}${of} up${since}`;
  if (up.length === 0) return `${shareWords(down)}${of} down${since}`;
  return `${shareWords(up)}${of} up, ${groupWords(down)} down${since}`;
}
