import type { Refusal } from '../../kernel/issue.ts';
import type { StoreIssue } from '../../kernel/storeIssue.ts';
import type { Coded, IssueWords, Telling, WordsOf } from './issueWordsOf.ts';
import { PROVENANCE_ISSUE_WORDS } from './provenanceIssueWords.ts';
import { QUESTION_ISSUE_WORDS } from './questionIssueWords.ts';
import { STORE_ISSUE_WORDS } from './storeIssueWords.ts';

/** Whatever keeps a figure from being made. */
type Unmade = Refusal | StoreIssue;

const words: WordsOf<Unmade> = {
  ...PROVENANCE_ISSUE_WORDS,
  ...QUESTION_ISSUE_WORDS,
  ...STORE_ISSUE_WORDS,
};

const telling: Telling<Unmade> = words;

/** Why a figure is not made, in words; without those of an import, so that the first figure does not wait for them. */
export function refusalWords(issue: Unmade): IssueWords {
  return tell(issue);
}

function tell<C extends Unmade['code']>(issue: Coded<Unmade, C>): IssueWords {
  return telling[issue.code](issue);
}
