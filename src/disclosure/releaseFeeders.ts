import { toGrade, toLadder } from '../codebook/grades/grades.ts';
import type { Refusal } from '../kernel/issue.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Against, compareDerived, type OwnShares } from './against.ts';
import { compareRows } from './compareRows.ts';
import type { ComparedRow } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import type { ReleaseContext } from './releaseContext.ts';
import type { ReleasedRow, ReleasedTable } from './releasedTable.ts';

/** Share of each group by grade against the grade below it: nobody in common, so a ratio on the log scale and a two-proportion test. */
export function releaseFeeders(context: ReleaseContext, gate: Gate): Result<ReleasedTable, Refusal[]> {
  return compareRows(context, gate, (joined, _, own) => toFeeders(joined, own));
}

/** Each grade against the next one below it on its own ladder, in its own stream; the lowest, and grades without a place, against none. */
function toFeeders(context: ReleaseContext, own: OwnShares): Result<Against, Refusal[]> {
  const { mapping } = context.snapshot;
  const ladder = mapping.ladder === undefined ? undefined : toLadder(mapping.ladder);
  const ranked = own.rows.some(({ order }) => order !== undefined) && ladder?.ranked !== false;
  if (!ranked || context.question.grades === 'senior' || context.question.grades === 'clusters')
    return fail([{ code: 'comparator-not-for-question', comparator: 'the grade below' }]);
  const rows = own.rows.map((row, at): ComparedRow => {
    const feeder = feederOf(own.rows, row);
    const shares = own.shares[at] ?? [];
    const others = feeder === undefined ? undefined : own.shares[own.rows.indexOf(feeder)];
    if (feeder === undefined || others === undefined) return { shares };
    return {
      shares,
      references: others.map(({ cell }) => cell.value),
      compare: (column) => compareDerived(shares[column], others[column]),
      of: feeder.label,
    };
  });
  return ok({ context, rows, notes: [] });
}

function feederOf(rows: readonly ReleasedRow[], row: ReleasedRow): ReleasedRow | undefined {
  const { order } = row;
  if (order === undefined) return undefined;
  const grade = toGrade(row.key);
  // Kinds of post beside the ranks are in no order.
  if (grade !== undefined && toLadder(grade.ladder)?.ranked === false) return undefined;
  return rows
    .filter((other) => other.order !== undefined && other.order < order && isAlike(toGrade(other.key), grade))
    .reduce<ReleasedRow | undefined>(
      (highest, other) => ((highest?.order ?? -Infinity) > (other.order ?? 0) ? highest : other),
      undefined,
    );
}

/** Consultants are above no band of Agenda for Change, and clinical grades above no others. */
function isAlike(a: ReturnType<typeof toGrade>, b: ReturnType<typeof toGrade>): boolean {
  return a?.stream === b?.stream && a?.ladder === b?.ladder;
}
