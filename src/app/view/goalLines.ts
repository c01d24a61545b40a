import { toDepartmentKey } from '../../kernel/departments.ts';
import type { Series } from '../../kernel/series.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { lastDay } from '../../kernel/time.ts';
import type { CurrentScope, Scope } from './scope.ts';

/** A series that the Data goal draws on, with its snapshots up to the one looked at, oldest first. */
export interface GoalLine {
  readonly series: Series;
  readonly held: readonly SnapshotSummary[];
}

/** People and returns that stand together: the series in view, and the other from the same hands. */
export interface GoalLines {
  readonly people?: GoalLine;
  readonly returns?: GoalLine;
}

/**
 * Finds what the Data goal draws on. The published example is nobody's returns: a series is joined only with one of the same origin,
 * the user's own with the user's own.
 */
export function findGoalLines(scope: CurrentScope, all: Scope): GoalLines {
  const people = findLine(scope, all, isPeople);
  const returns = findLine(scope, all, isReturns);
  return { ...(people === undefined ? {} : { people }), ...(returns === undefined ? {} : { returns }) };
}

/** The departments that have a feedback sheet: of the latest returns, else of the breakdown of people. */
export function departmentsOf({ people, returns }: GoalLines): readonly string[] {
  const latest = returns?.held.at(-1) ?? people?.held.at(-1);
  return breakdownOf(latest)?.labels ?? [];
}

/** The dimension of departments of a snapshot. */
export function breakdownOf(snapshot: SnapshotSummary | undefined) {
  return snapshot?.dimensions.find(({ role }) => role === 'breakdown');
}

/** The label of a department in a snapshot, whatever its case and spaces. */
export function labelOf(snapshot: SnapshotSummary | undefined, department: string): string | undefined {
  const key = toDepartmentKey(department);
  return breakdownOf(snapshot)?.labels.find((label) => toDepartmentKey(label) === key);
}

function isPeople({ content, of }: SnapshotSummary): boolean {
  return content === 'counts' && of === undefined;
}

function isReturns({ content }: SnapshotSummary): boolean {
  return content === 'returns';
}

function findLine(
  { series, snapshot, snapshots }: CurrentScope,
  { series: others, held }: Scope,
  fits: (snapshot: SnapshotSummary) => boolean,
): GoalLine | undefined {
  if (fits(snapshot))
    return { series, held: snapshots.slice(0, snapshots.indexOf(snapshot) + 1).filter(fits) };
  const found = others.find(
    ({ id, origin }) =>
      id !== series.id && origin === series.origin && held.some((one) => one.series === id && fits(one)),
  );
  if (found === undefined) return undefined;
  const own = held.filter((one) => one.series === found.id && fits(one));
  const isLatest = snapshots.at(-1) === snapshot;
  const upTo = isLatest ? own : own.filter((one) => dayOf(one) <= dayOf(snapshot));
  return upTo.length === 0 ? undefined : { series: found, held: upTo };
}

function dayOf({ reference }: SnapshotSummary): string {
  return reference === undefined ? '' : lastDay(reference);
}
