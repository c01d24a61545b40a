import { describe, expect, it } from 'vitest';
import type { DepartmentEvent } from '../../../src/kernel/departments.ts';
import { countReporting, followDepartments, reportingRateOf } from '../../../src/metrics/reporting.ts';
import { findReturnRates, sumReturns } from '../../../src/metrics/returnSums.ts';
import type { ReturnsContent } from '../../../src/snapshot/snapshot.ts';

/** Departments with whether they reported; `n/e` is one that was not expected. */
function returns(reported: Readonly<Record<string, boolean | 'n/e'>>): ReturnsContent {
  const labels = Object.keys(reported);
  const flag = (yes: boolean) => ({ kind: 'known', value: yes ? 1 : 0 }) as const;
  return {
    kind: 'returns',
    dimensions: [{ id: 'department', role: 'breakdown', name: 'Department', labels }],
    fields: [
      { field: 'expected', counts: 'yes-no', values: labels.map((label) => flag(reported[label] !== 'n/e')) },
      { field: 'reported', counts: 'yes-no', values: labels.map((label) => flag(reported[label] === true)) },
    ],
  };
}

function standings(
  now: ReturnsContent,
  then?: ReturnsContent,
  events: readonly DepartmentEvent[] = [],
): Record<string, string | undefined> {
  return Object.fromEntries(
    followDepartments(now, then, events).map(({ label, standing }) => [label, standing]),
  );
}

describe('followDepartments', () => {
  it('says nothing of how departments stand where the file does not say who reported, and sets nothing against such a file', () => {
    const told = returns({ A: true, B: false });
    const untold: ReturnsContent = {
      ...told,
      fields: told.fields.filter(({ field }) => field !== 'reported'),
    };
    expect(standings(untold, told)).toEqual({ A: undefined, B: undefined });
    expect(standings(told, untold)).toEqual({ A: 'reported', B: 'missing' });
  });

  it('repeats the worked example: a merger is followed, a newcomer is new, one that stopped is lapsed', () => {
    const then = returns({ A: true, B: true, C: true });
    const now = returns({ C: false, D: true, E: true });
    const merged = { on: '2025-06-01', kind: 'merged', from: ['A', 'B'], into: ['D'] } as const;
    expect(standings(now, then, [merged])).toEqual({ C: 'lapsed', D: 'reported', E: 'new' });
  });

  it('calls a department without a successor lapsed though the file no longer lists it', () => {
    const [then, now] = [returns({ A: true, B: true, C: false }), returns({ A: true })];
    expect(standings(now, then)).toEqual({ A: 'reported', B: 'lapsed', C: 'not-listed' });
    const departments = followDepartments(now, then, []);
    expect(countReporting(now, departments)).toEqual({
      expected: 1,
      received: 1,
      new: 0,
      lapsed: 1,
      missing: 0,
    });
  });

  it('never calls a successor new or lapsed for its new name: renamed, merged and split, in a chain', () => {
    const then = returns({ A: true, B: false, C: true });
    const now = returns({ 'A2 ': true, D: true, E: false });
    const events: DepartmentEvent[] = [
      { on: '2025-01-01', kind: 'merged', from: ['A', 'B'], into: ['A1'] },
      { on: '2025-02-01', kind: 'renamed', from: ['A1'], into: ['a2'] },
      { on: '2025-03-01', kind: 'split', from: ['C'], into: ['D', 'E'] },
    ];
    expect(standings(now, then, events)).toEqual({ 'A2 ': 'reported', D: 'reported', E: 'lapsed' });
  });

  it('keeps missing and not expected apart, and without a date before nothing is new or lapsed', () => {
    const now = returns({ A: true, B: false, C: 'n/e' });
    expect(standings(now)).toEqual({ A: 'reported', B: 'missing', C: 'not-expected' });
  });

  it('is the same whatever order departments and events stand in', () => {
    const then = returns({ A: true, B: true });
    const events: DepartmentEvent[] = [
      { on: '2025-02-01', kind: 'renamed', from: ['X'], into: ['Y'] },
      { on: '2025-01-01', kind: 'merged', from: ['B', 'A'], into: ['X'] },
    ];
    const now = returns({ Y: false });
    expect(standings(now, then, events)).toEqual({ Y: 'lapsed' });
    expect(standings(now, returns({ B: true, A: true }), events.toReversed())).toEqual({ Y: 'lapsed' });
  });
});

describe('reporting rate', () => {
  it('repeats the worked example: 23 of 31', () => {
    const found = reportingRateOf(23, 31);
    if (found.kind !== 'value' || found.interval === undefined) throw new Error(found.kind);
    expect([found.value, found.interval.lower, found.interval.upper].map((n) => n.toFixed(3))).toEqual([
      '0.742',
      '0.568',
      '0.863',
    ]);
  });

  it('does not exist where nobody was expected', () => {
    expect(reportingRateOf(0, 0)).toEqual({ kind: 'undefined', reason: 'no-base' });
  });
});

describe('sums of returns', () => {
  const known = (value: number) => ({ kind: 'known', value }) as const;
  const content: ReturnsContent = {
    kind: 'returns',
    dimensions: [{ id: 'department', role: 'breakdown', name: 'Department', labels: ['A', 'B', 'C'] }],
    fields: [
      { field: 'invited', counts: 'people', values: [known(100), known(50), { kind: 'unknown' }] },
      { field: 'completed', counts: 'people', values: [known(60), { kind: 'suppressedAtSource' }, known(5)] },
    ],
  };

  it('take in only departments that give both numbers, and count the others', () => {
    const [rate] = findReturnRates(content);
    if (rate === undefined) throw new Error('no rate');
    expect(sumReturns(content, rate)).toEqual({ part: 60, whole: 100, departments: 1, leftOut: 2 });
    expect(sumReturns(content, rate, ['b'])).toEqual({ part: 0, whole: 0, departments: 0, leftOut: 1 });
  });
});
