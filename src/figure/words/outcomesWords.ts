import type { ImportIssue } from '../../kernel/importIssue.ts';
import { type IssueWords, quoted } from './issueWordsOf.ts';
import { listWords } from './listWords.ts';

/** Outcomes that an exact plan answers. */
const MOST_PLANNED = 2;

/** Which outcomes of a file of people are counted, and what becomes of the others. */
export function outcomesWords({
  taken,
  blanks,
  left,
  alike,
}: Extract<ImportIssue, { readonly code: 'outcomes-read' }>): IssueWords {
  const list = (headers: readonly string[]): string => listWords(headers.map(quoted));
  const what = [
    ...(taken.length === 0
      ? []
      : [`Counted as ${taken.length === 1 ? 'an outcome' : 'outcomes'} of each person: ${list(taken)}.`]),
    ...(blanks.length === 0 ? [] : [`A blank under ${list(blanks)} is read as no.`]),
    ...(left.length === 0
      ? []
      : [
          `Not counted: ${list(left)}, which ${left.length === 1 ? 'says' : 'say'} yes or no of each person.`,
        ]),
    ...(alike.length === 0 ? [] : [`${list(alike)} says the same of everybody and is left out.`]),
  ];
  const toDo = [
    ...(left.length === 0 ? [] : ['To count one more, tick it under Columns.']),
    ...(taken.length <= MOST_PLANNED
      ? []
      : [
          `Where exact counts are protected, figures answer ${list(taken.slice(0, MOST_PLANNED))}; for the others choose a policy that rounds, or import the file once more with only those ticked.`,
        ]),
  ];
  return {
    what: what.join(' '),
    whatToDo: toDo.length === 0 ? 'If one is no outcome, untick it under Columns.' : toDo.join(' '),
  };
}
