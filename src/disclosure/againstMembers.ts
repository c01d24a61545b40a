import type { Refusal } from '../kernel/issue.ts';
import type { Comparator } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Against, compareDerived, type OwnShares } from './against.ts';
import { deriveShare } from './deriveRepresentation.ts';
import type { ComparedRow } from './flagComparisons.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot } from './gateSnapshot.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { NOT_HELD } from './releasedTable.ts';

/** Another member of a breakdown, or all of them together. */
type Members = Extract<Comparator, { kind: 'other-member' | 'all-members' }>;

/**
 * One member of a breakdown against another (nobody in common: both sizes count) or against all members together (which
 * contain it and are taken as known), row by row. Both tables go through the gate of the same series. Errors: a question that
 * does not keep to one other member of that breakdown, a member that is not there, a table outside the plan.
 */
export function againstMembers(
  context: ReleaseContext,
  gate: Gate,
  own: OwnShares,
  members: Members,
): Result<Against, Refusal[]> {
  const { question, snapshot } = context;
  const { dimension } = members;
  const chosen = question.filters.filter((filter) => filter.dimension === dimension);
  const isApart =
    chosen.length === 1 &&
    question.by !== dimension &&
    (members.kind === 'all-members' || chosen[0]?.members.includes(members.member) === false);
  if (!isApart) return fail([{ code: 'comparator-not-for-question', comparator: nameOf(members) }]);
  const others = question.filters.filter((filter) => filter.dimension !== dimension);
  const filters =
    members.kind === 'other-member' ? [...others, { dimension, members: [members.member] }] : others;
  const gated = gateSnapshot(snapshot, { ...question, filters }, gate);
  if (gated.kind === 'error') return gated;
  const { rows, columns, counts, protection } = gated.value;
  const theirsOf = (key: string, column: string) => {
    const r = rows.findIndex((row) => row.key === key);
    const row = rows[r];
    const count = counts[r]?.[columns.findIndex((other) => other.key === column)] ?? NOT_HELD;
    return row === undefined ? undefined : deriveShare(count, row, question.denominator);
  };
  return ok({
    context,
    name: nameOf(members),
    rows: own.rows.map((row, at): ComparedRow => {
      const shares = own.shares[at] ?? [];
      const theirs = own.columns.map(({ key }) => theirsOf(row.key, key));
      return {
        shares,
        references: theirs.map((other) => other?.cell.value ?? NOT_HELD),
        ...(members.kind === 'other-member'
          ? { compare: (column: number) => compareDerived(shares[column], theirs[column]) }
          : {}),
      };
    }),
    notes: [],
    protection,
  });
}

/** `Home Office`, or `all parent departments`. */
function nameOf(members: Members): string {
  if (members.kind === 'other-member') return members.member;
  return `all ${members.dimension.replaceAll(/[-_]+/g, ' ').trim().toLowerCase()}s`;
}
