import type { DepartmentEvent } from '../kernel/departments.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { Question } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { lastDay } from '../kernel/time.ts';
import {
  countReporting,
  followDepartments,
  type DepartmentReturn,
  type ReportingCounts,
  reportingChangeOf,
  reportingP,
  reportingRateOf,
  saysWhoReported,
} from '../metrics/reporting.ts';
import { type ReturnRate, sumReturns } from '../metrics/returnSums.ts';
import type { ReturnsContent, Snapshot } from '../snapshot/snapshot.ts';
import { deriveRate } from './deriveRate.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import { type CellwisePolicy, gateCount } from './gateCount.ts';
import { changesOf } from './changeBetween.ts';
import type { TestedCell, TestedValue } from './holdTogether.ts';
import { NOT_HELD, type ReleasedCell } from './releasedTable.ts';

/** Returns of one date, with what became of departments since the date before. */
export interface ReturnStop {
  readonly snapshot: Snapshot;
  readonly content: ReturnsContent;
  readonly departments: readonly DepartmentReturn[];
  readonly counts: ReportingCounts;
  /** Since the date before. */
  readonly events: readonly DepartmentEvent[];
}

/** The returns of a series in the order of their dates. Errors: content of another kind, snapshots of several series. */
export function toReturnStops(
  snapshots: readonly Snapshot[],
  { metric, history = [] }: Question,
): Result<ReturnStop[], Refusal[]> {
  const other = snapshots.find(({ content }) => content.kind !== 'returns');
  if (other !== undefined)
    return fail([{ code: 'metric-not-for-content', metric, content: other.content.kind }]);
  if (new Set(snapshots.map(({ series }) => series)).size > 1)
    return fail([{ code: 'part-missing', metric, part: 'series in common' }]);
  const ordered = [...snapshots].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return ok(
    ordered.flatMap((snapshot, at): ReturnStop[] => {
      const { content } = snapshot;
      if (content.kind !== 'returns') return [];
      const before = ordered[at - 1];
      const events =
        before === undefined ? [] : history.filter(({ on }) => on > dayOf(before) && on <= dayOf(snapshot));
      const then = before?.content.kind === 'returns' ? before.content : undefined;
      const departments = followDepartments(content, then, events);
      return [{ snapshot, content, departments, counts: countReporting(content, departments), events }];
    }),
  );
}

/** The reporting rate of one date, with its parts and its change from the dates given. Departments are not people: no policy hides them. */
export function toReportingCell(
  stop: ReturnStop,
  before: ReturnStop | undefined,
  start: ReturnStop | undefined,
): TestedCell {
  if (!saysWhoReported(stop.content)) return { cell: { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD } };
  const { counts } = stop;
  // Where the date before does not say who reported, nobody can be called new or lapsed, nor counted as so many more.
  const then = before !== undefined && saysWhoReported(before.content) ? before : undefined;
  const shown = (count: number) => ({ kind: 'shown', count }) as const;
  const test = (other: ReturnStop | undefined): TestedValue => {
    if (other === undefined || !saysWhoReported(other.content)) return { value: NOT_HELD };
    const p = reportingP(counts, other.counts);
    return { value: reportingChangeOf(counts, other.counts), ...(p === undefined ? {} : { p }) };
  };
  const left = test(before);
  const right = start === undefined || start === before ? left : test(start);
  const cell: ReleasedCell = {
    count: shown(counts.received),
    base: shown(counts.expected),
    value: reportingRateOf(counts.received, counts.expected),
    parts: {
      missing: shown(counts.missing),
      ...(then === undefined
        ? {}
        : {
            new: shown(counts.new),
            lapsed: shown(counts.lapsed),
            then_received: shown(then.counts.received),
          }),
    },
    ...(then === undefined
      ? {}
      : {
          lapsed: stop.departments
            .filter(({ standing }) => standing === 'lapsed')
            .map(({ label }) => label)
            .sort(),
        }),
    ...(before === undefined ? {} : { since: { before: left.value, start: right.value } }),
  };
  return {
    cell,
    p: {
      ...(left.p === undefined ? {} : { before: left.p }),
      ...(right === left || right.p === undefined ? {} : { start: right.p }),
    },
  };
}

/** One rate of people at one date, from sums that passed the gate; `labels` chooses departments. */
export function toReturnShare(
  content: ReturnsContent,
  rate: ReturnRate | undefined,
  policy: CellwisePolicy,
  labels?: readonly string[],
): DerivedShare {
  const none = { cell: { count: NOT_HELD, base: NOT_HELD, value: NOT_HELD } };
  if (rate === undefined) return none;
  const sum = sumReturns(content, rate, labels);
  if (sum.departments === 0) return none;
  return deriveRate(
    gateCount({ kind: 'count', n: sum.part }, policy),
    gateCount({ kind: 'count', n: sum.whole }, policy),
  );
}

/** A rate with its change from the dates given. */
export function withChanges(
  now: DerivedShare,
  before: DerivedShare | undefined,
  start: DerivedShare | undefined,
): TestedCell {
  if (before === undefined) return { cell: now.cell };
  const { since, p } = changesOf(now, before, start ?? before);
  return { cell: { ...now.cell, since }, p };
}

function dayOf({ reference }: Snapshot): string {
  return reference === undefined ? '' : lastDay(reference);
}
