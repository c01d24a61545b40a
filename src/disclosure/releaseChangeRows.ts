import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { findBreaks } from '../snapshot/findBreaks.ts';
import { testedChange } from './changeBetween.ts';
import { coarserNote, commonGroups } from './commonGroups.ts';
import { deriveShare, type DerivedShare } from './deriveRepresentation.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, type GatedSnapshot, joinProtection } from './gateSnapshot.ts';
import { holdValues, type TestedValueCell } from './holdTogether.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { NOT_HELD, type ReleasedColumn, type ReleasedTable, toReleased } from './releasedTable.ts';
import { toBreakNote } from './toBreakNote.ts';
import { toRoundedNote } from './toRoundedNote.ts';

/**
 * Change of each group's share by row (grade, department) between two snapshots of a series, everybody first. Rows are those
 * of the later snapshot; one that the earlier does not have shows no change. Breaks as for the change of everybody.
 */
export function releaseChangeRows(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { snapshot: now, then, question } = context;
  if (then === undefined || then.series !== now.series)
    return fail([
      { code: 'metric-not-for-content', metric: question.metric, content: 'one snapshot of its series' },
    ]);
  const breaks = findBreaks(then, now);
  const common = commonGroups([now, then], question.grouping);
  const onlyGroups = breaks.every(({ of }) => of === 'classification');
  const comparable = common.kind !== 'none' && onlyGroups;
  const mergeOf = common.kind === 'merged' ? common.mergeOf : () => undefined;
  const left = gateSnapshot(now, question, gate, mergeOf(now));
  if (left.kind === 'error') return left;
  const right = gateSnapshot(then, question, gate, mergeOf(then));
  if (right.kind === 'error') return right;
  const { rows, columns } = left.value;
  const order = [rows.length - 1, ...rows.keys()].slice(0, rows.length);
  const groups = columns.filter(({ role }) => role === 'group');
  const { cells, comparisons } = holdValues(
    order.map((at) =>
      groups.map(({ key }) => {
        const row = rows[at]?.key ?? '';
        const [mine, theirs] = [left.value, right.value].map((side) => shareAt(side, row, key, context));
        return toCell(mine, theirs, comparable);
      }),
    ),
  );
  return ok(
    toReleased({
      ...context.head,
      kind: 'released',
      rows: order.flatMap((at) => rows.slice(at, at + 1)),
      columns: groups.map((column): ReleasedColumn => ({ ...column, unit: 'points' })),
      cells,
      comparisons,
      protection: joinProtection([left.value.protection, right.value.protection]),
      notes: [
        ...toRoundedNote([now, then]),
        ...breaks.map((found) => toBreakNote(found)),
        ...(common.kind === 'merged' ? common.notes : []),
        ...(common.kind === 'none' && onlyGroups ? [coarserNote([now, then], question.grouping)] : []),
      ],
    }),
  );
}

function shareAt(
  { rows, columns, counts }: GatedSnapshot,
  row: string,
  column: string,
  { question }: ReleaseContext,
): DerivedShare | undefined {
  const r = rows.findIndex(({ key }) => key === row);
  const head = rows[r];
  if (head === undefined) return undefined;
  const count = counts[r]?.[columns.findIndex(({ key }) => key === column)] ?? NOT_HELD;
  return deriveShare(count, head, question.denominator);
}

function toCell(
  now: DerivedShare | undefined,
  then: DerivedShare | undefined,
  comparable: boolean,
): TestedValueCell {
  const count = now?.cell.count ?? NOT_HELD;
  const base = now?.cell.base ?? NOT_HELD;
  const shares = { now: now?.cell.value ?? NOT_HELD, then: then?.cell.value ?? NOT_HELD };
  const common = { count, base, shares };
  if (!comparable) return { cell: { ...common, value: { kind: 'undefined', reason: 'series-break' } } };
  if (now === undefined) return { cell: { ...common, value: NOT_HELD } };
  const { value, ...test } = testedChange(now, then);
  return { cell: { ...common, value }, ...test };
}
