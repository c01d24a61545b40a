import { listWords } from '../../figure/words/listWords.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Pending, WaitingReason } from '../../kernel/pending.ts';
import type { ImportStep } from './importSteps.ts';

/** Something that waits for the user, with the step where it is answered. */
export interface PendingText {
  readonly title: string;
  readonly text: string;
  readonly step: ImportStep;
}

const roles = {
  characteristic: 'Say which column holds the ethnic group.',
  measure: 'Say which column holds the number of people.',
  category: 'Say which column tells what was counted.',
  eligible: 'Say which column holds the number of people it could happen to: shortlisted, or all staff.',
  outcome: 'Say which column holds the number of people it happened to: appointed, promoted, left.',
  department: 'Say which column holds the department: its role is Breakdown.',
  return: 'Say which column tells who reported, or who was invited and who completed.',
} as const;

const dimensions: { readonly [id: string]: string } = { ethnicity: 'a group', grade: 'a grade' };

/** Everything that waits, in words; labels of one column are taken together. */
export function pendingWords(pending: readonly Pending[]): readonly PendingText[] {
  const labels = pending.filter((one) => one.kind === 'label');
  const columns = [...new Set(labels.map(({ dimension }) => dimension))];
  return [
    ...columns.map((dimension): PendingText => {
      const waiting = labels.filter((one) => one.dimension === dimension);
      const rows = waiting.reduce((sum, one) => sum + one.rows, 0);
      return {
        title: `${rowsText(rows)} ${rows === 1 ? 'waits' : 'wait'} for ${dimensions[dimension] ?? 'a choice'}`,
        text: shorten(waiting.map(({ label }) => (label === '' ? '(blank)' : label))),
        step: 'groups',
      };
    }),
    ...pending.flatMap((one) => (one.kind === 'label' ? [] : [toText(one)])),
  ];
}

function toText(pending: Exclude<Pending, { kind: 'label' }>): PendingText {
  switch (pending.kind) {
    case 'provenance':
      return {
        title: 'Provenance is not stated yet',
        text: 'Every figure carries where its data comes from.',
        step: 'provenance',
      };
    case 'scheme':
      return {
        title: 'Which codes these are',
        text: `The codes in ${pending.column} mean different groups in different schemes.`,
        step: 'groups',
      };
    case 'ladder':
      return {
        title: 'Which grades these are',
        text: `The labels in ${pending.column} stand on more than one ladder of grades.`,
        step: 'groups',
      };
    case 'keep-only':
      return {
        title: `Which rows to keep by ${pending.column}`,
        text: `Proposed: ${listWords(pending.proposed)}.`,
        step: 'columns',
      };
    case 'measure':
      return {
        title: 'Which column is counted',
        text: `Proposed: ${pending.proposed}.`,
        step: 'columns',
      };
    case 'breakdown':
      return {
        title: 'Which column is the breakdown',
        text:
          pending.proposed.length === 0 ? 'None is proposed.' : `Proposed: ${listWords(pending.proposed)}.`,
        step: 'columns',
      };
    case 'outcomes':
      return {
        title: 'Which outcomes are counted',
        text:
          pending.proposed.length === 0 ? 'None is proposed.' : `Proposed: ${listWords(pending.proposed)}.`,
        step: 'columns',
      };
    case 'date':
      return pending.why === 'ambiguous'
        ? {
            title: 'Whether the day or the month comes first',
            text: `${pending.found} in ${pending.column} can be read both ways.`,
            step: 'groups',
          }
        : {
            title: 'The day and month of the years',
            text: `${pending.column} gives only years such as ${pending.found}: state the date under Provenance.`,
            step: 'provenance',
          };
    case 'duplicates':
      return {
        title: `${rowsText(pending.rows)} repeat a person`,
        text: 'With another grade or department: say once which row counts.',
        step: 'groups',
      };
    case 'repeats':
      return {
        title: `${rowsText(pending.rows)} stand for the same combinations`,
        text: 'Nothing tells them apart: say once whether they are parts of one number or the same again.',
        step: 'groups',
      };
    case 'role':
      return { title: 'A column is missing', text: roles[pending.role], step: 'columns' };
  }
}

function rowsText(rows: number): string {
  return `${toNumberText(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

/** The first few names, and how many more. */
export function shorten(names: readonly string[]): string {
  const first = names.slice(0, 5);
  return names.length > 5
    ? `${first.join(', ')} and ${toNumberText(names.length - 5)} more`
    : listWords(first);
}

const whys: { readonly [W in WaitingReason]: string } = {
  unmatched: 'No dictionary holds it.',
  'says-both':
    'It says two things at once: a person who declined, and a missing answer. Only the form it came from can tell.',
  'refusal-or-missing': 'It may be a refusal or a missing answer: the form it came from would say.',
  'code-without-scheme': 'It is a code, and which codes these are is not settled.',
  'eeo-1':
    'It is a group of the United States\u2019 EEO-1 report, whose groups are not those of the census here.',
  'officer-perceived':
    'It is what an officer saw, not what the person says: another variable, never merged with self-defined groups.',
  'labels-disagree': 'Dictionaries disagree about what it means.',
  'rest-of-some':
    'It says all other, and some groups have no label here: it may hold more than the group Other.',
  'not-applicable': 'It says that the question does not apply; say what such rows count as.',
  'sub-total-or-group':
    'Its numbers are not the sum of its own parts: it may be a sub-total, or people who said no more.',
  'total-by-name':
    'Its name says that it is a total, and its numbers do not say so. A total counted beside the others counts everybody twice.',
  'sum-of-others': 'Its numbers are the sums of others: counted beside them, the same people count twice.',
  ladder: 'It stands on another ladder of grades than the rest, or on several.',
};

/** Why a label waits, as a sentence. */
export function whyWords(why: WaitingReason): string {
  return whys[why];
}
