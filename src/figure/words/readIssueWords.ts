import type { ReadIssue } from '../../kernel/readIssue.ts';
import { toNumberText } from '../number/toDecimalText.ts';
import { quoted, toPlace, type WordsOf } from './issueWordsOf.ts';
import { countWords } from './listWords.ts';

const seeLine = 'Look at that line; if the cells stand in the right columns, go on.';

/** Words for what can be wrong with the bytes of a file and the table in them. */
export const READ_ISSUE_WORDS: WordsOf<ReadIssue> = {
  'file-empty': () => ({
    what: 'The file is empty.',
    whatToDo: 'Export it again and check its size before you choose it.',
  }),
  'file-binary': ({ found }) => ({
    what: `This is not a text file: it begins with ${quoted(found)}.`,
    whatToDo: 'Open it in the program that made it and save it as CSV.',
  }),
  'file-unreadable': ({ found }) => ({
    what: `The browser could not read the file: ${quoted(found)}.`,
    whatToDo: 'Close it in other programs, check that you may open it, and choose it again.',
  }),
  'no-header': ({ found }) => ({
    what: `No row of column names was found; the first row reads ${quoted(found)}.`,
    whatToDo: 'Choose the header row by hand, or add a row of column names to the file.',
  }),
  'no-table': ({ found }) => ({
    what: `No table was found: the lines have no cells in common. The file begins with ${quoted(found)}.`,
    whatToDo:
      'Choose the file as it was exported, as CSV or .xlsx; or say what separates its cells and which line is the header.',
  }),
  'no-rows': ({ found }) => ({
    what: `There are no rows under the header ${quoted(found)}.`,
    whatToDo: 'Check that the export was finished, or choose another header row.',
  }),
  'no-such-table': ({ found, expected }) => ({
    what: `The file holds ${countWords(found, 'table')}; number ${toNumberText(expected)} was asked for.`,
    whatToDo: 'Choose one of the tables it holds.',
  }),
  'undecodable-byte': ({ line, found }) => ({
    what: `A character could not be read in this encoding: ${quoted(found)}.`,
    where: toPlace({ line }),
    whatToDo: 'Choose another encoding; windows-1252 and UTF-8 are the usual ones.',
  }),
  'short-row': ({ line, found, expected }) => ({
    what: `The row has ${countWords(found, 'cell')} where the header has ${toNumberText(expected)}; the missing ones are read as blank.`,
    where: toPlace({ line }),
    whatToDo: seeLine,
  }),
  'long-row': ({ line, found, expected }) => ({
    what: `The row has ${countWords(found, 'cell')} where the header has ${toNumberText(expected)}; the extra ones are not used.`,
    where: toPlace({ line }),
    whatToDo: 'Look for a comma inside a value that has no quotation marks around it.',
  }),
  'row-delimiter': ({ line, found }) => ({
    what: `The row separates its cells by ${quoted(found)}, unlike the rest of the file, and was read so.`,
    where: toPlace({ line }),
    whatToDo: seeLine,
  }),
  'quote-unclosed': ({ line, column, found }) => ({
    what: `A quotation mark is opened and never closed: ${quoted(found)}.`,
    where: toPlace({ line, column }),
    whatToDo: 'Close it in the file, or choose another quotation mark.',
  }),
  'quote-repaired': ({ line, column, found }) => ({
    what: `A stray quotation mark was read as part of the text: ${quoted(found)}.`,
    where: toPlace({ line, column }),
    whatToDo: seeLine,
  }),
  'line-too-long': ({ line, found }) => ({
    what: `The line is ${toNumberText(found)} characters long and was not read: no table has such a row.`,
    where: toPlace({ line }),
    whatToDo: 'Check the line ends of the file: perhaps it was saved without any.',
  }),
  'header-duplicated': ({ line, column, found }) => ({
    what: `Two columns are called ${quoted(found)}; both are kept.`,
    where: toPlace({ line, column }),
    whatToDo: 'Say for each what it is, or leave one of them out.',
  }),
  'several-tables': ({ found }) => ({
    what: `The file holds ${countWords(found, 'table')}; the first is read.`,
    whatToDo: 'Choose another table if that is not the one you want.',
  }),
  'issues-capped': ({ found, shown }) => ({
    what: `${toNumberText(found)} things were found; the first ${toNumberText(shown)} are listed.`,
    whatToDo: 'Mend these first: the rest are often of the same sort.',
  }),
};
