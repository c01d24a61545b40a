import { describe, expect, it } from 'vitest';
import { parseBetween } from '../../../../src/ingest/reading/parseBetween.ts';

describe('parseBetween', () => {
  it.each([
    ['between 105 and 109', 105, 109],
    ['between 2,990 and 3,006', 2990, 3006],
    ['between −1.7 and −1.5', -1.7, -1.5],
    ['between 0.0 and +0.2', 0, 0.2],
    ['between 3.5% and 3.6%', 0.035, 0.036],
  ])('reads %j', (text, low, high) => {
    expect(parseBetween(text)).toEqual({ low, high });
  });

  it.each([
    '105',
    '[c]',
    'between 109 and 105',
    'between jobs and homes',
    'between 1 and 2 years',
    'between [c] and 5',
  ])('takes %j for something else', (text) => {
    expect(parseBetween(text)).toBeUndefined();
  });
});
