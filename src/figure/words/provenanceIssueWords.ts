import type { ProvenanceIssue } from '../../kernel/provenanceIssue.ts';
import { type IssueWords, quoted, type WordsOf } from './issueWordsOf.ts';

const fields: { readonly [field: string]: string } = {
  title: 'title',
  standsFor: 'statement of what it stands for',
  publisher: 'publisher',
  owner: 'name of who answers for it',
  reference: 'date or period',
  notForReleaseBefore: 'date of release',
  standing: 'standing',
  address: 'address',
};

function fieldWords(field: string): string {
  return fields[field] ?? field;
}

/** Words for what can be wrong with a statement of where data comes from, or with joining two. */
export const PROVENANCE_ISSUE_WORDS: WordsOf<ProvenanceIssue> = {
  'provenance-missing': ({ field }) => ({
    what: `The ${fieldWords(field)} is missing.`,
    whatToDo: 'Fill it in: data that cannot say where it comes from cannot be shown as real.',
  }),
  'provenance-date-invalid': ({ field, found }) => ({
    what: `This is not a date, or its ends are the wrong way round: ${quoted(found)}.`,
    where: `provenance, ${fieldWords(field)}`,
    whatToDo: 'Give a day, month and year that exist, the earlier date first.',
  }),
  'provenance-address-missing': () => ({
    what: 'Official statistics need the address of the publication.',
    whatToDo: 'Give the address of its page, or choose management information.',
  }),
  'provenance-address-invalid': ({ found }) => ({
    what: `This is not the address of a page: ${quoted(found)}.`,
    whatToDo: 'Copy the address of the publication, with its https.',
  }),
  'provenance-names-publisher': ({ found }) => ({
    what: `Illustrative data must not name a real publisher as its source: ${quoted(found)}.`,
    where: 'provenance, title',
    whatToDo: 'Take the name out, or move it to \u2018styled after\u2019.',
  }),
  'provenance-locked': ({ found, where }) => lockWords(found, where),
  'provenance-already-corrected': () => ({
    what: 'The kind of this data was corrected once already.',
    whatToDo: 'Import the file again with the right kind, and remove this snapshot.',
  }),
  'kinds-mixed': () => ({
    what: 'Illustrative and real data are never joined: no total, comparison, axis or paper holds both.',
    whatToDo: 'Look at them as two separate figures.',
  }),
};

function lockWords(found: string, where: string): IssueWords {
  if (where === 'values')
    return {
      what: 'These numbers are known to be made up, so they can only be illustrative.',
      whatToDo: 'Import them as illustrative. If you hold real numbers, import that file instead.',
    };
  if (where === 'library')
    return {
      what: `These are the numbers of the illustrative ${quoted(found)} that this browser holds, so they can only be illustrative.`,
      whatToDo:
        'Choose illustrative under Provenance. If those numbers are real, correct the provenance of that one first, on the Data page.',
    };
  return {
    what: `The file itself says ${quoted(found)}, so it can only be illustrative.`,
    where,
    whatToDo: 'Import it as illustrative. If it is real, ask its maker for a file that does not say so.',
  };
}
