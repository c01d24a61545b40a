import type { Plan } from '../../../../src/disclosure/planning/plan.ts';
import { planProtection } from '../../../../src/disclosure/planning/planProtection.ts';
import { release } from '../../../../src/disclosure/release.ts';
import type { ReleasedCount, ReleasedGrid, ReleasedTable } from '../../../../src/disclosure/releasedTable.ts';
import type { Policy } from '../../../../src/kernel/policy.ts';
import type { Question } from '../../../../src/kernel/question.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';

/** The default policy of what a user imports. */
export const EXACT: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };

/** A question about headcounts, unless said otherwise. */
export function questionOf(snapshots: readonly Snapshot[], asked: Partial<Question> = {}): Question {
  const [first, ...rest] = snapshots;
  if (first === undefined) throw new Error('no snapshot');
  return {
    metric: 'headcount',
    snapshots: [first.id, ...rest.map(({ id }) => id)],
    filters: [],
    grouping: 'broad',
    denominator: 'known',
    comparator: { kind: 'none' },
    ...asked,
  };
}

/** Releases under a policy with a plan, or throws what it was refused for. */
export function releaseTable(
  snapshots: readonly Snapshot[],
  asked: Partial<Question>,
  policy: Policy,
  plan?: Plan,
): ReleasedTable {
  const result = release(snapshots, questionOf(snapshots, asked), policy, plan);
  if (result.kind === 'error') throw new Error(result.error.map(({ code }) => code).join());
  return result.value;
}

/** The same, where a table with cells is expected. */
export function releaseGrid(
  snapshots: readonly Snapshot[],
  asked: Partial<Question>,
  policy: Policy,
  plan?: Plan,
): ReleasedGrid {
  const table = releaseTable(snapshots, asked, policy, plan);
  if (table.kind === 'withheld') throw new Error(table.reason);
  return table;
}

/** Plans one snapshot under a policy. */
export async function planOf(snapshot: Snapshot, policy: Policy = EXACT): Promise<Plan> {
  return planProtection([snapshot], policy);
}

/** A released count as it would be read: a number, a range, or the symbol. */
export function readCount(count: ReleasedCount): number | string {
  switch (count.kind) {
    case 'shown':
    case 'rounded':
      return count.count;
    case 'range':
      return `${count.low} to ${count.high}`;
    case 'suppressed':
      return `[c] ${count.reason}`;
    case 'undefined':
      return count.reason;
  }
}

/** The counts of a table by row and column, each row led by its name, with those who are known and everybody at its end. */
export function readTable({ rows, cells }: ReleasedGrid): (number | string)[][] {
  return rows.map(({ label, known, everybody }, r) => [
    label,
    ...(cells[r] ?? []).map(({ count }) => readCount(count)),
    readCount(known),
    readCount(everybody),
  ]);
}
