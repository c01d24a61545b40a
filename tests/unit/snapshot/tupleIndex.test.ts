import { describe, expect, it } from 'vitest';
import { TupleIndex } from '../../../src/snapshot/tupleIndex.ts';

describe('TupleIndex', () => {
  it('gives equal tuples one number and other tuples another, however many there are', () => {
    const index = new TupleIndex(3);
    for (const round of [0, 1])
      for (let n = 0; n < 5_000; n += 1)
        expect(index.find([n % 17, Math.floor(n / 17), 0xffffffff - (n % 3)]), `round ${round}`).toBe(n);
    expect(index.size).toBe(5_000);
    expect(index.at(18, 0)).toBe(1);
    expect(index.at(18, 1)).toBe(1);
    expect(index.at(2, 2)).toBe(0xfffffffd);
  });

  it('has one tuple where there are no dimensions', () => {
    const index = new TupleIndex(0);
    expect([index.find([]), index.find([]), index.size]).toEqual([0, 0, 1]);
  });

  it('throws for a tuple of another width and for a number it never gave', () => {
    const index = new TupleIndex(2);
    expect(() => index.find([1])).toThrow('tuple of 1');
    expect(() => index.at(0, 0)).toThrow('no tuple');
  });
});
