import { describe, expect, it } from 'vitest';
import { shorthands, toShorthand } from '../../../src/codebook/shorthand.ts';

describe('the shorthand', () => {
  it('has a meaning and a spoken form for each of its nine signs', () => {
    expect(shorthands.map(({ code }) => code)).toEqual([
      '[c]',
      '[low]',
      '[x]',
      '[z]',
      '[u]',
      '[e]',
      '[p]',
      '[r]',
      '[b]',
    ]);
    for (const { meaning, spoken } of shorthands)
      expect([meaning, spoken].every((text) => text.length > 3)).toBe(true);
  });

  it('says "suppressed" for [c], in any case, and reads nothing else as a sign', () => {
    expect(toShorthand(' [C] ')?.spoken).toBe('suppressed');
    expect(toShorthand('c')).toBeUndefined();
    expect(toShorthand('5 [r]')).toBeUndefined();
  });
});
