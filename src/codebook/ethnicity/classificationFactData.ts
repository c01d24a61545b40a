/**
 * The classifications, what a reader of figures needs. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * One line each: code | short name | where Chinese stands (- where it is not told apart) | groups shown as another.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const classificationFactLines = `10A|Family resources survey - 10|asian|other-any>other
10B|Longitudinal education outcomes - 10|asian|other>other-inc-mixed other-any>other-inc-mixed
10B+|Longitudinal education outcomes - 10 - Aggregates|asian|other>other-inc-mixed other-any>other-inc-mixed
12A|Well-being survey - 12|asian|white-gypsy-roma>white-gypsy-traveller white-irish-traveller>white-gypsy-traveller other-any>other
13A|APS detailed - 13|asian|other-any>other
13A+|APS detailed - 13 - Aggregates|asian|other-any>other
16A|ONS 2001 - 16+1|other|asian-excluding-chinese>asian other>other-inc-chinese
18A|ONS 2011 - 18+1|asian|
18B|DfE - 18+1|chinese|asian-excluding-chinese>asian other-any>other other-inc-chinese>other
18C|DfE - 18+1 (v2)|asian|other-any>other
2A|White and Other than White|-|other>all-other other-any>all-other
2B|White British and Other|-|other>all-but-white-british other-any>all-but-white-british
4A|4 - Asian, Black, White, Other inc Mixed|-|other>other-inc-mixed
4B|4 - Black, Mixed, White, Other inc Asian|-|other>other-inc-asian
5A|ONS 2001 - 5+1|other|chinese>other-inc-chinese other>other-inc-chinese
5B|ONS 2011 - 5+1|-|
5C|5 - Asian, Black, White British, White other, Other inc Mixed|-|other>other-inc-mixed
6A|DfE - 6+1|chinese|
6B|6 - Asian, Black, Mixed, White British, White other, Other|-|
6B+|6 - Asian, Black, Mixed, White British, White other, Other - Aggregates|-|
6C|6 - Asian, Black African, Black Caribbean, Black other, White, Other|-|other>other-inc-mixed
6C+|6 - Asian, Black African, Black Caribbean, Black other, White, Other - Aggregates|-|other>other-inc-mixed
6D|6 - Indian, Pakistani and Bangladeshi, Black, Mixed, White, Other|-|other-inc-mixed>other-inc-mixed-chinese other>other-inc-mixed-chinese
7A|7 - Asian, Black, Chinese, Mixed, White British, White other, Other|chinese|
7A+|7 - Asian, Black, Chinese, Mixed, White British, White other, Other - Aggregates|chinese|
8A|8 - Indian, Pakistani and Bangladeshi, Asian other, Black, Mixed, White British, White other, Other|-|asian-other>asian-other-inc-chinese other-any>other
8A+|8 - Indian, Pakistani and Bangladeshi, Asian other, Black, Mixed, White British, White other, Other - Aggregates|-|asian-other>asian-other-inc-chinese other-any>other
9A|Annual population survey - 9|asian|
19B|ONS 2021 - 19+1|asian|
19A|ONS 2021 - 19+1 (new)|asian|`;

/** The dictionary's own codes of its classifications. */
export type ClassificationCode =
  | '10A'
  | '10B'
  | '10B+'
  | '12A'
  | '13A'
  | '13A+'
  | '16A'
  | '18A'
  | '18B'
  | '18C'
  | '2A'
  | '2B'
  | '4A'
  | '4B'
  | '5A'
  | '5B'
  | '5C'
  | '6A'
  | '6B'
  | '6B+'
  | '6C'
  | '6C+'
  | '6D'
  | '7A'
  | '7A+'
  | '8A'
  | '8A+'
  | '9A'
  | '19B'
  | '19A';
