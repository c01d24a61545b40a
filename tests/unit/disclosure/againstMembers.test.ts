import { describe, expect, it } from 'vitest';
import { askRelease, cellAt, tryRelease } from '../../../fixtures/snapshots/askRelease.ts';
import { departments } from '../../../fixtures/snapshots/departments.ts';
import { planProtection } from '../../../src/disclosure/planning/planProtection.ts';
import { release } from '../../../src/disclosure/release.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Question } from '../../../src/kernel/question.ts';
import { compareDisjoint } from '../../../src/metrics/compareDisjoint.ts';

const of = (member: string) => [{ dimension: 'department', members: [member] }];
const ask = { metric: 'representation', by: 'grade', filters: of('Weather') } as const;
const other = (member: string) => ({ kind: 'other-member', dimension: 'department', member }) as const;

describe('a department against another', () => {
  it('is compared grade by grade, with the size of both', () => {
    const grid = askRelease([departments()], { ...ask, comparator: other('Harbour') });
    const { value, comparison } = cellAt(grid, 'cs-eo', 'asian');
    const bounds = (n: number) => ({ low: n, high: n, hiddenCells: 0 });
    const expected = compareDisjoint(
      { part: bounds(14), rest: bounds(926) },
      { part: bounds(240), rest: bounds(710) },
    );
    expect(grid.comparatorName).toBe('Harbour');
    expect(value).toMatchObject({ kind: 'value', value: 14 / 940 });
    expect(comparison?.reference).toMatchObject({ kind: 'value', value: 240 / 950 });
    expect(comparison?.gap).toEqual(expected.gap);
    expect(comparison?.flag).toBe('below');
  });

  it('gives inverse ratios when the two change places', () => {
    const one = askRelease([departments()], { ...ask, comparator: other('Harbour') });
    const back = askRelease([departments()], {
      ...ask,
      filters: of('Harbour'),
      comparator: other('Weather'),
    });
    const [a, b] = [one, back].map((grid) => cellAt(grid, 'all', 'asian').comparison?.index);
    if (a?.kind !== 'value' || b?.kind !== 'value') throw new Error('no ratio');
    expect(a.value * b.value).toBeCloseTo(1, 12);
    expect((a.interval?.lower ?? 0) * (b.interval?.upper ?? 0)).toBeCloseTo(1, 12);
  });

  it('is refused with itself, without a department of its own, and with one that is not there', () => {
    const refused = { kind: 'error', error: [{ code: 'comparator-not-for-question' }] };
    expect(tryRelease([departments()], { ...ask, comparator: other('Weather') })).toMatchObject(refused);
    expect(tryRelease([departments()], { ...ask, filters: [], comparator: other('Harbour') })).toMatchObject(
      refused,
    );
    expect(tryRelease([departments()], { ...ask, comparator: other('Nowhere') })).toMatchObject({
      kind: 'error',
      error: [{ code: 'member-missing' }],
    });
  });
});

describe('a department against all of them', () => {
  it('is set beside the whole, which holds it and is taken as known', () => {
    const grid = askRelease([departments()], {
      ...ask,
      comparator: { kind: 'all-members', dimension: 'department' },
    });
    const { comparison } = cellAt(grid, 'cs-eo', 'asian');
    const asian = 240 + 90 + 14 + 0 + 40;
    const known = 950 + 1065 + 940 + 24 + 510;
    expect(grid.comparatorName).toBe('all departments');
    expect(comparison?.reference).toMatchObject({ kind: 'value', value: asian / known });
  });
});

describe('under an exact policy', () => {
  it('both sides come from the plan: a share that is hidden where it stands alone is hidden as a comparator', async () => {
    const policy: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
    const snapshot = departments();
    const plan = await planProtection([snapshot], policy);
    const question: Question = {
      metric: 'representation',
      snapshots: [snapshot.id],
      by: 'grade',
      filters: of('Weather'),
      grouping: 'broad',
      denominator: 'known',
      comparator: other('Quarry'),
    };
    const compared = release([snapshot], question, policy, plan);
    const alone = release(
      [snapshot],
      { ...question, filters: of('Quarry'), comparator: { kind: 'none' } },
      policy,
      plan,
    );
    if (compared.kind === 'error' || compared.value.kind !== 'released') throw new Error('refused');
    if (alone.kind === 'error' || alone.value.kind !== 'released') throw new Error('refused');
    const grids = [compared.value, alone.value] as const;
    const pairs = grids[0].rows.flatMap(({ key }) =>
      grids[0].columns.flatMap((column) => {
        const reference = cellAt(grids[0], key, column.key).comparison?.reference;
        const own = cellAt(grids[1], key, column.key).value;
        return reference === undefined || own.kind !== 'suppressed' ? [] : [[reference, own] as const];
      }),
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const [reference, own] of pairs) expect(reference).toEqual(own);
    expect(JSON.stringify(compared.value.cells)).not.toContain('NaN');
  });

  it('one group of a table shows just what the whole table shows of it', async () => {
    const policy: Policy = { kind: 'exact', threshold: 5, zeroRule: 'published' };
    const snapshot = departments();
    const plan = await planProtection([snapshot], policy);
    const question: Question = {
      metric: 'representation',
      snapshots: [snapshot.id],
      by: 'department',
      filters: [],
      grouping: 'broad',
      denominator: 'known',
      comparator: { kind: 'none' },
    };
    const whole = release([snapshot], question, policy, plan);
    const one = release([snapshot], { ...question, only: 'black' }, policy, plan);
    if (whole.kind === 'error' || whole.value.kind !== 'released') throw new Error('refused');
    if (one.kind === 'error' || one.value.kind !== 'released') throw new Error('refused');
    expect(one.value.columns.map(({ key }) => key)).toEqual(['black']);
    for (const { key } of one.value.rows)
      expect(cellAt(one.value, key, 'black')).toEqual(cellAt(whole.value, key, 'black'));
    expect(release([snapshot], { ...question, only: 'nobody' }, policy, plan)).toMatchObject({
      kind: 'error',
      error: [{ code: 'part-missing' }],
    });
  });
});
