import type { ImportIssue } from '../../kernel/importIssue.ts';
import { toDateText } from '../number/toDateText.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { quoted, toPlace, type WordsOf } from './issueWordsOf.ts';
import { countWords, listWords } from './listWords.ts';
import { ownExportWords } from './ownExportWords.ts';
import { outcomesWords } from './outcomesWords.ts';

/** Lines named before the rest are only counted. */
const MOST_LINES = 5;

/** `lines 3 and 7`; of many the first, and how many more. */
function toLines(lines: readonly number[]): string {
  const named = lines.slice(0, MOST_LINES).map((line) => toNumberText(line));
  const more = lines.length - named.length;
  return `lines ${more === 0 ? listWords(named) : `${named.join(', ')} and ${toNumberText(more)} more`}`;
}

const repeatWords = {
  once: {
    what: 'Their numbers are the same, so they count once.',
    whatToDo: 'Take the repeated row out of the file, or save without it.',
  },
  'set-aside': {
    what: 'Their numbers differ and cannot be added up, so none of them counts.',
    whatToDo: 'Correct the file, mark the column that tells them apart, or say which rows to keep.',
  },
  waits: {
    what: 'Nothing in the file tells them apart.',
    whatToDo: 'Say under Groups and grades whether they are parts of one number or the same again.',
  },
} as const;

/** Words for what can be wrong with the meaning of a file: its columns, labels and counts. */
export const IMPORT_ISSUE_WORDS: WordsOf<ImportIssue> = {
  'column-missing': ({ role }) => ({
    what: `No column is marked as ${role}.`,
    whatToDo: 'Say which column it is, or choose another shape for the file.',
  }),
  'column-role-duplicated': ({ role, found }) => ({
    what: `More than one column is marked as ${role}: ${listWords(found.map(quoted))}.`,
    whatToDo: 'Keep one of them and leave the others out.',
  }),
  'characteristic-missing': () => ({
    what: 'No column with an ethnic group was found.',
    whatToDo: 'Say which column holds the ethnic group. A file without one cannot give shares of groups.',
  }),
  'nothing-used': ({ found, waiting }) =>
    waiting === found
      ? {
          what: `None of the ${countWords(found, 'row')} read can be used yet: every one of them waits for a choice.`,
          whatToDo:
            'Mark the column of the ethnic group under Columns, and say what each label counts as under Groups and grades.',
        }
      : {
          what: `None of the ${countWords(found, 'row')} read can be used as things stand.`,
          whatToDo:
            'Check the columns, the rows that are kept and the labels: one choice has probably shut out every row.',
        },
  'value-not-a-number': ({ line, column, found }) => ({
    what: `A number was expected and ${quoted(found)} stood there.`,
    where: toPlace({ line, column }),
    whatToDo: 'Correct it in the file, or set the row aside.',
  }),
  'value-not-yes-or-no': ({ line, column, found }) => ({
    what: `Yes, no, a date or a number was expected and ${quoted(found)} stood there.`,
    where: toPlace({ line, column }),
    whatToDo: 'Correct it in the file, or set the row aside.',
  }),
  'count-negative': ({ line, column, found }) => ({
    what: `A count cannot be less than zero: ${quoted(found)}.`,
    where: toPlace({ line, column }),
    whatToDo: 'Correct it in the file, or set the row aside.',
  }),
  'grade-missing': ({ line }) => ({
    what: 'The row has no grade.',
    where: toPlace({ line }),
    whatToDo: 'Fill it in, or count such rows as grade unknown.',
  }),
  'date-invalid': ({ line, found }) => ({
    what: `This is not a date that can be read: ${quoted(found)}.`,
    where: toPlace({ line }),
    whatToDo: 'Write dates as 2026-03-31 or 31/03/2026.',
  }),
  'date-ambiguous': ({ found, readings }) => ({
    what: `${quoted(found)} may be ${toDateText(readings[0])} or ${toDateText(readings[1])}.`,
    whatToDo: 'Say once whether the day or the month comes first.',
  }),
  'person-repeated': ({ line }) => ({
    what: 'A person has several rows that differ.',
    where: toPlace({ line }),
    whatToDo: 'Choose which row counts; the choice is kept for the next file.',
  }),
  'cell-repeated': ({ line, found }) => ({
    what: `Two columns hold the same combination: ${quoted(found)}. Counts are added up; shares are taken from neither.`,
    where: toPlace({ line }),
    whatToDo: 'Leave one of the columns out, or correct its name in the file.',
  }),
  'rows-repeated': ({ lines, found, became }) => ({
    what: `Several rows stand for the same combination: ${quoted(found)}. ${repeatWords[became].what}`,
    where: toLines(lines),
    whatToDo: repeatWords[became].whatToDo,
  }),
  'rows-added': ({ found, headers }) => ({
    what: `${countWords(found, 'row')} are parts of combinations that several rows share; ${listWords(headers.map(quoted))} ${headers.length === 1 ? 'tells' : 'tell'} them apart. Their numbers are added up.`,
    whatToDo: 'If they are not parts, say which rows to keep, or mark that column as a breakdown.',
  }),
  'total-differs': ({ line, found, expected }) => ({
    what: `The printed total is ${toNumberText(found)}; its parts add up to ${toNumberText(expected)}.`,
    where: toPlace({ line }),
    whatToDo: 'Rounded or hidden parts explain small differences; otherwise ask whoever made the file.',
  }),
  'sub-total-differs': ({ line, label, parts, found, expected, places }) => ({
    what: `${quoted(label)} is a sub-total that is not counted, as you said before; but here it is ${toNumberText(found)}, and its parts (${listWords(parts.map(quoted))}) add up to ${toNumberText(expected)}.${places === 1 ? '' : ` So it is in ${toNumberText(places)} places.`}`,
    where: toPlace({ line }),
    whatToDo:
      'A part may be missing, new or renamed: say under Groups and grades what the label is now, or ask whoever made the file.',
  }),
  'cells-not-available': ({ found, lines }) => ({
    what: `${countWords(found, 'cell')} ${found === 1 ? 'is' : 'are'} not available: no number stands there. Not counted as nought: what is added up over ${found === 1 ? 'it' : 'them'} is given as "at least".`,
    where: lines.length === 1 ? toPlace({ line: lines[0] ?? 0 }) : toLines(lines),
    whatToDo: 'Ask whoever made the file for the number; write 0 in the file where it means nobody.',
  }),
  'total-unlabelled': ({ line }) => ({
    what: 'The row is the sum of the others: a total without a name. It is checked, not counted again.',
    where: toPlace({ line }),
    whatToDo: 'Look at that row; if it is no total, give it a label in the file.',
  }),
  'perhaps-total': ({ found, header }) => ({
    what: `${quoted(found)} in ${quoted(header)} is the sum of all the others there. If it is their total, everybody is counted twice.`,
    whatToDo: 'Say so under Groups and grades, Breakdowns; or leave it if it is a name like the others.',
  }),
  'share-out-of-range': ({ line, column, found }) => ({
    what: `A percentage must lie between 0 and 100: ${quoted(found)}.`,
    where: toPlace({ line, column }),
    whatToDo: 'Correct it in the file, or say that the column is not a percentage.',
  }),
  'dates-serial': ({ header, found, date }) => ({
    what: `${quoted(header)} holds dates as a spreadsheet counts days: ${found} is read as ${toDateText(date)}.`,
    whatToDo: 'If they are no dates, say under Columns what the column is.',
  }),
  'labels-carried': ({ header, found }) => ({
    what: `${quoted(header)} is written once over several rows: ${countWords(found, 'blank row')} below ${found === 1 ? 'is' : 'are'} read as the label above.`,
    whatToDo: 'Check the first rows; where a blank means something else, fill it in in the file.',
  }),
  'shares-not-whole': ({ line, found }) => ({
    what: `The percentages of the groups add up to ${toPercentSum(found)} here; on most other rows they make 100%.`,
    where: toPlace({ line }),
    whatToDo: 'A group may be missing or mistyped: check the row with whoever made the file.',
  }),
  'shares-no-whole': ({ low, high }) => ({
    what:
      toPercentSum(low) === toPercentSum(high)
        ? `The percentages of the groups add up to ${toPercentSum(low)}, not to 100%.`
        : `The percentages of the groups add up to between ${toPercentSum(low)} and ${toPercentSum(high)}, not to 100%.`,
    whatToDo:
      'Some groups may have no column, or the percentages are of the people of each group; check how they are written.',
  }),
  'shares-across': ({ header, group }) => ({
    what: `The percentages of each group make 100% over ${quoted(header)}: they say where the people of a group are, not how many of each ${quoted(header)} are of that group.`,
    whatToDo: `Leave such a file out, or ask for percentages that make 100% over ${quoted(group)}.`,
  }),
  'outcome-above-eligible': ({ line, found }) => ({
    what: `More people have the outcome than could have it: ${quoted(found)}.`,
    where: toPlace({ line }),
    whatToDo: 'Check which column counts the people it could happen to, or correct the row.',
  }),
  'base-row': ({ lines, found, became }) => ({
    what:
      became === 'base'
        ? `${quoted(found)} says how many people the percentages are of. It is their base, and counted as no group.`
        : `${quoted(found)} is a printed base: how many people the numbers are of. It is set apart, and counted as no group.`,
    where: toLines(lines),
    whatToDo: 'If it is a label like the others, write it in other words in the file.',
  }),
  'outcomes-read': outcomesWords,
  'too-many-labels': ({ column, found }) => ({
    what: `The column holds ${toNumberText(found)} different labels, too many for a breakdown.`,
    where: `column ${column}`,
    whatToDo: 'Leave the column out, or mark it as person if it names people.',
  }),
  'header-changed': ({ added, missing }) => ({
    what: [
      'The columns are not those of the last file.',
      ...(added.length === 0 ? [] : [`New: ${listWords(added.map(quoted))}.`]),
      ...(missing.length === 0 ? [] : [`Gone: ${listWords(missing.map(quoted))}.`]),
    ].join(' '),
    where: 'header',
    whatToDo: 'Check what each column is before you go on.',
  }),
  'column-unnamed': ({ line, column, place }) => ({
    what: `The rows have a column more than the header has names. ${place === 'middle' ? `Column ${column}` : `The ${place} column`} was taken to be the one without a name.`,
    where: toPlace({ line, column }),
    whatToDo:
      'Check under Columns that each name stands over its own values; otherwise put the missing name into the file.',
  }),
  'own-export': ownExportWords,
  'already-imported': ({ importedAt }) => ({
    what: `These same bytes were already imported on ${toDateText(importedAt)}.`,
    whatToDo: 'Use the snapshot you have, or choose another file.',
  }),
  'rows-waiting': ({ found }) => ({
    what: `${countWords(found, 'row')} ${found === 1 ? 'waits' : 'wait'} for a choice.`,
    whatToDo: 'Say what the labels listed mean, or set their rows aside.',
  }),
  cancelled: () => ({
    what: 'The import was cancelled; nothing was kept.',
    whatToDo: 'Choose the file again to start over.',
  }),
};

/** A sum of percentages to one decimal: 97.5%. */
function toPercentSum(share: number): string {
  return `${toNumberText(Math.round(share * 1000) / 10)}%`;
}
