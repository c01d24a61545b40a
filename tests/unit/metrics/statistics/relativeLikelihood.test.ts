import { describe, expect, it } from 'vitest';
import { relativeLikelihood } from '../../../../src/metrics/statistics/relativeLikelihood.ts';
import { expectFields } from './expectFields.ts';

const koopman = {
  koopman_lower: { relative: 1e-6, absolute: 0 },
  koopman_upper: { relative: 1e-6, absolute: 0 },
};

describe('relative likelihood', () => {
  it('repeats the worked example: 10 of 10 against 45 of 90 is 2, 1.627 to 2.459', () => {
    expectFields(
      relativeLikelihood({ a: 10, n1: 10, b: 45, n2: 90 }),
      {
        ratio: 2,
        lower: 1.6266925394310947,
        upper: 2.4589772824549407,
        koopman_lower: 1.4059156302,
        koopman_upper: 2.5072885108,
      },
      koopman,
    );
  });

  it('agrees with the reference software for small, large and unequal groups', () => {
    expectFields(
      relativeLikelihood({ a: 1, n1: 5, b: 1, n2: 400 }),
      {
        ratio: 80,
        lower: 5.779318308769433,
        upper: 1107.3970420159671,
        koopman_lower: 8.5022409903,
        koopman_upper: 669.045107656,
      },
      koopman,
    );
    expectFields(
      relativeLikelihood({ a: 230, n1: 1900, b: 88, n2: 1150, confidence: 0.99 }),
      {
        ratio: 1.5819377990430623,
        lower: 1.1623669478563168,
        upper: 2.1529579834117514,
        koopman_lower: 1.1657438164,
        koopman_upper: 2.1536473503,
      },
      koopman,
    );
  });

  it('names each case with a zero, and leaves out what does not exist', () => {
    expectFields(
      relativeLikelihood({ a: 0, n1: 40, b: 6, n2: 300 }),
      { status: 'numerator-zero', ratio: 0, koopman_lower: 0, koopman_upper: 4.5350214227 },
      koopman,
    );
    expectFields(
      relativeLikelihood({ a: 7, n1: 52, b: 0, n2: 18 }),
      { status: 'comparator-zero', koopman_lower: 0.7205426365, koopman_upper_is_infinite: true },
      koopman,
    );
    expect(relativeLikelihood({ a: 0, n1: 11, b: 0, n2: 90 })).toEqual({ status: 'both-zero' });
    expect(relativeLikelihood({ a: 0, n1: 0, b: 3, n2: 90 })).toEqual({ status: 'empty' });
    expect(relativeLikelihood({ a: 3, n1: 9, b: 0, n2: 0 })).toEqual({ status: 'empty' });
  });

  it('returns 1 to 1 where everybody in both groups is counted, and score limits that have a width', () => {
    expectFields(
      relativeLikelihood({ a: 6, n1: 6, b: 8, n2: 8 }),
      { ratio: 1, lower: 1, upper: 1, koopman_lower: 0.6096657121, koopman_upper: 1.4801823526 },
      koopman,
    );
  });

  it('gives the 1.8 that a trust published: 9 of 22% and 17 of 76% of its 3,296 staff', () => {
    const result = relativeLikelihood({ a: 9, n1: 725, b: 17, n2: 2505 });
    expect(result.status === 'ok' && result.ratio.toFixed(1)).toBe('1.8');
  });

  it('refuses impossible input by the name of the field', () => {
    expect(() => relativeLikelihood({ a: 6, n1: 5, b: 1, n2: 5 })).toThrow(
      'a (6) must not be greater than n1 (5)',
    );
    expect(() => relativeLikelihood({ a: 1, n1: 5, b: 6, n2: 5 })).toThrow(
      'b (6) must not be greater than n2 (5)',
    );
    expect(() => relativeLikelihood({ a: NaN, n1: 5, b: 1, n2: 5 })).toThrow(/^a must/);
    expect(() => relativeLikelihood({ a: 1, n1: 5, b: 1, n2: 5.5 })).toThrow(/^n2 must/);
  });
});
