import { describe, expect, it } from 'vitest';
import { absenceWords } from '../../../../src/figure/words/absenceWords.ts';
import { policyName, policyWords } from '../../../../src/figure/words/policyWords.ts';
import { protectionWords } from '../../../../src/figure/words/protectionWords.ts';
import { rowAccountSentence, rowAccountWords } from '../../../../src/figure/words/rowAccountWords.ts';

describe('the words for how counts are protected', () => {
  it('name the threshold of the policy and who decided it', () => {
    expect(policyWords({ kind: 'exact', threshold: 10, zeroRule: 'primary' })).toMatch(
      /^Counts under 10 are hidden, zeros too/,
    );
    expect(
      policyWords({
        kind: 'owner',
        threshold: 3,
        name: 'A. Reader',
        reason: 'a board of 14.',
        date: '2026-03-31',
      }),
    ).toBe('Counts under 3 are hidden, as A. Reader decided on 31 March 2026: a board of 14.');
    expect(
      policyWords({
        kind: 'owner',
        threshold: 2,
        name: 'A. Reader',
        reason: 'its names are public',
        date: '2026-03-31',
        metric: 'board-difference',
      }),
    ).toBe(
      'Counts under 2 are hidden among those that the board difference is worked out from without a filter, wherever they stand, and under 5 among all others, as A. Reader decided on 31 March 2026: its names are public.',
    );
    expect(policyName({ kind: 'round-all' })).toBe('Round everything to 5');
  });

  it('say how far the pattern was checked', () => {
    const summary = { hiddenByPolicy: 1, hiddenAtSource: 0, rounded: false };
    expect(protectionWords(summary)).toEqual(['1 cell is suppressed to protect small numbers.']);
    expect(protectionWords({ ...summary, hiddenByPolicy: 4, reader: 'nonzero', fellBack: true })).toEqual([
      '4 cells are suppressed to protect small numbers; the pattern was checked: no suppressed count can be worked out.',
      'No pattern passed the strictest check, of a reader who knows which cells are small.',
    ]);
    expect(protectionWords({ ...summary, hiddenByPolicy: 0 })).toEqual([]);
  });

  it('use one symbol for whatever is suppressed, whoever did it', () => {
    expect(absenceWords({ kind: 'suppressed', reason: 'policy' }).symbol).toBe('[c]');
    expect(absenceWords({ kind: 'suppressed', reason: 'source' }).symbol).toBe('[c]');
  });
});

describe('the words for where rows went', () => {
  const account = {
    read: 1234,
    used: 1200,
    totals: 0,
    keptOut: 30,
    waiting: 0,
    setAside: 4,
    split: { declared: 1000, undeclared: 150, unknown: 50 },
    reasons: [],
  };

  it('add up', () => {
    expect(rowAccountSentence(account)).toBe(
      '1,234 rows read = 1,200 used + 30 kept out by a rule (see Columns) + 4 set aside',
    );
  });

  it('leave out what has no rows', () => {
    expect(rowAccountWords(account).map(({ key }) => key)).toEqual([
      'read',
      'used',
      'declared',
      'undeclared',
      'unknown',
      'kept-out',
      'set-aside',
    ]);
  });
});
