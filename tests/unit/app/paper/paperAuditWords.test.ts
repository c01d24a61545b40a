import { describe, expect, it } from 'vitest';
import { auditIssues } from '../../../../src/app/paper/paperAuditWords.ts';

describe('what holds a paper back', () => {
  it('is said with whom it is of, which figures give it away and which to take out, for what is left of a subtraction too', () => {
    const [hidden, difference] = auditIssues(
      {
        kind: 'fails',
        leaks: [
          { kind: 'hidden', what: 'Asian, Labs', codes: ['A', 'B'] },
          { kind: 'difference', what: 'Asian, those of all staff who are not in “Labs”', codes: ['A', 'B'] },
        ],
        mends: ['B'],
      },
      (code) => `figure ${code}`,
      'paper',
    );
    expect(hidden?.what).toBe(
      'Asian, Labs: a hidden number is given away by the pair figure A and figure B.',
    );
    expect(difference?.what).toBe(
      'Asian, those of all staff who are not in “Labs”: a number too small to be shown can be worked out by subtraction, given away by the pair figure A and figure B.',
    );
    expect(difference?.whatToDo).toMatch(/^Take out figure B: the rest then passes\./);
  });
});
