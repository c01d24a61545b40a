import { describe, expect, it } from 'vitest';
import { groupWords, shareWords } from '../../../../src/figure/words/shareWords.ts';

describe('groups with what is said of their shares', () => {
  it('stand before the noun where their names are short', () => {
    expect(shareWords(['Asian'])).toBe('Asian share is');
    expect(shareWords(['Asian', 'Black'])).toBe('Asian and Black shares are');
  });

  it('stand after it where one is a composite of many words', () => {
    expect(shareWords(['All other ethnic groups combined'])).toBe(
      'The share of all other ethnic groups combined is',
    );
    expect(groupWords(['White', 'All other ethnic groups combined'])).toBe(
      'White and all other ethnic groups combined',
    );
  });
});
