import type { ReadIssue } from './readIssue.ts';

/** Something wrong with the data, as a value: never English (words live in `figure/words/`), never thrown. */
export type Issue = ReadIssue;
