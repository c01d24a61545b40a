import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../src/metrics/statistics/wilson.ts';
import { expectFields } from './expectFields.ts';

describe('the Wilson interval of a share', () => {
  it('repeats the worked example: 5 of 11 is 0.4545, 0.2127 to 0.7199', () => {
    expectFields(
      wilson({ x: 5, n: 11 }),
      { value: 0.4545, lower: 0.2127, upper: 0.7199 },
      {
        value: { relative: 0, absolute: 5e-5 },
        lower: { relative: 0, absolute: 5e-5 },
        upper: { relative: 0, absolute: 5e-5 },
      },
    );
  });

  it('agrees with the reference software, at the edges too', () => {
    expectFields(wilson({ x: 0, n: 1 }), { value: 0, lower: 0, upper: 0.7934506856227626 });
    expectFields(wilson({ x: 1, n: 1 }), { value: 1, lower: 0.2065493143772375, upper: 1 });
    expectFields(wilson({ x: 4, n: 60, confidence: 0.998 }), {
      value: 0.06666666666666667,
      lower: 0.016240329251081497,
      upper: 0.23609112814710564,
    });
    expectFields(wilson({ x: 1, n: 1_000_000 }), {
      value: 1e-6,
      lower: 1.7652457674537157e-7,
      upper: 5.66491180431144e-6,
    });
    expectFields(wilson({ x: 16_062, n: 61_002, confidence: 0.95 }), {
      value: 0.2633028425297531,
      lower: 0.2598228160886471,
      upper: 0.2668126779977213,
    });
  });

  it('puts the limits of nobody and of everybody exactly at 0 and 1', () => {
    const none = wilson({ x: 0, n: 7 });
    const all = wilson({ x: 7, n: 7 });
    expect(none.status === 'ok' && none.lower).toBe(0);
    expect(all.status === 'ok' && all.upper).toBe(1);
  });

  it('gives no share of nobody at all', () => {
    expect(wilson({ x: 0, n: 0 })).toEqual({ status: 'empty' });
  });

  it('refuses impossible input by the name of the field', () => {
    expect(() => wilson({ x: -1, n: 5 })).toThrow(/^x must be a whole number/);
    expect(() => wilson({ x: 1.5, n: 5 })).toThrow(RangeError);
    expect(() => wilson({ x: 1, n: Infinity })).toThrow(/^n must be a whole number/);
    expect(() => wilson({ x: 6, n: 5 })).toThrow('x (6) must not be greater than n (5)');
    expect(() => wilson({ x: 1, n: 5, confidence: 1 })).toThrow(/^confidence/);
    expect(() => wilson({ x: 1, n: 5, confidence: 0 })).toThrow(/^confidence/);
    expect(() => wilson({ x: 1, n: 5, confidence: NaN })).toThrow(/^confidence/);
  });
});
