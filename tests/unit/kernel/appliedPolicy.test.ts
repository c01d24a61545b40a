import { describe, expect, it } from 'vitest';
import { toAppliedPolicy } from '../../../src/kernel/appliedPolicy.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/kernel/policy.ts';

const correction = { from: 'real', at: '2025-04-01T00:00:00.000Z', reason: 'It was for training' } as const;
const madeUp = { kind: 'illustrative' } as const;
const wasReal = { kind: 'illustrative', correction } as const;
const ten: Policy = { kind: 'exact', threshold: 10, zeroRule: 'primary' };

describe('the policy that applies', () => {
  it('is made-up for what was never real, whatever is asked for', () => {
    expect(toAppliedPolicy(ten, [madeUp, madeUp])).toEqual({ kind: 'made-up' });
  });

  it('is the one given for what is or was real', () => {
    expect(toAppliedPolicy(ten, [{ kind: 'real' }])).toBe(ten);
    expect(toAppliedPolicy(ten, [wasReal])).toBe(ten);
    expect(toAppliedPolicy(ten, [madeUp, wasReal])).toBe(ten);
  });

  it('never lets what was real through as made up, nor as published without an address', () => {
    expect(toAppliedPolicy({ kind: 'made-up' }, [wasReal])).toBe(DEFAULT_POLICY);
    expect(toAppliedPolicy({ kind: 'published' }, [wasReal])).toBe(DEFAULT_POLICY);
  });
});
