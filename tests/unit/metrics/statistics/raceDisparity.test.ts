import { describe, expect, it } from 'vitest';
import { raceDisparity } from '../../../../src/metrics/statistics/raceDisparity.ts';
import { expectFields } from './expectFields.ts';

describe('the race disparity ratio', () => {
  it('repeats the worked example: (100/200) / (20/80) = 2, 1.159 to 3.451', () => {
    const result = raceDisparity({ white_lower: 200, white_upper: 100, other_lower: 80, other_upper: 20 });
    const rounding = { relative: 0, absolute: 5e-4 };
    expectFields(result, { ratio: 2, lower: 1.159, upper: 3.451 }, { lower: rounding, upper: rounding });
  });

  it('names each case with a zero, and leaves out what does not exist', () => {
    const some = { white_lower: 8, white_upper: 4, other_lower: 6, other_upper: 2 };
    expect(raceDisparity({ ...some, white_upper: 0 })).toEqual({ status: 'numerator-zero', ratio: 0 });
    expect(raceDisparity({ ...some, other_lower: 0 })).toEqual({ status: 'numerator-zero', ratio: 0 });
    expect(raceDisparity({ ...some, other_upper: 0 })).toEqual({ status: 'comparator-zero' });
    expect(raceDisparity({ ...some, white_lower: 0 })).toEqual({ status: 'comparator-zero' });
    expect(raceDisparity({ ...some, white_upper: 0, other_upper: 0 })).toEqual({ status: 'both-zero' });
    expect(raceDisparity({ ...some, other_lower: 0, other_upper: 0 })).toEqual({ status: 'empty' });
    expect(raceDisparity({ ...some, white_lower: 0, white_upper: 0 })).toEqual({ status: 'empty' });
  });

  it('refuses impossible input by the name of the field', () => {
    expect(() => raceDisparity({ white_lower: 1, white_upper: 1, other_lower: -1, other_upper: 1 })).toThrow(
      /^other_lower/,
    );
  });
});
