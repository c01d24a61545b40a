import { describe, expect, it } from 'vitest';
import type { ReleasedComparison, ReleasedValue } from '../../../../src/disclosure/releasedTable.ts';
import { gapWords } from '../../../../src/figure/value/comparisonText.ts';

function words(gap: ReleasedValue, flag: ReleasedComparison['flag'] = 'none'): string | undefined {
  const reference = { kind: 'value', value: 0.07 } as const;
  return gapWords({ reference, gap, index: gap, flag }, 'all staff');
}

const range = (low: number, high: number): ReleasedValue => ({ kind: 'range', low, high, hiddenCells: 1 });

describe('how a share stands against all staff', () => {
  it('is said in points, with its side', () => {
    expect(words({ kind: 'value', value: -0.002 })).toBe('0.2 points below all staff');
    expect(words({ kind: 'value', value: 0.032 }, 'above')).toBe('3.2 points above all staff, beyond chance');
    expect(words({ kind: 'value', value: 0.0001 })).toBe('the same as all staff');
  });

  it('is never said to be the same where it is beyond chance', () => {
    expect(words({ kind: 'value', value: 0.0004 }, 'above')).toBe(
      'less than 0.1 points above all staff, beyond chance',
    );
    expect(words({ kind: 'value', value: -0.0004 }, 'below')).toBe(
      'less than 0.1 points below all staff, beyond chance',
    );
  });

  it('has a side as a range only where all of it is on that side', () => {
    expect(words(range(-0.008, -0.007), 'below')).toBe(
      'between 0.7 and 0.8 points below all staff, beyond chance',
    );
    expect(words(range(-0.176, 0.176))).toBe('gap to all staff between minus 17.6 and plus 17.6 points');
    expect(words(range(-0.02, 0.03))).toBe('gap to all staff between minus 2.0 and plus 3.0 points');
  });

  it('is not said of what is suppressed', () => {
    expect(words({ kind: 'suppressed', reason: 'source' })).toBeUndefined();
  });
});
