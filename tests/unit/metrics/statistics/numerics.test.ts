import { describe, expect, it } from 'vitest';
import { binomialLogMass } from '../../../../src/metrics/statistics/binomialLogMass.ts';
import { deviance } from '../../../../src/metrics/statistics/deviance.ts';
import { hypergeometricLogMass } from '../../../../src/metrics/statistics/hypergeometricLogMass.ts';
import { incompleteBeta, incompleteBetaInverse } from '../../../../src/metrics/statistics/incompleteBeta.ts';
import {
  incompleteGamma,
  incompleteGammaInverse,
} from '../../../../src/metrics/statistics/incompleteGamma.ts';
import { logGamma, stirlingError } from '../../../../src/metrics/statistics/logGamma.ts';
import { normalQuantile } from '../../../../src/metrics/statistics/normalQuantile.ts';
import { toCriticalValue } from '../../../../src/metrics/statistics/toCriticalValue.ts';

function expectRelative(found: number, wanted: number, relative: number): void {
  expect(Math.abs(found - wanted), `${String(found)} for ${String(wanted)}`).toBeLessThanOrEqual(
    relative * Math.abs(wanted),
  );
}

// Reference values: mpmath with 40 digits, quantiles SciPy.
describe('the normal quantile', () => {
  it('has full double precision in the centre and in both tails', () => {
    expectRelative(normalQuantile(0.975), 1.959963984540054, 4e-16);
    expectRelative(normalQuantile(0.3), -0.5244005127080407, 4e-16);
    expectRelative(normalQuantile(0.001), -3.090232306167813, 4e-16);
    expectRelative(normalQuantile(1e-10), -6.361340902404056, 4e-16);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('gives the critical value 1.959963984540054 for 95%', () => {
    expectRelative(toCriticalValue(0.95), 1.959963984540054, 4e-16);
  });

  it('has no value at 0 and 1', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

describe('log-gamma and its Stirling error', () => {
  it('gives ln of factorials and of the root of pi', () => {
    expect(logGamma(1)).toBe(0);
    expectRelative(logGamma(11), Math.log(3_628_800), 1e-15);
    expectRelative(logGamma(0.5), 0.5723649429247001, 2e-15);
    expectRelative(logGamma(1e7), 151180949.36947393, 1e-15);
  });

  it('is 1/(12x) for large x', () => {
    expectRelative(stirlingError(1e6), 1 / 12e6, 1e-12);
    expectRelative(stirlingError(3), Math.log(6) - 3.5 * Math.log(3) + 3 - Math.log(2 * Math.PI) / 2, 1e-12);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe('the deviance term', () => {
  it('agrees with its formula away from agreement and stays precise near it', () => {
    expect(deviance(0, 3)).toBe(3);
    expect(deviance(5, 5)).toBe(0);
    expectRelative(deviance(5, 2), 5 * Math.log(2.5) - 3, 1e-15);
    expectRelative(deviance(1e7 + 1, 1e7), 4.9999998333333415e-8, 1e-12);
  });
});

describe('the incomplete gamma function', () => {
  it('agrees with known values by series, fraction and quadrature', () => {
    expectRelative(incompleteGamma(1, 2, 'upper'), Math.exp(-2), 1e-15);
    expectRelative(incompleteGamma(9, 4, 'lower'), 0.021363434487984164, 1e-14);
    expectRelative(incompleteGamma(0.5, 200, 'upper'), 5.5072482372124675e-89, 1e-12);
    expectRelative(incompleteGamma(9_999, 9_800, 'lower'), 0.022743752292302088, 1e-13);
    expectRelative(incompleteGamma(10_001, 10_300, 'upper'), 0.001518890836142522, 1e-13);
    expect(incompleteGamma(3, 0, 'lower')).toBe(0);
    expect(incompleteGamma(3, 0, 'upper')).toBe(1);
  });

  it('is inverted to the same precision', () => {
    expectRelative(incompleteGammaInverse(1, 0.025, 'lower'), -Math.log(0.975), 1e-13);
    expectRelative(incompleteGammaInverse(10, 0.025, 'upper'), 17.08480345141917, 1e-13);
    expectRelative(incompleteGammaInverse(123_456, 0.025, 'lower'), 122768.28869851555, 1e-13);
    expectRelative(incompleteGammaInverse(10_000_001, 0.025, 'upper'), 10006199.897731498, 1e-13);
  });

  it('refuses what has no value', () => {
    expect(() => incompleteGamma(0, 1, 'lower')).toThrow(/^shape/);
    expect(() => incompleteGamma(1, -1, 'lower')).toThrow(/^x/);
    expect(() => incompleteGammaInverse(1, 0.7, 'lower')).toThrow(/^probability/);
    expect(() => incompleteGammaInverse(-1, 0.1, 'lower')).toThrow(/^shape/);
  });
});

describe('the incomplete beta function', () => {
  it('agrees with known values by fraction and quadrature', () => {
    expectRelative(incompleteBeta(2, 3, 0.1, 'lower'), 0.0523, 1e-13);
    expectRelative(incompleteBeta(3, 70, 0.2, 'upper'), 0.00001882457213575458, 1e-13);
    expectRelative(incompleteBeta(9_999, 12_000, 0.45, 'lower'), 0.08899927075360853, 1e-12);
    expectRelative(incompleteBeta(20_000, 30_000, 0.395, 'lower'), 0.011162446832130864, 1e-12);
    expectRelative(incompleteBeta(5e6, 4e6, 0.5552, 'upper'), 0.9840848738246101, 1e-12);
    expect(incompleteBeta(2, 3, 0, 'lower')).toBe(0);
    expect(incompleteBeta(2, 3, 1, 'upper')).toBe(0);
  });

  it('is inverted to the same precision, with odds that keep the digits of either end', () => {
    expectRelative(incompleteBetaInverse(1, 1e7, 0.025, 'lower').share, 2.5317807952240303e-9, 1e-12);
    expectRelative(incompleteBetaInverse(20_000, 30_001, 0.025, 'lower').share, 0.3957018425723808, 1e-13);
    const nearOne = incompleteBetaInverse(1e7, 1, 0.025, 'upper');
    expectRelative(1 / nearOne.odds, 2.5317808016338e-9, 1e-11);
  });

  it('refuses what has no value', () => {
    expect(() => incompleteBeta(0, 1, 0.5, 'lower')).toThrow(/^a must/);
    expect(() => incompleteBeta(1, Infinity, 0.5, 'lower')).toThrow(/^b must/);
    expect(() => incompleteBeta(1, 1, 2, 'lower')).toThrow(/^x must/);
    expect(() => incompleteBetaInverse(1, 1, 0, 'lower')).toThrow(/^probability/);
  });
});

describe('the probabilities of single outcomes', () => {
  it('gives the binomial ones', () => {
    expectRelative(Math.exp(binomialLogMass(1, 6, 0.4, 0.6)), 0.186624, 1e-14);
    expectRelative(Math.exp(binomialLogMass(0, 3, 0.1, 0.9)), 0.729, 1e-15);
    expectRelative(Math.exp(binomialLogMass(3, 3, 0.1, 0.9)), 0.001, 1e-14);
    expect(binomialLogMass(0, 0, 0.1, 0.9)).toBe(0);
    expect(binomialLogMass(2, 3, 0, 1)).toBe(-Infinity);
  });

  it('gives the hypergeometric ones: 3 drawn, all from 7 of 16, is 35 in 560', () => {
    expectRelative(Math.exp(hypergeometricLogMass(3, 3, 7, 9)), 35 / 560, 1e-13);
    expectRelative(Math.exp(hypergeometricLogMass(1, 3, 7, 9)), (7 * 36) / 560, 1e-13);
  });
});
