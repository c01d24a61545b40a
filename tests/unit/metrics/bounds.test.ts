import { describe, expect, it } from 'vitest';
import { restOf } from '../../../src/metrics/bounds.ts';
import { ratesOf } from '../../../src/metrics/rates.ts';

const known = (n: number) => ({ low: n, high: n, hiddenCells: 0 });

describe('what is left of a whole', () => {
  it('repeats the worked example: of a printed whole the part may be any of its values, of a summed one it is in both', () => {
    const part = { low: 212, high: 216, hiddenCells: 1 };
    expect(restOf(known(246), part)).toEqual({ low: 30, high: 34, hiddenCells: 0 });
    expect(restOf({ low: 242, high: 246, hiddenCells: 1 }, part)).toEqual({
      low: 30,
      high: 30,
      hiddenCells: 0,
    });
    expect(restOf(known(3), { low: 0, high: 4, hiddenCells: 1 })).toEqual({
      low: 0,
      high: 3,
      hiddenCells: 0,
    });
  });

  it('gives rates that run upwards and hold the truth where a printed total stands beside a hidden cell', () => {
    // 4 people hidden as 0 to 4 beside 212 shown, 20 who declined, 10 unknown, and a printed total of 246.
    const rates = ratesOf(
      { low: 212, high: 216, hiddenCells: 1 },
      { low: 232, high: 236, hiddenCells: 1 },
      known(246),
    );
    for (const [rate, truth] of [
      [rates.known, 216 / 246],
      [rates.response, 236 / 246],
      [rates.declaration, 216 / 236],
    ] as const) {
      if (rate.kind !== 'range') throw new Error('a range expected');
      expect(rate.low).toBeLessThanOrEqual(rate.high);
      expect(rate.low).toBeLessThanOrEqual(truth);
      expect(rate.high).toBeGreaterThanOrEqual(truth - 1e-12);
    }
    expect(rates.known).toMatchObject({ low: 212 / 246, high: 216 / 246 });
  });
});
