import type { ImportIssue } from './importIssue.ts';
import type { ProvenanceIssue } from './provenanceIssue.ts';
import type { QuestionIssue } from './questionIssue.ts';
import type { ReadIssue } from './readIssue.ts';
import type { StoreIssue } from './storeIssue.ts';

/** Something wrong with the data, as a value: never English (words live in `figure/words/`), never thrown. */
export type Issue = ReadIssue | ImportIssue | ProvenanceIssue | QuestionIssue | StoreIssue;
