import type { ReleasedGrid, ReleasedRow } from '../../disclosure/releasedTable.ts';
import { lastDay } from '../../kernel/time.ts';
import { toTimeText } from '../number/toDateText.ts';
import type { LinesChoice } from './buildLines.ts';

/** The dates of a table as stops of a line chart, apart as days are, and as words; what became of departments is marked and parts nothing. */
export function toDatedStops({ rows }: ReleasedGrid): {
  readonly stops: LinesChoice['stops'];
  readonly measure: string;
} {
  const days = rows.map(({ reference }, at) =>
    reference === undefined ? at : Date.parse(lastDay(reference)) / 86_400_000,
  );
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const toAt = (day: number): number => (to === from ? 0.5 : (day - from) / (to - from));
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    stops: rows.map((row, at) => ({
      key: row.key,
      at: toAt(days[at] ?? 0),
      text: `${shortDate(dateOf(row))}${row.brokenBy === undefined ? '' : ' [b]'}`,
      spoken: dateOf(row),
      broken: false,
    })),
    measure:
      first === undefined || last === undefined
        ? ''
        : first === last
          ? dateOf(first)
          : `${dateOf(first)} to ${dateOf(last)}`,
  };
}

function dateOf({ reference, label }: ReleasedRow): string {
  return reference === undefined ? label : toTimeText(reference);
}

/** `31 March 2023` is `Mar 2023` under an axis. */
function shortDate(date: string): string {
  return date.replace(/^.*?(\d{1,2}) (\w{3})\w* (\d{4})$/, '$2 $3');
}
