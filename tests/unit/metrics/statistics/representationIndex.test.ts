import { describe, expect, it } from 'vitest';
import { representationIndex } from '../../../../src/metrics/statistics/representationIndex.ts';
import { expectFields } from './expectFields.ts';

describe('the representation index', () => {
  it('repeats the worked example: 12 of 140 against 310 of 2,200 is 0.608, 0.353 to 1.021, 5.5 points below', () => {
    expectFields(representationIndex({ x: 12, n: 140, reference_x: 310, reference_n: 2200 }), {
      share: 0.08571428571428572,
      reference_share: 0.1409090909090909,
      index: 0.6082949308755761,
      lower_fixed_reference: 0.3527894777141703,
      upper_fixed_reference: 1.0208377650110416,
      percentage_point_gap: -5.519480519480519,
    });
  });

  it('names each case with a zero or an empty side, and keeps what is still defined', () => {
    expectFields(representationIndex({ x: 3, n: 25, reference_x: 0, reference_n: 500 }), {
      status: 'reference-zero',
      share: 0.12,
      reference_share: 0,
      percentage_point_gap: 12,
    });
    expect(representationIndex({ x: 0, n: 25, reference_x: 0, reference_n: 500 })).toEqual({
      status: 'reference-zero-both',
      share: 0,
      reference_share: 0,
      percentage_point_gap: 0,
    });
    expectFields(representationIndex({ x: 0, n: 0, reference_x: 40, reference_n: 300 }), {
      status: 'group-empty',
      reference_share: 0.13333333333333333,
    });
    expect(representationIndex({ x: 5, n: 50, reference_x: 0, reference_n: 0 })).toEqual({
      status: 'reference-empty',
      share: 0.1,
    });
    expect(representationIndex({ x: 0, n: 0, reference_x: 0, reference_n: 0 })).toEqual({ status: 'empty' });
  });

  it('gives an index of 0 with its limits where nobody in the grade is in the group', () => {
    expectFields(
      representationIndex({ x: 0, n: 60, reference_x: 180, reference_n: 2200, confidence: 0.95 }),
      {
        share: 0,
        reference_share: 0.08181818181818182,
        index: 0,
        lower_fixed_reference: 0,
        upper_fixed_reference: 0.7354337484033202,
        percentage_point_gap: -8.181818181818182,
      },
    );
  });

  it('refuses impossible input by the name of the field', () => {
    const good = { x: 1, n: 5, reference_x: 2, reference_n: 9 };
    expect(() => representationIndex({ ...good, x: 6 })).toThrow('x (6) must not be greater than n (5)');
    expect(() => representationIndex({ ...good, reference_x: 10 })).toThrow(/^reference_x \(10\)/);
    expect(() => representationIndex({ ...good, reference_n: 9.1 })).toThrow(/^reference_n/);
  });
});
