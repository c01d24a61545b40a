import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { lastDay } from '../kernel/time.ts';
import { incidentsOverTime } from '../metrics/incidentsOverTime.ts';
import type { MeasuresContent, Snapshot } from '../snapshot/snapshot.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { protectionOf, releaseNumber, toNumberColumn } from './releaseIncidents.ts';
import {
  NOT_HELD,
  type ReleasedRow,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';
import { toCellwise } from './toCellwise.ts';

/**
 * Incidents over every date of a series: one row a date, or a period where the file says one, oldest first; one column for each
 * measure of each group. Counts of people or events are under the policy, number by number; no change is worked out. Errors: content
 * that holds no measures, dates of another series.
 */
export function releaseIncidentTrend(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const { question, asked, head, policy } = context;
  if (new Set(asked.map(({ series }) => series)).size > 1)
    return fail([{ code: 'part-missing', metric: question.metric, part: 'series in common' }]);
  const ordered = [...asked].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const contents: MeasuresContent[] = [];
  for (const { content } of ordered) {
    if (content.kind !== 'measures')
      return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
    contents.push(content);
  }
  const { points, columns, numbers, unlike } = incidentsOverTime(contents);
  const cellwise = toCellwise(policy);
  const cells = numbers.map((row) => row.map((number) => releaseNumber(number, cellwise)));
  const oldest = ordered[0]?.reference;
  const notes: TableNote[] = unlike ? [{ code: 'unlike-measures' }] : [];
  return ok(
    toReleased({
      ...head,
      ...(oldest === undefined ? {} : { referenceThen: oldest }),
      policy: cellwise,
      kind: 'released',
      rows: points.map(({ at, period }, place): ReleasedRow => {
        const snapshot = ordered[at];
        const { reference } = snapshot ?? {};
        return {
          key: `date-${place}`,
          label: period ?? snapshot?.title ?? '',
          role: 'member',
          known: NOT_HELD,
          answered: NOT_HELD,
          everybody: NOT_HELD,
          ...(period !== undefined || reference === undefined ? {} : { reference }),
        };
      }),
      columns: columns.map(toNumberColumn),
      cells,
      comparisons: 0,
      protection: protectionOf(cells),
      notes,
    }),
  );
}

function dayOf({ reference }: Snapshot): string {
  return reference === undefined ? '' : lastDay(reference);
}
