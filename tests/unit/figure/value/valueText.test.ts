import { describe, expect, it } from 'vitest';
import { printsAlike, toCountText, toValueText } from '../../../../src/figure/value/valueText.ts';
import type { ReleasedValue } from '../../../../src/disclosure/releasedTable.ts';

const range = (low: number, high: number): ReleasedValue => ({ kind: 'range', low, high, hiddenCells: 5 });

describe('the text of a released value', () => {
  it('says a range by its ends', () => {
    expect(toValueText(range(1100 / 11_375, 1120 / 11_395), 'share')).toMatchObject({
      text: 'between 9.7% and 9.8%',
      bare: 'between 9.7 and 9.8',
      spoken: 'between 9.7 and 9.8 per cent',
    });
    expect(toValueText(range(-0.021, -0.02), 'points').text).toBe('between \u22122.1 and \u22122.0 points');
  });

  it('gives ends that print alike as one number', () => {
    expect(toValueText(range(0.9171, 0.9174), 'share').text).toBe('91.7%');
    expect(printsAlike(range(0.9171, 0.9174), 'share')).toBe(true);
  });

  it('shows what is suppressed as [c], spoken suppressed, with no number in any field', () => {
    expect(toValueText({ kind: 'suppressed', reason: 'policy' }, 'share')).toEqual({
      text: '[c]',
      bare: '[c]',
      spoken: 'suppressed',
      numeric: false,
    });
    expect(toCountText({ kind: 'suppressed', reason: 'source' }).text).toBe('[c]');
  });

  it('has a symbol for each reason that there is no value', () => {
    const symbolOf = (reason: Extract<ReleasedValue, { kind: 'undefined' }>['reason']) =>
      toValueText({ kind: 'undefined', reason }, 'share').text;
    expect(symbolOf('small-base')).toBe('[u]');
    expect(symbolOf('not-held')).toBe('[x]');
    expect(symbolOf('no-base')).toBe('[z]');
    expect(symbolOf('series-break')).toBe('[b]');
  });
});
