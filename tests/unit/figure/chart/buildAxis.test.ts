import { describe, expect, it } from 'vitest';
import { buildAxis } from '../../../../src/figure/chart/buildAxis.ts';
import { toPercentText } from '../../../../src/figure/number/toPercentText.ts';

describe('the axis of a chart', () => {
  it('begins at nought and goes on in round steps past the last value', () => {
    const axis = buildAxis([0.041, 0.072], (at) => toPercentText(at, 0));
    expect(axis.ticks.map(({ text }) => text)).toEqual(['0%', '2%', '4%', '6%', '8%']);
    expect([axis.from, axis.to]).toEqual([0, 0.08]);
  });

  it('holds nought between what is below and what is above it', () => {
    const { from, to, ticks } = buildAxis([-0.031, 0.018], String);
    expect([from, to]).toEqual([-0.04, 0.02]);
    expect(ticks.map(({ at }) => at)).toContain(0);
  });

  it('has a length where every value is nought, or as good as', () => {
    for (const value of [0, 5e-324, 1e-12]) {
      const { from, to } = buildAxis([value], String);
      expect([from, to]).toEqual([0, 0.2]);
    }
  });
});
