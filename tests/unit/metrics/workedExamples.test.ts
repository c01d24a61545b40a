import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../src/metrics/bounds.ts';
import { boardDifferenceOf } from '../../../src/metrics/boardDifference.ts';
import { changeOf, type ShareCounts } from '../../../src/metrics/change.ts';
import { compareDisjoint, differenceP } from '../../../src/metrics/compareDisjoint.ts';
import { compareWith } from '../../../src/metrics/comparison.ts';
import { disparityOf } from '../../../src/metrics/disparityOfRates.ts';
import type { Estimate } from '../../../src/metrics/estimate.ts';
import { incidentCountOf } from '../../../src/metrics/incidentCount.ts';
import { incidentRateOf } from '../../../src/metrics/incidentRate.ts';
import { likelihoodOf } from '../../../src/metrics/likelihood.ts';
import { raceDisparityOf, raceDisparityP } from '../../../src/metrics/raceDisparityRatio.ts';
import { ratesOf } from '../../../src/metrics/rates.ts';
import { shareOf } from '../../../src/metrics/representation.ts';

const count = (n: number): Bounds => ({ low: n, high: n, hiddenCells: 0 });
const share = (x: number, n: number): ShareCounts => ({ part: count(x), rest: count(n - x) });

/** Value and limits to so many decimals. */
function written(estimate: Estimate, decimals: number): (string | undefined)[] {
  if (estimate.kind !== 'value') throw new Error(JSON.stringify(estimate));
  const { value, interval } = estimate;
  return [value, interval?.lower, interval?.upper].map((n) => n?.toFixed(decimals));
}

describe('the worked example of', () => {
  it('a share', () => {
    expect(written(shareOf(count(3), count(9)), 3)).toEqual(['0.250', '0.089', '0.532']);
  });

  it('the three rates', () => {
    const rates = ratesOf(count(397_260), count(417_810), count(484_890));
    expect(Object.values(rates).map((rate) => written(rate, 3)[0])).toEqual(['0.951', '0.862', '0.819']);
  });

  it('a change', () => {
    expect(written(changeOf(share(56, 70), share(48, 80)), 3)).toEqual(['0.200', '0.052', '0.334']);
  });

  it('a share against a comparator that contains it', () => {
    const own = shareOf(count(12), count(128));
    const found = compareWith(own, count(12), count(128), { kind: 'value', value: 310 / 2200 });
    expect([written(found.gap, 3)[0], written(found.index, 2)[0]]).toEqual(['-0.055', '0.61']);
  });

  it('a share against a group with nobody in common', () => {
    const found = compareDisjoint(share(10, 100), share(90, 600));
    expect(written(found.index, 3)).toEqual(['0.667', '0.359', '1.237']);
    expect(written(found.gap, 3)[0]).toBe('-0.050');
    expect(found.side).toBe('none');
  });

  it('a relative likelihood, which prompts nothing while a count is under 10', () => {
    const found = likelihoodOf(share(9, 725), share(17, 2505));
    expect(written(found.index, 2)).toEqual(['1.83', '0.82', '4.09']);
    expect(found.prompt).toBe(false);
    expect(likelihoodOf(share(18, 725), share(34, 2505)).prompt).toBe(true);
  });

  it('the p of no difference, and of a race disparity ratio of 1', () => {
    expect(differenceP(share(56, 70), share(48, 80))?.toFixed(3)).toBe('0.008');
    const ratio = {
      kind: 'value',
      value: 2,
      interval: { lower: 1.159, upper: 3.451, confidence: 0.95 },
    } as const;
    expect(raceDisparityP(ratio)?.toFixed(3)).toBe('0.013');
    expect(raceDisparityP({ ...ratio, kind: 'range', low: 0.9, high: 2, hiddenCells: 1 })).toBe(1);
  });

  it('a number of events', () => {
    expect(written(incidentCountOf(3), 1)).toEqual(['3.0', '0.6', '8.8']);
    expect(written(incidentCountOf(24), 1)).toEqual(['24.0', '15.4', '35.7']);
    expect(incidentCountOf(2.5)).toEqual({ kind: 'value', value: 2.5 });
  });

  it('a race disparity ratio', () => {
    const found = raceDisparityOf({
      whiteLower: count(200),
      whiteHigher: count(100),
      otherLower: count(80),
      otherHigher: count(20),
    });
    expect(written(found, 3)).toEqual(['2.000', '1.159', '3.451']);
  });

  it('a board difference, which has no interval', () => {
    const board: Estimate = { kind: 'value', value: 1 / 14 };
    expect(written(boardDifferenceOf(board, { kind: 'value', value: 0.242 }), 3)).toEqual([
      '-0.171',
      undefined,
      undefined,
    ]);
  });

  it('an incident rate', () => {
    expect(written(incidentRateOf(3, 102, 'events'), 2)).toEqual(['29.41', '6.07', '85.95']);
  });

  it('a disparity ratio, with exact limits where events are few', () => {
    const found = disparityOf({ events: 3, population: 55 }, { events: 18, population: 1210 });
    expect(written(found.ratio, 3)).toEqual(['3.667', '0.692', '12.560']);
    expect(found.side).toBe('none');
  });
});

describe('what cannot be worked out has a name, and no number:', () => {
  it.each([
    ['nobody in the group', share(0, 50), share(5, 50), 'numerator-zero'],
    ['nobody in the comparator', share(5, 50), share(0, 50), 'comparator-zero'],
    ['nobody in either', share(0, 50), share(0, 50), 'no-variation'],
    ['everybody in both', share(50, 50), share(40, 40), 'no-variation'],
    ['a base under 10', share(2, 9), share(5, 50), 'small-base'],
    ['no base', share(0, 0), share(5, 50), 'no-base'],
  ] as const)('a ratio with %s', (_, own, other, reason) => {
    expect(compareDisjoint(own, other).index).toEqual({ kind: 'undefined', reason });
  });

  it('more people counted than there are', () => {
    expect(incidentRateOf(11, 10, 'people')).toEqual({ kind: 'undefined', reason: 'part-above-whole' });
    expect(incidentRateOf(11, 10, 'events').kind).toBe('value');
  });

  it('a race disparity ratio from a count of zero', () => {
    const found = raceDisparityOf({
      whiteLower: count(10),
      whiteHigher: count(5),
      otherLower: count(3),
      otherHigher: count(0),
    });
    expect(found).toEqual({ kind: 'undefined', reason: 'comparator-zero' });
  });
});

describe('hidden parts', () => {
  it('make a ratio a range that holds every value they allow', () => {
    const hidden: ShareCounts = { part: { low: 20, high: 24, hiddenCells: 1 }, rest: count(80) };
    const found = compareDisjoint(hidden, share(50, 100));
    if (found.index.kind !== 'range') throw new Error(found.index.kind);
    for (let x = 20; x <= 24; x += 1) {
      const ratio = x / (x + 80) / 0.5;
      expect(ratio).toBeGreaterThanOrEqual(found.index.low);
      expect(ratio).toBeLessThanOrEqual(found.index.high);
    }
  });
});
