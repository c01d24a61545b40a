import { describe, expect, it } from 'vitest';
import { binomialTest } from '../../../../src/metrics/statistics/binomialTest.ts';
import { expectFields } from './expectFields.ts';

describe('the exact test of a share against a fixed one', () => {
  it('repeats the worked example: 1 of 6 against 0.4 has p 0.41248, limits 0.0042 to 0.6412', () => {
    expectFields(binomialTest({ x: 1, n: 6, p0: 0.4 }), {
      p_exact: 0.41248,
      cp_lower: 0.004210744514489474,
      cp_upper: 0.6412345789976748,
    });
  });

  it('agrees with the reference software, at the edges too', () => {
    expectFields(binomialTest({ x: 0, n: 25, p0: 0.14 }), {
      p_exact: 0.040360232061305415,
      cp_lower: 0,
      cp_upper: 0.13718517153071252,
    });
    expectFields(binomialTest({ x: 7, n: 7, p0: 0.5 }), {
      p_exact: 0.015625,
      cp_lower: 0.5903836027749966,
      cp_upper: 1,
    });
    expectFields(binomialTest({ x: 190, n: 1200, p0: 0.18 }), {
      p_exact: 0.05073948909203384,
      cp_lower: 0.13811913317694077,
      cp_upper: 0.18023725192692386,
    });
  });

  it('keeps its digits at ten million people', () => {
    expectFields(binomialTest({ x: 5_000_000, n: 10_000_000, p0: 0.5 }), {
      p_exact: 1,
      cp_lower: 0.4996900525213711,
      cp_upper: 0.5003099474786289,
    });
    const result = binomialTest({ x: 11_200, n: 10_000_000, p0: 0.0011 });
    expect(result.status === 'ok' && result.p_exact).toBeCloseTo(0.05701092132669833, 12);
  });

  it('knows what a fixed share of none or all allows', () => {
    const pOf = (x: number, p0: number): unknown => {
      const result = binomialTest({ x, n: 9, p0 });
      return result.status === 'ok' && result.p_exact;
    };
    expect([pOf(0, 0), pOf(1, 0), pOf(9, 1), pOf(8, 1)]).toEqual([1, 0, 1, 0]);
  });

  it('tests nothing on nobody, and refuses impossible input by the name of the field', () => {
    expect(binomialTest({ x: 0, n: 0, p0: 0.5 })).toEqual({ status: 'empty' });
    expect(() => binomialTest({ x: 6, n: 5, p0: 0.5 })).toThrow('x (6) must not be greater than n (5)');
    expect(() => binomialTest({ x: 1, n: 5, p0: 50 })).toThrow(/^p0/);
    expect(() => binomialTest({ x: 1, n: 5, p0: NaN })).toThrow(/^p0/);
  });
});
