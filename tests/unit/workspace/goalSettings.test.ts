import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/kernel/target.ts';
import {
  buildDepartmentEvent,
  type GoalSettings,
  NO_SETTINGS,
  parseGoalSettings,
  toGoalPart,
  withCampaign,
  withoutCampaign,
  withTarget,
} from '../../../src/workspace/goalSettings.ts';

const target: Target = { of: 'known', value: 0.8, by: '2027-03-31', setBy: 'The board', setOn: '2026-04-01' };
const settings: GoalSettings = {
  baseline: 's-1',
  targets: [target],
  history: [{ on: '2025-10-01', kind: 'merged', from: ['A', 'B'], into: ['C'] }],
  campaigns: [{ date: '2025-11-01', text: 'Tell us once' }],
};
const at = '2026-04-01T09:00:00.000Z';

describe('what is set for the Data goal', () => {
  it('comes back as it was stored, with its series, and names the baseline it rests on', () => {
    const part = toGoalPart('series-1', settings, at);
    expect(part.madeFrom).toEqual(['s-1']);
    const body: unknown = JSON.parse(JSON.stringify(part.body));
    expect(parseGoalSettings(body)).toEqual({ kind: 'ok', value: { series: 'series-1', settings } });
  });

  it.each([
    ['a share above the whole', { ...target, value: 1.2 }],
    ['nobody who set it', { ...target, setBy: '' }],
    ['no day on which it was set', { ...target, setOn: '31 March' }],
  ])('is refused where a target has %s', (_, wrong) => {
    expect(parseGoalSettings({ series: 's', targets: [wrong], history: [] }).kind).toBe('error');
  });

  it('holds one campaign for a day, oldest first, until it is taken away', () => {
    const later = withCampaign(settings, { date: '2026-02-01', text: 'Again' });
    const both = withCampaign(later, { date: '2024-02-01', text: 'First' });
    const again = withCampaign(both, { date: '2025-11-01', text: 'Campaign' });
    expect(again.campaigns?.map(({ text }) => text)).toEqual(['First', 'Campaign', 'Again']);
    expect(withoutCampaign(again, '2024-02-01').campaigns).toHaveLength(2);
  });

  it('holds one target for a rate: a new one takes its place', () => {
    const first = withTarget(NO_SETTINGS, target);
    const second = withTarget(first, { ...target, value: 0.9 });
    expect(second.targets).toEqual([{ ...target, value: 0.9 }]);
    expect(withTarget(second, { ...target, of: 'reporting' }).targets).toHaveLength(2);
  });
});

describe('what became of departments', () => {
  it.each([
    [['A'], ['B'], 'renamed'],
    [['A', 'B'], ['C'], 'merged'],
    [['A'], ['A', 'B'], 'split'],
  ] as const)('is told by how many became how many: %j into %j is %s', (from, into, kind) => {
    expect(buildDepartmentEvent('2025-10-01', from, into)).toEqual({
      kind: 'ok',
      value: { on: '2025-10-01', kind, from, into },
    });
  });

  it.each([
    ['', ['A'], ['B'], 'date'],
    ['2025-10-01', [' '], ['B'], 'from'],
    ['2025-10-01', ['A'], [], 'into'],
    ['2025-10-01', ['A', 'B'], ['C', 'D'], 'into'],
    ['2025-10-01', ['A'], ['A '], 'into'],
  ] as const)('is refused, saying which field, for %j %j %j', (on, from, into, fault) => {
    expect(buildDepartmentEvent(on, from, into)).toEqual({ kind: 'error', error: fault });
  });
});
