import { describe, expect, it } from 'vitest';
import { twoProportionTest } from '../../../../src/metrics/statistics/twoProportionTest.ts';
import { expectFields } from './expectFields.ts';

describe('the test of two shares', () => {
  it('repeats the worked example: 3 of 7 against 0 of 9, z 2.179, p 0.0293, with Yates 0.1252, Fisher 0.0625', () => {
    expectFields(twoProportionTest({ a: 3, n1: 7, b: 0, n2: 9 }), {
      diff: 0.42857142857142855,
      z: 2.1788191176076888,
      chi2: 4.747252747252747,
      p: 0.029345108174841913,
      chi2_yates: 2.3508343508343508,
      p_yates: 0.1252159726808671,
      p_fisher: 0.0625,
      min_expected: 1.3125,
    });
  });

  it('agrees with the reference software for large groups', () => {
    expectFields(twoProportionTest({ a: 423, n1: 1263, b: 1436, n2: 5515 }), {
      diff: 0.07453608491632624,
      z: 5.355668492319188,
      chi2: 28.68318499962048,
      p: 8.524066985742347e-8,
      chi2_yates: 28.30994024170572,
      p_yates: 1.033638405039256e-7,
      p_fisher: 1.4975662547409532e-7,
      min_expected: 346.40262614340514,
    });
  });

  it('finds equal shares equal', () => {
    expectFields(twoProportionTest({ a: 12, n1: 80, b: 12, n2: 80 }), {
      diff: 0,
      z: 0,
      chi2: 0,
      p: 1,
      chi2_yates: 0,
      p_yates: 1,
      p_fisher: 1,
      min_expected: 12,
    });
  });

  it('is undefined where nobody or everybody has the outcome, and keeps what is defined', () => {
    const known = { status: 'undefined', diff: 0, p_fisher: 1, min_expected: 0 };
    expect(twoProportionTest({ a: 0, n1: 11, b: 0, n2: 90 })).toEqual(known);
    expect(twoProportionTest({ a: 6, n1: 6, b: 8, n2: 8 })).toEqual(known);
  });

  it('tests nothing against a group of nobody', () => {
    expect(twoProportionTest({ a: 0, n1: 0, b: 3, n2: 8 })).toEqual({ status: 'empty' });
    expect(twoProportionTest({ a: 0, n1: 5, b: 0, n2: 0 })).toEqual({ status: 'empty' });
  });

  it('refuses impossible input by the name of the field', () => {
    expect(() => twoProportionTest({ a: 8, n1: 7, b: 0, n2: 9 })).toThrow(
      'a (8) must not be greater than n1 (7)',
    );
    expect(() => twoProportionTest({ a: 1, n1: 7, b: -0.5, n2: 9 })).toThrow(/^b must/);
  });
});
