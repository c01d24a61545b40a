import { describe, expect, it } from 'vitest';
import { disparityRatio } from '../../../../src/metrics/statistics/disparityRatio.ts';
import { expectFields } from './expectFields.ts';

describe('the disparity ratio of two rates', () => {
  it('repeats the worked example: 3 of 55 against 18 of 1,210 is 3.667, 1.080 to 12.448', () => {
    expectFields(disparityRatio({ events1: 3, population1: 55, events2: 18, population2: 1210 }), {
      rate1: 54.54545454545454,
      rate2: 14.87603305785124,
      ratio: 3.6666666666666665,
      lower: 1.0800752313520672,
      upper: 12.447692581205043,
      exact_lower: 0.6918511138834444,
      exact_upper: 12.559894735755398,
      p_exact: 0.0609164926113406,
    });
  });

  it('takes more events than people, and keeps the digits of very small p values', () => {
    expectFields(
      disparityRatio({
        events1: 410,
        population1: 51_000,
        events2: 900,
        population2: 240_000,
        confidence: 0.99,
      }),
      {
        rate1: 8.03921568627451,
        rate2: 3.75,
        ratio: 2.1437908496732025,
        lower: 1.838775782789476,
        upper: 2.4994016400251535,
        exact_lower: 1.8330521755489741,
        exact_upper: 2.5007052945314325,
        p_exact: 1.1324094076137445e-33,
      },
      { p_exact: { relative: 1e-9, absolute: 0 } },
    );
    const busy = disparityRatio({ events1: 19, population1: 12, events2: 44, population2: 160 });
    expect(busy.status === 'ok' && busy.ratio).toBeCloseTo(5.757575757575757, 12);
  });

  it('names each case with a zero, and leaves out what does not exist', () => {
    expectFields(disparityRatio({ events1: 0, population1: 130, events2: 14, population2: 2100 }), {
      status: 'numerator-zero',
      rate1: 0,
      rate2: 6.666666666666667,
      ratio: 0,
      exact_lower: 0,
      exact_upper: 4.869836817836234,
      p_exact: 1,
    });
    expectFields(disparityRatio({ events1: 5, population1: 88, events2: 0, population2: 640 }), {
      status: 'comparator-zero',
      rate1: 56.81818181818181,
      rate2: 0,
      exact_lower: 6.664406235021528,
      p_exact: 2.5808125633366497e-5,
    });
    expect(disparityRatio({ events1: 0, population1: 20, events2: 0, population2: 300 })).toEqual({
      status: 'both-zero',
      rate1: 0,
      rate2: 0,
    });
    expect(disparityRatio({ events1: 1, population1: 0, events2: 1, population2: 9 })).toEqual({
      status: 'empty',
    });
    expect(disparityRatio({ events1: 1, population1: 9, events2: 1, population2: 0 })).toEqual({
      status: 'empty',
    });
  });

  it('refuses impossible input by the name of the field', () => {
    const good = { events1: 1, population1: 5, events2: 1, population2: 5 };
    expect(() => disparityRatio({ ...good, events2: -1 })).toThrow(/^events2/);
    expect(() => disparityRatio({ ...good, population1: 1.5 })).toThrow(/^population1/);
    expect(() => disparityRatio({ ...good, multiplier: -1000 })).toThrow(/^multiplier/);
  });
});
