import { toDateText } from '../../figure/number/toDateText.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { lastDay } from '../../kernel/time.ts';
import { findGaps } from '../../workspace/findGaps.ts';

const rhythms = { 1: 'every month', 3: 'every quarter', 6: 'twice a year', 12: 'every year' } as const;

/** From when to when a series goes, how often, and which dates it misses. */
export function SeriesOverview({ snapshots }: { readonly snapshots: readonly SnapshotSummary[] }) {
  const dates = snapshots
    .flatMap(({ reference }) => (reference === undefined ? [] : [lastDay(reference)]))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { everyMonths, gaps } = findGaps([...new Set(dates)]);
  return (
    <p className="series-overview">
      {dates.length} {dates.length === 1 ? 'snapshot' : 'snapshots'}, {toDateText(first)}
      {first === last ? '' : ` to ${toDateText(last)}`}
      {everyMonths === undefined ? '' : `, ${rhythms[everyMonths]}`}.
      {gaps.length === 0 ? null : (
        <b> Not held, and expected by that rhythm: {gaps.map(toDateText).join(', ')}.</b>
      )}
    </p>
  );
}
