/**
 * The classifications, what a reader of figures needs. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * One line each: code | where Chinese stands (- where it is not told apart) | pairs of signs, the first shown as the second.
 * A sign is a group's place in the vocabulary, 0 to 9, a to z, A to Z.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const classificationFactLines = `10A|asian|yr
10B|asian|rwyw
10B+|asian|rwyw
12A|asian|mlolyr
13A|asian|yr
13A+|asian|yr
16A|other|10ru
18A|asian|
18B|chinese|10yrur
18C|asian|yr
2A|-|rzyz
2B|-|rAyA
4A|-|rw
4B|-|rt
5A|other|curu
5B|-|
5C|-|rw
6A|chinese|
6B|-|
6B+|-|
6C|-|rw
6C+|-|rw
6D|-|wxrx
7A|chinese|
7A+|chinese|
8A|-|67yr
8A+|-|67yr
9A|asian|
19B|asian|
19A|asian|`;

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
