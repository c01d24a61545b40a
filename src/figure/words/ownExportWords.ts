import type { ImportIssue } from '../../kernel/importIssue.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { type IssueWords, quoted } from './issueWordsOf.ts';
import { listWords } from './listWords.ts';

type OwnExport = Extract<ImportIssue, { readonly code: 'own-export' }>;

/** What is taken of a CSV that this app exported, and what of its hidden numbers is not kept. */
export function ownExportWords({ found, taken, between }: OwnExport): IssueWords {
  if (taken.length === 0)
    return {
      what: `This app exported the file, for the figure ${found}. It holds rates, changes or words, and no numbers of groups that could be counted again.`,
      whatToDo: 'Import the file that the figure was made from.',
    };
  return {
    what: `This app exported the file, for the figure ${found}. Taken from it: ${listWords(taken.map(quoted))}, with what was hidden or rounded as it stands there. What was worked out from it is left out and worked out again.${betweenWords(between)}`,
    whatToDo: 'Where you have the file that the figure was made from, import that: it says more.',
  };
}

function betweenWords(between: OwnExport['between']): string {
  if (between === undefined) return '';
  const { found, cells, kept } = between;
  const one = cells === 1;
  const becomes =
    kept === undefined
      ? 'only that it is hidden is kept'
      : `it is kept as hidden, ${toNumberText(kept.low)} to ${toNumberText(kept.high)} like every hidden number of the file`;
  return one
    ? ` One number is hidden between two of its own (${quoted(found)}); these are lost: ${becomes}.`
    : ` ${toNumberText(cells)} numbers are each hidden between two of their own (such as ${quoted(found)}); these are lost: of each, ${becomes}.`;
}
