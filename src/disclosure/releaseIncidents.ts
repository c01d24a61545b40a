import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { measureIncidents, type MeasuredNumber } from '../metrics/measureIncidents.ts';
import { type CellwisePolicy, gateCount } from './gateCount.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
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
  const columns = measured.columns.map(({ key, label, role, unit }): ReleasedColumn => ({
    key,
    label,
    role,
    unit: 'number',
    ...(unit === undefined ? {} : { measureUnit: unit }),
  }));
  const notes: TableNote[] = [];
  if (measured.unlike) notes.push({ code: 'unlike-measures' });
  if (snapshot.reference === undefined) notes.push({ code: 'not-given', what: 'date' });
  const hidden = (reason: string): number =>
    cells.flat().filter(({ value }) => value.kind === 'suppressed' && value.reason === reason).length;
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
      columns,
      cells,
      comparisons: 0,
      protection: {
        hiddenByPolicy: hidden('policy'),
        hiddenAtSource: hidden('source'),
        rounded: cells.flat().some(({ count }) => count.kind === 'rounded'),
      },
      notes,
    }),
  );
}

/** One number under the policy: a count of people or events; another measure as it is. */
export function releaseNumber({ number, counts }: MeasuredNumber, policy: CellwisePolicy): ReleasedCell {
  if (number.kind === 'suppressedAtSource')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'suppressed', reason: 'source' } };
  if (number.kind === 'unknown') return { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD };
  if (counts === 'other')
    return { count: NOT_HELD, base: NOT_HELD, value: { kind: 'value', value: number.value } };
  const count = gateCount({ kind: 'count', n: number.value }, policy);
  return { count, base: NOT_HELD, value: toValue(count) };
}
