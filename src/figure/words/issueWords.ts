import type { Issue } from '../../kernel/issue.ts';
import { IMPORT_ISSUE_WORDS } from './importIssueWords.ts';
import type { Coded, IssueWords, Telling, WordsOf } from './issueWordsOf.ts';
import { PROVENANCE_ISSUE_WORDS } from './provenanceIssueWords.ts';
import { QUESTION_ISSUE_WORDS } from './questionIssueWords.ts';
import { READ_ISSUE_WORDS } from './readIssueWords.ts';
import { STORE_ISSUE_WORDS } from './storeIssueWords.ts';

const words: WordsOf<Issue> = {
  ...READ_ISSUE_WORDS,
  ...IMPORT_ISSUE_WORDS,
  ...PROVENANCE_ISSUE_WORDS,
  ...QUESTION_ISSUE_WORDS,
  ...STORE_ISSUE_WORDS,
};

const telling: Telling<Issue> = words;

/** An issue in plain English: what happened, where, what to do. Total: every code has its words, or this does not compile. */
export function issueWords(issue: Issue): IssueWords {
  return tell(issue);
}

function tell<C extends Issue['code']>(issue: Coded<Issue, C>): IssueWords {
  return telling[issue.code](issue);
}
