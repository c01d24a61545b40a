import { describe, expect, it } from 'vitest';
import { outcomesWords } from '../../../../src/figure/words/outcomesWords.ts';

const none = { code: 'outcomes-read', taken: [], blanks: [], left: [], alike: [] } as const;

describe('the words for outcomes of people', () => {
  it('say what is counted, how a blank is read, and what is not counted', () => {
    const { what, whatToDo } = outcomesWords({
      ...none,
      taken: ['Shortlisted'],
      blanks: ['Shortlisted'],
      left: ['Appointed'],
      alike: ['Applied'],
    });
    expect(what).toBe(
      'Counted as an outcome of each person: \u2018Shortlisted\u2019. A blank under \u2018Shortlisted\u2019 is read as no. Not counted: \u2018Appointed\u2019, which says yes or no of each person. \u2018Applied\u2019 says the same of everybody and is left out.',
    );
    expect(whatToDo).toBe('To count one more, tick it under Columns.');
  });

  it('say how to reach the third outcome and further ones under an exact policy', () => {
    const { whatToDo } = outcomesWords({ ...none, taken: ['Trained', 'Promoted', 'Left'] });
    expect(whatToDo).toMatch(/figures answer \u2018Trained\u2019 and \u2018Promoted\u2019; for the others/);
  });
});
