import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { lastDay } from '../../kernel/time.ts';
import type { PlacedCell } from '../cellsOf.ts';
import { toDateText, toTimeText } from '../number/toDateText.ts';
import { sideOf } from '../value/intervalText.ts';
import { toValueText } from '../value/valueText.ts';
import type { MarkedDate } from '../wording.ts';

/**
 * What a rate was at the last date before a marked one and at the first after it: `Campaign, 1 October 2022: known rate 81.8%
 * before (31 March 2022), 81.5% after (31 March 2023): down 0.3 points.` It says when, never why.
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
  const of = (row: typeof next): PlacedCell | undefined =>
    cells.find((at) => at.row === row && (at.column.key === 'known' || at.column.role === 'group'));
  const [then, now] = [of(before), of(next)];
  if (then === undefined || now === undefined) return `${name}: no rate is shown there.`;
  const rate = now.column.label.toLowerCase();
  const said = `${name}: ${rate} ${toValueText(then.cell.value, 'share').text} before (${toTimeText(before.reference)}), ${toValueText(now.cell.value, 'share').text} after (${toTimeText(next.reference)})`;
  const since = now.cell.since?.before;
  if (since === undefined) return `${said}; not compared across a break in the series.`;
  const side = sideOf(since);
  if (side === 'unclear') return `${said}: no clear change.`;
  return `${said}: ${toValueText(since, 'points').text}, beyond chance.`;
}
