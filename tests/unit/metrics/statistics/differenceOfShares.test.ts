import { describe, expect, it } from 'vitest';
import { differenceOfShares } from '../../../../src/metrics/statistics/differenceOfShares.ts';
import { expectFields } from './expectFields.ts';

describe('the difference of two shares', () => {
  it('repeats the worked example: 56 of 70 less 48 of 80 is 0.2, 0.0524 to 0.3339', () => {
    expectFields(differenceOfShares({ x1: 56, n1: 70, x2: 48, n2: 80 }), {
      diff: 0.2,
      lower: 0.0524314724023649,
      upper: 0.3338726540369059,
    });
  });

  it('agrees with the examples of the paper at the edges', () => {
    expectFields(differenceOfShares({ x1: 0, n1: 10, x2: 0, n2: 10 }), {
      diff: 0,
      lower: -0.27753279986288915,
      upper: 0.27753279986288915,
    });
    expectFields(differenceOfShares({ x1: 10, n1: 10, x2: 0, n2: 20 }), {
      diff: 1,
      lower: 0.6790860371419147,
      upper: 1,
    });
    expectFields(differenceOfShares({ x1: 812, n1: 9050, x2: 700, n2: 9100, confidence: 0.99 }), {
      diff: 0.012800679983000426,
      lower: 0.00223077714860004,
      upper: 0.02339092542507224,
    });
  });

  it('gives no difference from a group of nobody', () => {
    expect(differenceOfShares({ x1: 0, n1: 0, x2: 1, n2: 5 })).toEqual({ status: 'empty' });
    expect(differenceOfShares({ x1: 1, n1: 5, x2: 0, n2: 0 })).toEqual({ status: 'empty' });
  });

  it('refuses impossible input by its own name of the field', () => {
    expect(() => differenceOfShares({ x1: 1, n1: 5, x2: 6, n2: 5 })).toThrow(
      'x2 (6) must not be greater than n2 (5)',
    );
    expect(() => differenceOfShares({ x1: 1, n1: -5, x2: 1, n2: 5 })).toThrow(/^n1/);
  });
});
