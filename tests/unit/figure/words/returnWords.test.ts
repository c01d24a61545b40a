import { describe, expect, it } from 'vitest';
import type { ReleasedValue } from '../../../../src/disclosure/releasedTable.ts';
import { changeWords, reachedWords } from '../../../../src/figure/words/returnWords.ts';

function value(at: number, lower: number, upper: number): ReleasedValue {
  return { kind: 'value', value: at, interval: { lower, upper, confidence: 0.95 } };
}

function range(low: number, high: number): ReleasedValue {
  const interval = { lower: low - 0.0001, upper: high + 0.0001, confidence: 0.95 };
  return { kind: 'range', low, high, hiddenCells: 1, interval };
}

describe('a change in words', () => {
  it('is a direction and a size without a sign', () => {
    expect(changeWords(value(0.046, 0.01, 0.08))).toBe('up 4.6 points');
    expect(changeWords(value(-0.046, -0.08, -0.01))).toBe('down 4.6 points');
    expect(changeWords(value(0.046, -0.01, 0.08))).toBe('no clear change');
  });

  it('is less than 0.1 points where it is there and prints as nought', () => {
    expect(changeWords(value(0.0004, 0.0002, 0.0006))).toBe('up less than 0.1 points');
    expect(changeWords(range(0.0003, 0.0012))).toBe('up at most 0.1 points');
    expect(changeWords(range(-0.03, -0.02))).toBe('down between 2.0 and 3.0 points');
  });
});

describe('what is left to a target', () => {
  const target = { of: 'known', value: 0.8, setBy: 'the board', setOn: '2026-04-01' } as const;

  it('is never nought while the target is not reached', () => {
    expect(reachedWords({ kind: 'value', value: 0.7996 }, target)).toBe(
      'target 80.0%: less than 0.1 points to go',
    );
    expect(reachedWords({ kind: 'value', value: 0.8 }, target)).toBe('target 80.0%: reached');
  });

  it('is the least of a range', () => {
    const found = { kind: 'range', low: 0.7, high: 0.75, hiddenCells: 1 } as const;
    expect(reachedWords(found, target)).toBe('target 80.0%: at least 5.0 points to go');
  });
});
