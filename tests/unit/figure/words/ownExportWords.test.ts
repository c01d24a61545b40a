import { describe, expect, it } from 'vitest';
import { ownExportWords } from '../../../../src/figure/words/ownExportWords.ts';

const issue = { code: 'own-export', found: 'HGN8X-C73XZ', taken: ['Count'] } as const;

describe('the words for a file of ours', () => {
  it('say nothing of bounds where no number has its own', () => {
    expect(ownExportWords(issue).what).not.toMatch(/hidden between/);
  });

  it('say that a number loses its own bounds, and those it is kept with', () => {
    const between = { found: 'between 105 and 109', cells: 3, kept: { low: 0, high: 109 } };
    expect(ownExportWords({ ...issue, between }).what).toMatch(
      /3 numbers are each hidden between two of their own \(such as \u2018between 105 and 109\u2019\); these are lost: of each, it is kept as hidden, 0 to 109 like every hidden number of the file\.$/,
    );
    expect(ownExportWords({ ...issue, between: { found: 'between 3.5% and 3.6%', cells: 1 } }).what).toMatch(
      /One number is .* only that it is hidden is kept\.$/,
    );
  });
});
