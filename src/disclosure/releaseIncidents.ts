import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { incidentCountOf } from '../metrics/incidentCount.ts';
import { type MeasureColumn, type MeasuredNumber, measureIncidents } from '../metrics/measureIncidents.ts';
import { type CellwisePolicy, gateCount } from './gateCount.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedGrid,
  type ReleasedRow,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';
import { toValue } from './releaseCounts.ts';
import { toCellwise } from './toCellwise.ts';

/**
 * Numbers that each count something of their own, one column a measure: no total, no ranking. Counts of people or events are
 * under the policy (rounded under an exact one: no totals bind them); other measures are not.
 */
export function releaseIncidents(context: ReleaseContext): Result<ReleasedTable, Refusal[]> {
  const { snapshot, question, head, policy } = context;
  const { content } = snapshot;
  if (content.kind !== 'measures')
    return fail([{ code: 'metric-not-for-content', metric: question.metric, content: content.kind }]);
  const measured = measureIncidents(content);
  const cellwise = toCellwise(policy);
  const cells = measured.numbers.map((row) => row.map((number) => releaseNumber(number, cellwise)));
  const notes: TableNote[] = [];
  if (measured.unlike) notes.push({ code: 'unlike-measures' });
  if (snapshot.reference === undefined) notes.push({ code: 'not-given', what: 'date' });
  return ok(
    toReleased({
      ...head,
      policy: cellwise,
      kind: 'released',
      rows: measured.rows.map((row): ReleasedRow => ({
        ...row,
        known: NOT_HELD,
        answered: NOT_HELD,
        everybody: NOT_HELD,
      })),
      columns: measured.columns.map(toNumberColumn),
      cells,
      comparisons: 0,
      protection: protectionOf(cells),
      notes,
    }),
  );
}

/** The column of one measure. */
export function toNumberColumn({ key, label, role, unit }: MeasureColumn): ReleasedColumn {
  return { key, label, role, unit: 'number', ...(unit === undefined ? {} : { measureUnit: unit }) };
}

/** How many of the numbers are hidden, by whom, and whether any is rounded. */
export function protectionOf(cells: readonly (readonly ReleasedCell[])[]): ReleasedGrid['protection'] {
  const all = cells.flat();
  const hidden = (reason: string): number =>
    all.filter(({ value }) => value.kind === 'suppressed' && value.reason === reason).length;
  return {
    hiddenByPolicy: hidden('policy'),
    hiddenAtSource: hidden('source'),
    rounded: all.some(({ count }) => count.kind === 'rounded'),
  };
}

/** One number under the policy: a count of people or events with its interval; another measure as it is. */
export function releaseNumber({ number, counts }: MeasuredNumber, policy: CellwisePolicy): ReleasedCell {
  if (number.kind === 'suppressedAtSource')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'suppressed', reason: 'source' } };
  if (number.kind === 'unknown') return { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  if (counts === 'other')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'value', value: number.value } };
  const count = gateCount({ kind: 'count', n: number.value }, policy);
  const value =
    count.kind === 'shown' || count.kind === 'rounded' ? incidentCountOf(count.count) : toValue(count);
  return { count, base: NOT_HELD, value };
}
