import type { ImportIssue } from './importIssue.ts';
import type { ProvenanceIssue } from './provenanceIssue.ts';
import type { QuestionIssue } from './questionIssue.ts';
import type { ReadIssue } from './readIssue.ts';
import type { StoreIssue } from './storeIssue.ts';

/** Why a question is refused, or two provenances do not join: no figure is made. */
export type Refusal = ProvenanceIssue | QuestionIssue;

/** Something wrong with the data, as a value: never English (words live in `figure/words/`), never thrown. */
export type Issue = ReadIssue | ImportIssue | Refusal | StoreIssue;
