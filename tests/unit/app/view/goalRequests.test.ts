import { beforeAll, describe, expect, it } from 'vitest';
import { departmentHistory, returnsSeries } from '../../../../fixtures/returnsSeries.ts';
import { broadLabels, countsSnapshot } from '../../../../fixtures/snapshots/countsSnapshot.ts';
import { scorecardRequest } from '../../../../src/app/view/goalRequests.ts';
import { reportingRequests } from '../../../../src/app/view/reportingRequests.ts';
import { type CurrentScope, resolveScope, type Scope } from '../../../../src/app/view/scope.ts';
import { scorecardFirst } from '../../../../src/app/view/scorecardFirst.ts';
import type { View } from '../../../../src/app/view/view.ts';
import { release } from '../../../../src/disclosure/release.ts';
import { toSeriesId } from '../../../../src/kernel/ids.ts';
import type { Series } from '../../../../src/kernel/series.ts';
import type { Goals } from '../../../../src/queries/useGoals.ts';
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts';
import { toSummary } from '../../../../src/snapshot/toSummary.ts';
import { NO_SETTINGS } from '../../../../src/workspace/goalSettings.ts';

const people: readonly Snapshot[] = ['2025-03-31', '2026-03-31'].map((date) =>
  countsSnapshot({
    id: `people-${date}`,
    series: 'people',
    date,
    dimensions: [
      { id: 'ethnicity', role: 'characteristic', labels: broadLabels },
      { id: 'dept', role: 'breakdown', labels: { 'ENERGY BOARD': undefined, 'Grid Authority': undefined } },
    ],
    counts: Array.from({ length: 14 }, (_, at) => 40 + at),
  }),
);
let returns: readonly Snapshot[] = [];
beforeAll(async () => {
  returns = await returnsSeries('real');
});

function scopeOf(view: View, origin: Series['origin'] = 'user'): { current: CurrentScope; all: Scope } {
  const series = (id: string, own: Series['origin']): Series => ({
    id: toSeriesId(id),
    kind: 'real',
    title: id,
    policy: { kind: 'civil-service' },
    wording: 'staff',
    origin: own,
  });
  const [first] = returns;
  const all = resolveScope(
    {
      series: [series('people', origin), series(first?.series ?? '', 'user')],
      snapshots: [...people, ...returns].map((snapshot) => toSummary(snapshot)),
      issues: [],
    },
    view,
  );
  if (all.current === undefined) throw new Error('nothing in view');
  return { current: all.current, all };
}

const noGoals: Goals = () => NO_SETTINGS;

describe('the scorecard of what is in view', () => {
  it('joins people with the returns of the same hands', () => {
    const { current, all } = scopeOf({ series: 'people' });
    const request = scorecardRequest(current, all, noGoals);
    expect(request?.question.snapshots).toEqual(['people-2026-03-31', 'people-2025-03-31']);
    expect(request?.question.returns?.snapshots).toEqual([returns[2]?.id, returns[1]?.id]);
  });

  it('never begins the overview of a series of shares with the people of another series', () => {
    const { current, all } = scopeOf({ series: 'people' });
    const metrics = (content: 'counts' | 'shares'): readonly string[] =>
      scorecardFirst({ ...current, snapshot: { ...current.snapshot, content } }, all, noGoals).map(
        ({ question }) => question.metric,
      );
    expect(metrics('counts')[0]).toBe('data-goal');
    expect(metrics('shares')).toEqual(['shares']);
  });

  it('never joins a published example with the user\u2019s returns', () => {
    const { current, all } = scopeOf({ series: 'people' }, 'catalogue');
    expect(scorecardRequest(current, all, noGoals)?.question.returns).toBeUndefined();
    expect(reportingRequests(current, all, noGoals, []).map(({ question }) => question.metric)).not.toContain(
      'departments',
    );
  });

  it('shows returns as they stood at an earlier date that is looked at', () => {
    const { current, all } = scopeOf({ series: 'people', snapshot: 'people-2025-03-31' });
    expect(scorecardRequest(current, all, noGoals)?.question.returns?.snapshots).toEqual([
      returns[1]?.id,
      returns[0]?.id,
    ]);
  });

  it('finds a department under its name in either file, and is let through the gate', () => {
    const { current, all } = scopeOf({ series: 'people', part: 0 });
    const request = scorecardRequest(current, all, noGoals);
    expect(request?.question.filters).toEqual([{ dimension: 'dept', members: ['ENERGY BOARD'] }]);
    expect(request?.question.returns?.department).toBe('Energy Board');
    if (request === undefined) throw new Error('no scorecard');
    const released = release([...people, ...returns], request.question, request.policy);
    if (released.kind === 'error' || released.value.kind === 'withheld') throw new Error(released.kind);
    expect(released.value.columns.map(({ key }) => key)).toEqual(['d2-declaration', 'd2-known', 'd3']);
    expect(released.value.cells[0]?.at(-1)?.standing).toBe('lapsed');
  });

  it('carries what was set: targets of both, the history of departments, baselines', () => {
    const { current, all } = scopeOf({ series: 'people' });
    const [first] = returns;
    if (first === undefined) throw new Error('no returns');
    const goals: Goals = (series) =>
      series === 'people'
        ? {
            targets: [{ of: 'known', value: 0.9, setBy: 'The board', setOn: '2026-01-01' }],
            history: [],
          }
        : {
            baseline: first.id,
            targets: [{ of: 'reporting', value: 0.8, setBy: 'The board', setOn: '2026-01-01' }],
            history: departmentHistory,
          };
    const { question } = scorecardRequest(current, all, goals) ?? {};
    expect(question?.targets?.map(({ of }) => of)).toEqual(['known', 'reporting']);
    expect(question?.history).toEqual(departmentHistory);
    expect(question?.baselines).toEqual([first.id]);
    const figures = reportingRequests(current, all, goals, []);
    expect(figures.map((each) => [each.question.metric, each.question.targets?.map(({ of }) => of)])).toEqual(
      [
        ['departments', undefined],
        ['reporting', ['reporting']],
        ['completion', undefined],
        ['rates', undefined],
        ['trend', ['known']],
        ['rates', undefined],
      ],
    );
  });
});
