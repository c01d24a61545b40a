import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/metrics/statistics/benjaminiHochberg.ts';
import { binomialTest } from '../../src/metrics/statistics/binomialTest.ts';
import { byarRate } from '../../src/metrics/statistics/byarRate.ts';
import { differenceOfShares } from '../../src/metrics/statistics/differenceOfShares.ts';
import { disparityRatio } from '../../src/metrics/statistics/disparityRatio.ts';
import { raceDisparity } from '../../src/metrics/statistics/raceDisparity.ts';
import { relativeLikelihood } from '../../src/metrics/statistics/relativeLikelihood.ts';
import { representationIndex } from '../../src/metrics/statistics/representationIndex.ts';
import { twoProportionTest } from '../../src/metrics/statistics/twoProportionTest.ts';
import { wilson } from '../../src/metrics/statistics/wilson.ts';

const settings = { seed: 20_260_331, numRuns: 400 };

/** Counts of every size alike: few, a department, a city, and the ends. */
const count = fc.oneof(
  fc.constantFrom(0, 1, 2, 9_999_999, 10_000_000),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: 10_000_000 }),
);
/** A part with its whole: anything between nobody and everybody. */
const part = fc
  .tuple(count, count)
  .map(([first, second]) => ({ x: Math.min(first, second), n: Math.max(first, second) }));
const confidence = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.999_999);

/** No field is null, undefined, not finite or minus zero. */
function expectFinite(result: object): void {
  const bad = Object.entries(result).filter(([, value]) =>
    typeof value === 'number'
      ? !Number.isFinite(value) || Object.is(value, -0)
      : value === null || value === undefined,
  );
  expect(bad).toEqual([]);
}

function expectOrdered(lower: number, estimate: number, upper: number): void {
  expect(lower).toBeLessThanOrEqual(estimate);
  expect(estimate).toBeLessThanOrEqual(upper);
}

function expectNear(found: number, wanted: number, relative = 1e-9): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted) + 1e-12);
}

describe('shares', () => {
  it('have Wilson limits within 0 to 1 that contain the share', () => {
    fc.assert(
      fc.property(part, confidence, ({ x, n }, level) => {
        const result = wilson({ x, n, confidence: level });
        expectFinite(result);
        expect(result.status === 'empty').toBe(n === 0);
        if (result.status === 'empty') return;
        expectOrdered(0, result.lower, result.value);
        expectOrdered(result.value, result.upper, 1);
      }),
      settings,
    );
  });

  it('mirror their limits when the other people are counted instead', () => {
    fc.assert(
      fc.property(part, ({ x, n }) => {
        const one = wilson({ x, n });
        const other = wilson({ x: n - x, n });
        if (one.status === 'empty' || other.status === 'empty') return;
        expectNear(one.lower, 1 - other.upper);
        expectNear(one.upper, 1 - other.lower);
      }),
      settings,
    );
  });

  it('differ by a number within its limits and within -1 to 1, and by its opposite the other way round', () => {
    fc.assert(
      fc.property(part, part, confidence, (now, then, level) => {
        const up = differenceOfShares({ x1: now.x, n1: now.n, x2: then.x, n2: then.n, confidence: level });
        const down = differenceOfShares({ x1: then.x, n1: then.n, x2: now.x, n2: now.n, confidence: level });
        expectFinite(up);
        expect(up.status).toBe(down.status);
        if (up.status === 'empty' || down.status === 'empty') return;
        expectOrdered(-1, up.lower, up.diff);
        expectOrdered(up.diff, up.upper, 1);
        expectNear(up.lower, -down.upper);
      }),
      settings,
    );
  });

  it('have an index and fixed limits in order, and never a number that is not finite', () => {
    fc.assert(
      fc.property(part, part, ({ x, n }, reference) => {
        const result = representationIndex({ x, n, reference_x: reference.x, reference_n: reference.n });
        expectFinite(result);
        if (result.status !== 'ok') return;
        expectOrdered(result.lower_fixed_reference, result.index, result.upper_fixed_reference);
      }),
      settings,
    );
  });

  it('are tested against a fixed share with a p value within 0 to 1 and exact limits around the share', () => {
    fc.assert(
      fc.property(part, fc.double({ min: 0, max: 1, noNaN: true }), ({ x, n }, p0) => {
        const result = binomialTest({ x, n, p0 });
        expectFinite(result);
        if (result.status === 'empty') return;
        expectOrdered(0, result.p_exact, 1);
        expectOrdered(result.cp_lower, x / n, result.cp_upper);
      }),
      settings,
    );
  });

  it('are tested against each other with p values within 0 to 1, the same both ways round', () => {
    fc.assert(
      fc.property(part, part, (one, two) => {
        const result = twoProportionTest({ a: one.x, n1: one.n, b: two.x, n2: two.n });
        const swapped = twoProportionTest({ a: two.x, n1: two.n, b: one.x, n2: one.n });
        expectFinite(result);
        expect(result.status).toBe(swapped.status);
        if (result.status === 'empty' || swapped.status === 'empty') return;
        expectOrdered(0, result.p_fisher, 1);
        expectNear(result.p_fisher, swapped.p_fisher, 1e-8);
        if (result.status === 'undefined') return;
        expectOrdered(0, result.p, 1);
        expectOrdered(result.p, result.p_yates, 1);
      }),
      settings,
    );
  });
});

describe('ratios', () => {
  it('of two shares lie within their limits, and swapping the groups inverts them and swaps the limits', () => {
    fc.assert(
      fc.property(part, part, confidence, (one, two, level) => {
        const result = relativeLikelihood({ a: one.x, n1: one.n, b: two.x, n2: two.n, confidence: level });
        const swapped = relativeLikelihood({ a: two.x, n1: two.n, b: one.x, n2: one.n, confidence: level });
        expectFinite(result);
        if (result.status !== 'ok' || swapped.status !== 'ok') return;
        expectOrdered(result.lower, result.ratio, result.upper);
        expectOrdered(result.koopman_lower, result.ratio, result.koopman_upper);
        expectNear(swapped.ratio * result.ratio, 1);
        expectNear(swapped.lower * result.upper, 1);
        expectNear(swapped.koopman_lower * result.koopman_upper, 1, 1e-6);
      }),
      settings,
    );
  });

  it('of two rates lie within their limits, and swapping the groups inverts them and swaps the limits', () => {
    fc.assert(
      fc.property(count, count, count, count, (events1, population1, events2, population2) => {
        const result = disparityRatio({ events1, population1, events2, population2 });
        const swapped = disparityRatio({
          events1: events2,
          population1: population2,
          events2: events1,
          population2: population1,
        });
        expectFinite(result);
        if (result.status !== 'ok' || swapped.status !== 'ok') return;
        expectOrdered(result.lower, result.ratio, result.upper);
        expectOrdered(result.exact_lower, result.ratio, result.exact_upper);
        expectNear(swapped.ratio * result.ratio, 1);
        expectNear(swapped.lower * result.upper, 1);
        expectNear(swapped.exact_lower * result.exact_upper, 1, 1e-8);
        expectNear(swapped.p_exact, result.p_exact, 1e-8);
      }),
      settings,
    );
  });

  it('of race disparity lie within their limits, and low to high is the product of its parts', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 6, maxLength: 6 }), (counts) => {
        const [whiteLow = 0, whiteMid = 0, whiteHigh = 0, otherLow = 0, otherMid = 0, otherHigh = 0] = counts;
        const between = (wl: number, wu: number, el: number, eu: number) =>
          raceDisparity({ white_lower: wl, white_upper: wu, other_lower: el, other_upper: eu });
        const first = between(whiteLow, whiteMid, otherLow, otherMid);
        const second = between(whiteMid, whiteHigh, otherMid, otherHigh);
        const whole = between(whiteLow, whiteHigh, otherLow, otherHigh);
        for (const result of [first, second, whole]) {
          expectFinite(result);
          if (result.status === 'ok') expectOrdered(result.lower, result.ratio, result.upper);
        }
        if (first.status !== 'ok' || second.status !== 'ok' || whole.status !== 'ok') return;
        expectNear(first.ratio * second.ratio, whole.ratio);
      }),
      settings,
    );
  });
});

describe('rates', () => {
  it('lie within both kinds of limits, for any counts and confidence', () => {
    fc.assert(
      fc.property(count, count, confidence, (events, population, level) => {
        const result = byarRate({ count: events, population, confidence: level });
        expectFinite(result);
        expect(result.status === 'empty').toBe(population === 0);
        if (result.status === 'empty') return;
        expectOrdered(0, result.lower, result.rate);
        expectOrdered(result.rate, result.upper, Infinity);
        expectOrdered(result.exact_lower, result.rate, result.exact_upper);
      }),
      settings,
    );
  });
});

describe('impossible input', () => {
  const impossible = fc.oneof(
    fc.integer({ min: -1_000, max: -1 }),
    fc.constantFrom(NaN, Infinity, -Infinity, 2 ** 60),
    fc.double({ min: 0, max: 1e6, noNaN: true, noInteger: true }),
  );

  it('throws a RangeError that names the field, whichever field it is', () => {
    const statistics: readonly [Readonly<Record<string, number>>, (v: Record<string, number>) => unknown][] =
      [
        [{ x: 1, n: 9 }, ({ x = 0, n = 0 }) => wilson({ x, n })],
        [
          { count: 1, population: 9 },
          (v) => byarRate({ count: v['count'] ?? 0, population: v['population'] ?? 0 }),
        ],
        [
          { a: 1, n1: 9, b: 1, n2: 9 },
          ({ a = 0, n1 = 0, b = 0, n2 = 0 }) => relativeLikelihood({ a, n1, b, n2 }),
        ],
        [
          { a: 1, n1: 9, b: 1, n2: 9 },
          ({ a = 0, n1 = 0, b = 0, n2 = 0 }) => twoProportionTest({ a, n1, b, n2 }),
        ],
        [
          { x1: 1, n1: 9, x2: 1, n2: 9 },
          ({ x1 = 0, n1 = 0, x2 = 0, n2 = 0 }) => differenceOfShares({ x1, n1, x2, n2 }),
        ],
        [
          { events1: 1, population1: 9, events2: 1, population2: 9 },
          ({ events1 = 0, population1 = 0, events2 = 0, population2 = 0 }) =>
            disparityRatio({ events1, population1, events2, population2 }),
        ],
        [
          { x: 1, n: 9, reference_x: 1, reference_n: 9 },
          ({ x = 0, n = 0, reference_x = 0, reference_n = 0 }) =>
            representationIndex({ x, n, reference_x, reference_n }),
        ],
        [{ x: 1, n: 9 }, ({ x = 0, n = 0 }) => binomialTest({ x, n, p0: 0.5 })],
        [
          { white_lower: 1, white_upper: 9, other_lower: 1, other_upper: 9 },
          ({ white_lower = 0, white_upper = 0, other_lower = 0, other_upper = 0 }) =>
            raceDisparity({ white_lower, white_upper, other_lower, other_upper }),
        ],
      ];
    fc.assert(
      fc.property(impossible, (bad) => {
        for (const [good, run] of statistics) {
          for (const field of Object.keys(good)) {
            const attempt = (): unknown => run({ ...good, [field]: bad });
            expect(attempt).toThrow(RangeError);
            expect(attempt).toThrow(new RegExp(`^${field} must be a whole number`));
          }
        }
      }),
      { ...settings, numRuns: 60 },
    );
  });
});

describe('flags over several comparisons', () => {
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  it('flag every p value up to the greatest flagged one, all within the level, and all that Bonferroni would', () => {
    fc.assert(
      fc.property(probabilities, (pValues) => {
        const flags = benjaminiHochberg(pValues, 0.05);
        const flagged = pValues.filter((_, index) => flags[index]);
        const greatest = Math.max(-1, ...flagged);
        pValues.forEach((p, index) => {
          expect(flags[index]).toBe(p <= greatest);
          expect(flags[index] === true || p > 0.05 / pValues.length).toBe(true);
        });
        expect(greatest).toBeLessThanOrEqual((flagged.length / Math.max(1, pValues.length)) * 0.05);
      }),
      settings,
    );
  });
});
