import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { deriveRate } from './deriveRate.ts';
import { flagComparisons } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, type GatedSnapshot } from './gateSnapshot.ts';
import { roundedNote } from './compareRows.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedColumn,
  type ReleasedRow,
  type ReleasedTable,
  type TableNote,
  toReleased,
} from './releasedTable.ts';

/** The people in senior grades and everybody of the same filters, from one snapshot. */
export interface SeniorCounts {
  readonly gated: GatedSnapshot;
  /** Index of the row of senior grades. */
  readonly senior: number;
  readonly notes: readonly TableNote[];
}

/** Counts senior grades and everybody. Errors: no grades, or no senior ones among them (`part-missing`). */
export function gateSenior(
  { question, snapshot }: ReleaseContext,
  gate: Gate,
): Result<SeniorCounts, Refusal[]> {
  const dimensions = snapshot.content.kind === 'counts' ? snapshot.content.dimensions : [];
  const graded = dimensions.find(({ role }) => role === 'grade');
  if (graded === undefined) return fail([{ code: 'part-missing', metric: question.metric, part: 'grades' }]);
  const gated = gateSnapshot(snapshot, { ...question, by: graded.id, grades: 'senior' }, gate);
  if (gated.kind === 'error') return gated;
  const senior = gated.value.rows.findIndex(({ role }) => role === 'member');
  if (senior < 0) return fail([{ code: 'part-missing', metric: question.metric, part: 'senior grades' }]);
  const unknown = snapshot.mapping.meanings.get(graded.id)?.some(({ kind }) => kind === 'unknown-grade');
  return ok({
    gated: gated.value,
    senior,
    notes: unknown === true ? [{ code: 'unknown-grade-in-base' }] : [],
  });
}

/**
 * The share of each group that is in senior grades (a rate, not the share of senior grades that a group holds), beside that of
 * all known people, who contain the group and are taken as known.
 */
export function releaseProgression(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const counted = gateSenior(context, gate);
  if (counted.kind === 'error') return counted;
  const { gated, senior, notes } = counted.value;
  const head = gated.rows[senior];
  if (head === undefined) throw new Error('senior grades without a row');
  const last = gated.counts.length - 1;
  const groups = gated.columns.flatMap((column, at) => (column.role === 'group' ? [{ column, at }] : []));
  const shares = groups.map(({ at }) =>
    deriveRate(gated.counts[senior]?.[at] ?? NOT_HELD, gated.counts[last]?.[at] ?? NOT_HELD),
  );
  const whole = deriveRate(head.known, gated.all.known);
  const references = groups.map(() => whole.cell.value);
  const { cells, comparisons } = flagComparisons([{ shares, references }]);
  const { known, answered, everybody } = gated.all;
  const row: ReleasedRow = { ...head, known, answered, everybody };
  return ok(
    toReleased({
      ...context.head,
      kind: 'released',
      rows: [row],
      columns: groups.map(({ column }): ReleasedColumn => ({ ...column, unit: 'share' })),
      cells,
      comparisons,
      protection: gated.protection,
      notes: [...roundedNote(context), ...notes],
    }),
  );
}
