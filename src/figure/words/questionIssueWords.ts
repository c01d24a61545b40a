import type { QuestionIssue } from '../../kernel/questionIssue.ts';
import { quoted, type WordsOf } from './issueWordsOf.ts';

/** Words for why a question is refused and no figure is made. */
export const QUESTION_ISSUE_WORDS: WordsOf<QuestionIssue> = {
  'snapshot-missing': () => ({
    what: 'This view needs a snapshot you do not have.',
    whatToDo: 'Ask its owner for the file and import it, or choose another snapshot.',
  }),
  'metric-not-for-content': ({ metric, content }) => ({
    what: `This data holds ${content}, which ${quoted(metric)} cannot be worked out from.`,
    whatToDo: 'Choose another figure, or a snapshot that holds what it needs.',
  }),
  'dimension-missing': ({ dimension }) => ({
    what: `This data is not broken down by ${quoted(dimension)}.`,
    whatToDo: 'Choose one of the breakdowns it has.',
  }),
  'member-missing': ({ dimension }) => ({
    what: `What was chosen under ${quoted(dimension)} is not in this data.`,
    whatToDo: 'Choose again: a department or grade may have been renamed since.',
  }),
  'comparator-not-for-question': ({ comparator }) => ({
    what: `These numbers cannot be compared with ${comparator}.`,
    whatToDo: 'Choose another comparator.',
  }),
  'part-missing': ({ part }) => ({
    what: `This data has no ${part}, which the figure needs.`,
    whatToDo: 'Choose another figure, or a snapshot that holds it.',
  }),
  'outside-lattice': () => ({
    what: 'This combination is not one of the tables that are protected together, so it cannot be shown exactly.',
    whatToDo: 'Choose fewer filters, or a policy that rounds every count.',
  }),
  'plan-missing': () => ({
    what: 'The protection of this series has not been worked out yet.',
    whatToDo: 'Wait until it is, or choose a policy that rounds every count.',
  }),
  'plan-stopped': () => ({
    what: 'You stopped the planning of what has to be hidden, so nothing is shown.',
    whatToDo: 'Start it again, or choose a policy that rounds every count.',
  }),
  'address-required': () => ({
    what: 'Values may be shown as published only where the address of the publication is known.',
    whatToDo: 'Add the address to the provenance record, or choose another policy.',
  }),
  'not-published': () => ({
    what: 'This publication does not hold this figure.',
    whatToDo: 'Choose another comparison or fewer filters, or ask whoever made the file for more.',
  }),
};
