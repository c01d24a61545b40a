import { describe, expect, it } from 'vitest';
import { gateCount } from '../../../src/disclosure/gateCount.ts';
import { toCellwise } from '../../../src/disclosure/toCellwise.ts';
import type { Policy } from '../../../src/kernel/policy.ts';

const exact = (threshold: 5 | 10): Policy => ({ kind: 'exact', threshold, zeroRule: 'published' });
const counts = Array.from({ length: 30 }, (_, n) => n);

describe('a count that no plan binds', () => {
  it.each([5, 10] as const)(
    'is hidden under the threshold of its exact policy, %d, and else rounded',
    (threshold) => {
      const gated = counts.map((n) => gateCount({ kind: 'count', n }, toCellwise(exact(threshold))));
      expect(gated.map(({ kind }) => kind)).toEqual(
        counts.map((n) => (n < threshold ? 'suppressed' : 'rounded')),
      );
    },
  );

  it('is never shown under a lower threshold than 5, whatever an owner decided for counts that are planned', () => {
    const owner: Policy = { kind: 'owner', threshold: 3, name: 'A', reason: 'B', date: '2026-01-01' };
    expect(gateCount({ kind: 'count', n: 4 }, toCellwise(owner)).kind).toBe('suppressed');
  });

  it('keeps every other policy as it is', () => {
    for (const policy of [{ kind: 'nhs' }, { kind: 'round-all' }, { kind: 'published' }] as const)
      expect(toCellwise(policy)).toBe(policy);
  });
});
