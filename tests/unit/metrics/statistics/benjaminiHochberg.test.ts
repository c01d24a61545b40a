import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../../src/metrics/statistics/benjaminiHochberg.ts';

describe('flags held to a false discovery rate', () => {
  it('repeats the worked example: of 0.01, 0.04, 0.03, 0.2 at 5% only the first stands out', () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.2], 0.05)).toEqual([true, false, false, false]);
  });

  it('flags the four smallest of the fifteen p values in the paper', () => {
    const paper = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(paper, 0.05)).toEqual(paper.map((p) => p <= 0.0095));
  });

  it('flags a p value above its own bound when a later one is within its bound', () => {
    expect(benjaminiHochberg([0.04, 0.03, 0.045], 0.05)).toEqual([true, true, true]);
  });

  it('keeps the order given, treats equal p values alike, and has no flags without comparisons', () => {
    expect(benjaminiHochberg([0.9, 0.001, 0.5, 0.001], 0.05)).toEqual([false, true, false, true]);
    expect(benjaminiHochberg([], 0.05)).toEqual([]);
    expect(benjaminiHochberg([0.05], 0.05)).toEqual([true]);
  });

  it('refuses what is not a probability', () => {
    expect(() => benjaminiHochberg([0.1, 1.1], 0.05)).toThrow('pValues[1]');
    expect(() => benjaminiHochberg([NaN], 0.05)).toThrow(RangeError);
    expect(() => benjaminiHochberg([0.1], 5)).toThrow(/^level/);
  });
});
