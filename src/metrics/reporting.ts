import { type DepartmentEvent, type ReturnStanding, toDepartmentKey } from '../kernel/departments.ts';
import type { ReturnField } from '../kernel/returnField.ts';
import type { ReturnsContent } from '../snapshot/snapshot.ts';
import { CONFIDENCE, type Estimate } from './estimate.ts';
import { differenceOfShares } from './statistics/differenceOfShares.ts';
import { FEWEST_EXPECTED, twoProportionTest } from './statistics/twoProportionTest.ts';
import { wilson } from './statistics/wilson.ts';

/** One department at a date, followed back to the date before. */
export interface DepartmentReturn {
  readonly label: string;
  /** Absent where the file does not say who reported. */
  readonly standing?: ReturnStanding;
  /** The departments of the date before that it follows; itself, where nothing became of it. */
  readonly follows: readonly string[];
}

/** Departments at one date. `new` is part of `received`, `lapsed` part of what did not come. */
export interface ReportingCounts {
  readonly expected: number;
  readonly received: number;
  readonly new: number;
  readonly lapsed: number;
  /** Expected and not received, lapsed ones among them. */
  readonly missing: number;
}

/**
 * Follows every department of a date to the date before: the sets of labels, what the file says of each, and the events between the
 * two dates. A successor is never lapsed. A department that the file no longer lists, that reported before and has no successor in
 * it, is lapsed too; it is not counted as expected. Without a date before that says who reported, nothing is new or lapsed.
 *
 * Worked example: A, B and C reported. A and B merge into D. Now D and E report and C does not: D reported, E is new, C is lapsed.
 */
export function followDepartments(
  now: ReturnsContent,
  then: ReturnsContent | undefined,
  events: readonly DepartmentEvent[],
): readonly DepartmentReturn[] {
  const current = saysWhoReported(now) ? readStates(now) : undefined;
  const before = then !== undefined && saysWhoReported(then) ? readStates(then) : undefined;
  const ordered = [...events].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const followed = new Set<string>();
  const listed = labelsOf(now).map((label): DepartmentReturn => {
    const follows = predecessorsOf(label, ordered);
    for (const one of follows) followed.add(toDepartmentKey(one));
    if (current === undefined) return { label, follows };
    const state = current.get(toDepartmentKey(label)) ?? 'not-reported';
    const reportedBefore = follows.some((one) => before?.get(toDepartmentKey(one)) === 'reported');
    return { label, follows, standing: toStanding(state, reportedBefore, before !== undefined) };
  });
  const gone =
    then === undefined ? [] : labelsOf(then).filter((label) => !followed.has(toDepartmentKey(label)));
  return [
    ...listed,
    ...gone.map((label): DepartmentReturn => {
      const isLapsed = before?.get(toDepartmentKey(label)) === 'reported';
      return {
        label,
        follows: [label],
        ...(current === undefined ? {} : { standing: isLapsed ? 'lapsed' : 'not-listed' }),
      };
    }),
  ];
}

/** How many departments were expected, and how many reported, are new, lapsed and missing; `listed` are those in the file. */
export function countReporting(
  now: ReturnsContent,
  departments: readonly DepartmentReturn[],
): ReportingCounts {
  const listed = new Set(labelsOf(now));
  const of = (...standings: readonly ReturnStanding[]): number =>
    departments.filter(
      ({ standing, label }) => standing !== undefined && standings.includes(standing) && listed.has(label),
    ).length;
  const received = of('reported', 'new');
  return {
    expected: received + of('lapsed', 'missing'),
    received,
    new: of('new'),
    lapsed: departments.filter(({ standing }) => standing === 'lapsed').length,
    missing: of('lapsed', 'missing'),
  };
}

/** Whether a snapshot says who reported. */
export function saysWhoReported({ fields }: ReturnsContent): boolean {
  return fields.some(({ field }) => field === 'reported');
}

/**
 * Departments that reported of those expected, with the Wilson interval; departments are not people, so there is no least base.
 * Worked example: 23 of 31 are 0.742, with an interval of 0.568 to 0.863.
 */
export function reportingRateOf(received: number, expected: number): Estimate {
  if (expected === 0) return { kind: 'undefined', reason: 'no-base' };
  const found = wilson({ x: received, n: expected, confidence: CONFIDENCE });
  if (found.status !== 'ok') return { kind: 'undefined', reason: 'no-base' };
  return {
    kind: 'value',
    value: found.value,
    interval: { lower: found.lower, upper: found.upper, confidence: CONFIDENCE },
  };
}

/** Change of the reporting rate, with Newcombe's interval; in points as a fraction. */
export function reportingChangeOf(now: ReportingCounts, then: ReportingCounts): Estimate {
  if (now.expected === 0 || then.expected === 0) return { kind: 'undefined', reason: 'no-base' };
  const value = now.received / now.expected - then.received / then.expected;
  const limits = differenceOfShares({
    x1: now.received,
    n1: now.expected,
    x2: then.received,
    n2: then.expected,
    confidence: CONFIDENCE,
  });
  if (limits.status !== 'ok') return { kind: 'value', value };
  return {
    kind: 'value',
    value,
    interval: { lower: limits.lower, upper: limits.upper, confidence: CONFIDENCE },
  };
}

/** Two-sided p of no change of the reporting rate; Fisher's where an expected number is under 5, none where nobody was expected. */
export function reportingP(now: ReportingCounts, then: ReportingCounts): number | undefined {
  const test = twoProportionTest({ a: now.received, n1: now.expected, b: then.received, n2: then.expected });
  if (test.status === 'empty') return undefined;
  return test.status === 'ok' && test.min_expected >= FEWEST_EXPECTED ? test.p : test.p_fisher;
}

type State = 'reported' | 'not-reported' | 'not-expected';

/** What the file says of each department; a blank under reported is no report, a blank under expected is expected. */
function readStates(content: ReturnsContent): ReadonlyMap<string, State> {
  const saysYes = (field: ReturnField, code: number, otherwise: boolean): boolean => {
    const value = content.fields.find((one) => one.field === field)?.values[code];
    if (value === undefined || value.kind === 'unknown') return otherwise;
    return value.kind === 'suppressedAtSource' || value.value > 0;
  };
  return new Map(
    labelsOf(content).map((label, code): [string, State] => {
      if (saysYes('reported', code, false)) return [toDepartmentKey(label), 'reported'];
      return [toDepartmentKey(label), saysYes('expected', code, true) ? 'not-reported' : 'not-expected'];
    }),
  );
}

function toStanding(state: State, reportedBefore: boolean, hasBefore: boolean): ReturnStanding {
  if (state === 'not-expected') return 'not-expected';
  if (state === 'reported') return hasBefore && !reportedBefore ? 'new' : 'reported';
  return reportedBefore ? 'lapsed' : 'missing';
}

/** The departments of the date before that one follows, through every event between, latest first. */
function predecessorsOf(label: string, events: readonly DepartmentEvent[]): readonly string[] {
  let labels = [label];
  for (const { from, into } of events) {
    const came = labels.filter((one) => into.some((name) => toDepartmentKey(name) === toDepartmentKey(one)));
    if (came.length === 0) continue;
    labels = [...labels.filter((one) => !came.includes(one)), ...from];
  }
  return labels.filter(
    (one, at) => labels.findIndex((other) => toDepartmentKey(other) === toDepartmentKey(one)) === at,
  );
}

function labelsOf({ dimensions }: ReturnsContent): readonly string[] {
  return dimensions[0]?.labels ?? [];
}
