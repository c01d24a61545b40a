import type { ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import { lastDay } from '../../kernel/time.ts';
import type { PlacedCell } from '../cellsOf.ts';
import { toDateText, toTimeText } from '../number/toDateText.ts';
import { toValueText } from '../value/valueText.ts';
import type { MarkedDate } from '../wording.ts';
import { changeWords } from './returnWords.ts';

/** The rates that a campaign asks for: of those who answered, and of everybody. */
const ASKED_FOR = ['declaration', 'known'];

/**
 * What the rates were at the last date before a marked one and at the first after it: `Campaign, 1 October 2022: from 31 March 2022
 * to 31 March 2023, declaration rate 92.4% before, 93.2% after, up 0.8 points; known rate ...`. It says when, never why.
 */
export function campaignWords(
  { date, text }: MarkedDate,
  { rows }: ReleasedGrid,
  cells: readonly PlacedCell[],
): string {
  const name = `${text}, ${toDateText(date)}`;
  const after = rows.findIndex(({ reference }) => reference !== undefined && lastDay(reference) > date);
  const [next, before] = [rows[after], rows[after - 1]];
  if (next?.reference === undefined || before?.reference === undefined)
    return `${name}: there is no date on both sides of it to compare.`;
  const told = ASKED_FOR.flatMap((key) => {
    const of = (row: ReleasedRow): PlacedCell | undefined =>
      cells.find((at) => at.row === row && at.column.key === key);
    const [then, now] = [of(before), of(next)];
    return then === undefined || now === undefined ? [] : [rateWords(then, now)];
  });
  if (told.length === 0) return `${name}: no rate is shown there.`;
  return `${name}: from ${toTimeText(before.reference)} to ${toTimeText(next.reference)}, ${told.join('; ')}.`;
}

function rateWords(then: PlacedCell, now: PlacedCell): string {
  const since = now.cell.since?.before;
  const change = since === undefined ? 'not compared across a break in the series' : changeWords(since);
  const [was, is] = [then, now].map(({ cell }) => toValueText(cell.value, 'share').text);
  return `${now.column.label.toLowerCase()} ${was} before, ${is} after, ${change}`;
}
