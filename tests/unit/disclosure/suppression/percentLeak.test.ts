import { describe, expect, it } from 'vitest';
import { countsBehindPercent } from '../../../../src/disclosure/suppression/percentLeak.ts';
import { readVectors, VECTORS_ABSENT, type PercentVector } from './sharedVectors.ts';

describe('countsBehindPercent', () => {
  it('finds the only count that a percentage can stand for', () => {
    expect(countsBehindPercent(52, '5.8', 1)).toEqual([3]);
  });

  it('counts a share that lies half way for both roundings', () => {
    expect(countsBehindPercent(200, '1', 0)).toEqual([1, 2, 3]);
    expect(countsBehindPercent(200, '2', 0)).toEqual([3, 4, 5]);
  });

  it('stays between nobody and everybody, and finds nothing where nothing fits', () => {
    expect(countsBehindPercent(7, '0.0', 1)).toEqual([0]);
    expect(countsBehindPercent(3, '100', 0)).toEqual([3]);
    expect(countsBehindPercent(3, '50', 0)).toEqual([]);
    expect(countsBehindPercent(0, '50', 0)).toEqual([]);
  });

  it('refuses what is not a percentage with that many decimals', () => {
    for (const text of ['', '-1', '5.81', '5%', '1e1']) {
      expect(() => countsBehindPercent(52, text, 1)).toThrow(RangeError);
    }
    expect(() => countsBehindPercent(1.5, '5', 1)).toThrow(RangeError);
    expect(() => countsBehindPercent(5, '5', -1)).toThrow(RangeError);
  });

  it.skipIf(VECTORS_ABSENT !== '')(
    `finds the counts behind every reference percentage${VECTORS_ABSENT}`,
    () => {
      for (const { in: given, out } of readVectors<PercentVector>('percent-leak.json', 'cases')) {
        const counts = countsBehindPercent(given.denominator, given.published_percent, given.decimals);
        expect(counts).toEqual(out.possible_counts);
        expect(counts.length === 1).toBe(out.exact);
      }
    },
  );
});
