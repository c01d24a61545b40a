import { describe, expect, it } from 'vitest';
import { byarRate } from '../../../../src/metrics/statistics/byarRate.ts';
import { expectFields } from './expectFields.ts';

describe('a rate of events', () => {
  it('repeats the worked example: 3 events among 102 people are 29.4 per 1,000, limits 6.07 to 85.95', () => {
    const result = byarRate({ count: 3, population: 102 });
    expectFields(result, {
      rate: 29.41176470588235,
      lower: 6.065412969564721,
      upper: 85.95365754649336,
      method: 'Exact',
      exact_lower: 6.065412969564721,
      exact_upper: 85.95365754649336,
    });
  });

  it('uses exact limits under 10 events and Byar from 10', () => {
    expectFields(byarRate({ count: 9, population: 1200, multiplier: 1000, confidence: 0.95 }), {
      rate: 7.5,
      lower: 3.429477581148611,
      upper: 14.237336209515975,
      method: 'Exact',
      exact_lower: 3.429477581148611,
      exact_upper: 14.237336209515975,
    });
    expectFields(byarRate({ count: 10, population: 1200 }), {
      rate: 8.333333333333334,
      lower: 3.9895415949729705,
      upper: 15.32621550479706,
      method: 'Byars',
      exact_lower: 3.9961572467770288,
      exact_upper: 15.325296701681483,
    });
    expectFields(byarRate({ count: 123_456, population: 5_000_000, multiplier: 100_000 }), {
      rate: 2469.12,
      lower: 2455.3657730950767,
      upper: 2482.932168770091,
      method: 'Byars',
      exact_lower: 2455.3657739703112,
      exact_upper: 2482.9321679068917,
    });
  });

  it('takes more events than people', () => {
    const result = byarRate({ count: 12, population: 9 });
    expect(result.status === 'ok' && result.rate).toBeCloseTo(1333.3333333333333, 9);
  });

  it('gives no rate of an empty population', () => {
    expect(byarRate({ count: 0, population: 0 })).toEqual({ status: 'empty' });
    expect(byarRate({ count: 3, population: 0 })).toEqual({ status: 'empty' });
  });

  it('refuses impossible input by the name of the field', () => {
    expect(() => byarRate({ count: 0.5, population: 5 })).toThrow(/^count/);
    expect(() => byarRate({ count: 1, population: -5 })).toThrow(/^population/);
    expect(() => byarRate({ count: 1, population: 5, multiplier: 0 })).toThrow(/^multiplier/);
    expect(() => byarRate({ count: 1, population: 5, multiplier: Infinity })).toThrow(/^multiplier/);
    expect(() => byarRate({ count: 1, population: 5, confidence: 95 })).toThrow(/^confidence/);
  });
});
