import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../src/figure/words/listWords.ts';
import { issueWords } from '../../../../src/figure/words/issueWords.ts';

describe('a count in a sentence', () => {
  it.each([
    [0, '0 labels'],
    [1, '1 label'],
    [999, '999 labels'],
    [2000, '2,000 labels'],
    [1_234_567, '1,234,567 labels'],
  ])('separates thousands by commas: %i', (n, words) => {
    expect(countWords(n, 'label')).toBe(words);
  });

  it('does so for the cells of a row and those of its header', () => {
    expect(issueWords({ code: 'short-row', line: 4, found: 1000, expected: 1200 }).what).toBe(
      'The row has 1,000 cells where the header has 1,200; the missing ones are read as blank.',
    );
  });
});
