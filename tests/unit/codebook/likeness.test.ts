import { describe, expect, it } from 'vitest';
import { toComparable, toEditDistance, toLikeness } from '../../../src/codebook/likeness.ts';

describe('likeness of labels', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(toEditDistance('asain', 'asian')).toBe(1);
    expect(toEditDistance('kitten', 'sitting')).toBe(3);
    expect(toEditDistance('', 'abc')).toBe(3);
  });

  it('is 1 for the same text, symmetric, and 0 where it cannot reach what is asked', () => {
    const [a, b] = [toComparable('pakistani'), toComparable('pakistan')];
    expect(toLikeness(a, a)).toBe(1);
    expect(toLikeness(a, b)).toBe(toLikeness(b, a));
    expect(toLikeness(a, toComparable('z'), 0.4)).toBe(0);
  });
});
