import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../../src/kernel/policy.ts';
import { restateSnapshot } from '../../../src/workspace/correctSnapshot.ts';
import { toOwnSeries } from '../../../src/workspace/toOwnSeries.ts';
import { buildCube } from '../../browser/library/buildCube.ts';
import { NOW } from './sample.ts';

const old = buildCube({ id: 'old', series: 's', date: '2025-03-31', cells: 70 });

function correctDown() {
  const fresh = restateSnapshot(
    old,
    {
      claim: { kind: 'illustrative', title: 'An example', standsFor: 'a department' },
      at: NOW,
      reason: 'It was a training file',
    },
    'fresh',
  );
  if (fresh.kind === 'error') throw new Error('not corrected');
  return fresh.value;
}

describe('the series of a snapshot whose kind was corrected', () => {
  it.each<Policy>([
    { kind: 'exact', threshold: 10, zeroRule: 'primary' },
    { kind: 'nhs' },
    { kind: 'unprotected' },
  ])('keeps the protection of real counts that are said to be illustrative (%j)', (policy) => {
    expect(toOwnSeries(correctDown(), policy, 'n')).toMatchObject({ id: 'n', kind: 'illustrative', policy });
  });

  it('falls back to the default where the policy held by an address that is gone', () => {
    expect(toOwnSeries(correctDown(), { kind: 'published' }, 'n').policy).toBe(DEFAULT_POLICY);
  });

  it('takes along a decision for this snapshot alone', () => {
    const decided = { kind: 'owner', threshold: 3, name: 'A', reason: 'B', date: '2025-04-01' } as const;
    const only = { snapshot: 'old', title: 'Staff' };
    expect(toOwnSeries(correctDown(), { ...decided, only }, 'n').policy).toEqual({
      ...decided,
      only: { ...only, snapshot: 'fresh' },
    });
  });

  it('starts with the default where illustrative figures turn out to be real', () => {
    expect(toOwnSeries(old, { kind: 'made-up' }, 'n')).toMatchObject({
      kind: 'real',
      policy: DEFAULT_POLICY,
    });
  });
});
