import { describe, expect, it } from 'vitest';
import { findDecimal } from '../../../../src/ingest/reading/findDecimal.ts';

describe('the sign before the decimals of a column', () => {
  it('is a comma where values can be read in no other way', () => {
    expect(findDecimal(['1', '0,8', '0,5', ''])).toBe(',');
    expect(findDecimal(['12,5%', '87,5 %'])).toBe(',');
    expect(findDecimal(['1.234,5', '12,25'])).toBe(',');
  });

  it('is a point in every other column', () => {
    expect(findDecimal([])).toBe('.');
    expect(findDecimal(['1,234', '56', '[c]'])).toBe('.');
    expect(findDecimal(['0.8', '0,5'])).toBe('.');
    expect(findDecimal(['White, other', 'G7'])).toBe('.');
  });

  it('is not turned by one mistyped cell among thousands', () => {
    expect(findDecimal(['1,234', '2,500', '12,5'])).toBe('.');
  });
});
