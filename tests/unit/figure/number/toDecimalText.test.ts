import { describe, expect, it } from 'vitest';
import {
  MINUS,
  roundsToNought,
  toDecimalText,
  toNumberText,
} from '../../../../src/figure/number/toDecimalText.ts';
import { toPercentText, toPointsText, toSignedPoints } from '../../../../src/figure/number/toPercentText.ts';

describe('the text of a number', () => {
  it('rounds a half away from zero, whatever binary arithmetic made of it', () => {
    expect(toPercentText(67 / 2000)).toBe('3.4%');
    expect(toPercentText(0.0005)).toBe('0.1%');
    expect(toPercentText(1 / 800)).toBe('0.1%');
    expect(toDecimalText(1.005, 2)).toBe('1.01');
    expect(toDecimalText(-2.5, 0)).toBe(`${MINUS}3`);
    expect(toSignedPoints(0.3 - 0.2)).toBe('+10.0');
    expect(toSignedPoints(67 / 2000 - 0)).toBe('+3.4');
  });

  it('agrees with whole-number arithmetic for every share of up to 300 people', () => {
    const wrong: string[] = [];
    for (let base = 1; base <= 300; base += 1)
      for (let count = 0; count <= base; count += 1) {
        const tenths = Math.floor((2000 * count + base) / (2 * base));
        const text = tenths === 0 && count > 0 ? '[low]' : `${Math.floor(tenths / 10)}.${tenths % 10}%`;
        if (toPercentText(count / base) !== text) wrong.push(`${count} of ${base}`);
      }
    expect(wrong).toEqual([]);
  });

  it('parts thousands by commas', () => {
    expect(toNumberText(98_799)).toBe('98,799');
    expect(toNumberText(1_234_567)).toBe('1,234,567');
    expect(toNumberText(999)).toBe('999');
    expect(toNumberText(12.34)).toBe('12.3');
  });

  it('writes a minus as U+2212 and gives nought no sign', () => {
    expect(toSignedPoints(-0.002)).toBe('\u22120.2');
    expect(toSignedPoints(-0.0004)).toBe('0.0');
    expect(toSignedPoints(0.032)).toBe('+3.2');
    expect(toPointsText(-0.032)).toBe('3.2 points');
  });

  it('marks a share that is not nought and rounds to it', () => {
    expect(toPercentText(0.0004)).toBe('[low]');
    expect(toPercentText(0)).toBe('0.0%');
    expect(roundsToNought(0, 1)).toBe(false);
  });
});
