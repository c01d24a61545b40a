import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { boardDifferenceOf } from '../metrics/boardDifference.ts';
import { commonGroups } from './commonGroups.ts';
import { deriveShare } from './deriveRepresentation.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, joinProtection } from './gateSnapshot.ts';
import { roundedNote } from './compareRows.ts';
import { joinOther } from './joinOther.ts';
import type { ReleaseContext } from './releaseContext.ts';
import {
  NOT_HELD,
  type ReleasedCell,
  type ReleasedColumn,
  type ReleasedTable,
  type ReleasedValue,
  toReleased,
} from './releasedTable.ts';

/**
 * Share of a board less share of the workforce, by group: the question's snapshot is the board, its comparator the workforce,
 * under the policy of its own series. Rows are the members of `by` (voting, executive) and the whole board. A board of fewer than 10 known people has
 * no shares. Errors: no workforce to compare with, groups without a scheme in common.
 */
export function releaseBoard(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  const { question, snapshot: board } = context;
  const joined =
    question.comparator.kind === 'snapshot' ? joinOther(context, question.comparator, gate) : undefined;
  if (joined?.kind === 'error') return joined;
  const holds = joined?.value.holds;
  if (joined === undefined || holds?.kind !== 'snapshot')
    return fail([{ code: 'part-missing', metric: question.metric, part: 'workforce' }]);
  const { snapshot: workforce, gate: workforceGate } = holds;
  const common = commonGroups([board, workforce], question.grouping);
  if (common.kind === 'none')
    return fail([{ code: 'part-missing', metric: question.metric, part: 'groups in common' }]);
  const mergeOf = common.kind === 'merged' ? common.mergeOf : () => undefined;
  const members = gateSnapshot(board, question, gate, mergeOf(board));
  if (members.kind === 'error') return members;
  const { by: _by, filters: _filters, ...everybody } = question;
  const staff = gateSnapshot(workforce, { ...everybody, filters: [] }, workforceGate, mergeOf(workforce));
  if (staff.kind === 'error') return staff;
  const groups = members.value.columns.flatMap((column, at) =>
    column.role === 'group' ? [{ column, at }] : [],
  );
  const theirs = groups.map(({ column }): ReleasedCell => {
    const at = staff.value.columns.findIndex(({ key }) => key === column.key);
    return deriveShare(staff.value.counts.at(-1)?.[at] ?? NOT_HELD, staff.value.all, question.denominator)
      .cell;
  });
  const { rows, counts, protection } = members.value;
  return ok(
    toReleased({
      ...joined.value.context.head,
      kind: 'released',
      rows,
      columns: groups.map(({ column }): ReleasedColumn => ({ ...column, unit: 'points' })),
      cells: rows.map((row, r) =>
        groups.map(({ at }, g) => {
          const own = deriveShare(counts[r]?.[at] ?? NOT_HELD, row, question.denominator).cell;
          return toCell(own, theirs[g]);
        }),
      ),
      comparisons: 0,
      protection: joinProtection([protection, staff.value.protection]),
      notes: [...roundedNote(context), ...(common.kind === 'merged' ? common.notes : [])],
      comparatorName: joined.value.name,
    }),
  );
}

function toCell(board: ReleasedCell, workforce: ReleasedCell | undefined): ReleasedCell {
  const other: ReleasedValue = workforce?.value ?? NOT_HELD;
  const parts = {
    board_count: board.count,
    board_base: board.base,
    workforce_count: workforce?.count ?? NOT_HELD,
    workforce_base: workforce?.base ?? NOT_HELD,
  };
  const common = { count: board.count, base: board.base, parts, shares: { now: board.value, then: other } };
  if (board.value.kind === 'suppressed') return { ...common, value: board.value };
  if (other.kind === 'suppressed') return { ...common, value: other };
  return { ...common, value: boardDifferenceOf(board.value, other) };
}
