import type { TableNote } from '../../disclosure/releasedTable.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import { toTimeText } from '../number/toDateText.ts';
import { classifiedWords } from './classifiedWords.ts';
import { departmentEventWords } from './departmentEventWords.ts';
import { countWords, listWords, toSentence } from './listWords.ts';
import { policyWords } from './policyWords.ts';

const breaks = {
  classification: 'classification',
  scope: 'scope',
  ladder: 'grades',
  'suppression-rule': 'rule for hiding small counts',
  departments: 'departments',
};

const coarserWords = {
  broad: 'broad groups are',
  'white-and-all-other': 'White and all other ethnic groups combined is',
};

function togetherWords({
  title,
  beside,
  withheld,
}: Extract<TableNote, { code: 'audited-together' }>): string {
  const both = `${title} was checked beside ${beside}, another publication that counts the same people`;
  return withheld === 0
    ? `${both}: no number that a publisher hid can be worked out from the two together, unless from one alone.`
    : `${both}: ${countWords(withheld, 'number')} of ${title} ${withheld === 1 ? 'is' : 'are'} [c] here, since a number that a publisher hid could be worked out from the two together.`;
}

/** More rows than this are counted, not named. */
const MOST_NAMED = 6;

function workedOutWords(rows: readonly string[] | undefined): string {
  const why = 'since the shares as given would tell of a few people';
  if (rows === undefined)
    return `Every share is worked out from its base and a count rounded to 5, none as it was given, ${why}.`;
  const which = rows.length > MOST_NAMED ? `In ${countWords(rows.length, 'row')}` : `In ${listWords(rows)}`;
  return `${which}, shares are worked out from their base and a count rounded to 5, ${why}; all others are as they were given.`;
}

/** A note of a released table as a sentence. */
export function noteWords(note: TableNote): string {
  switch (note.code) {
    case 'rounded-source':
      return `From counts rounded to ${note.to} by the publisher; totals may differ by ${note.to / 2} for each part.`;
    case 'printed-total-used':
      return `The total is the one the publisher printed: ${toSentence(note.title)}`;
    case 'audited-together':
      return togetherWords(note);
    case 'series-break':
      return `[b] Break in the series${note.before === undefined ? '' : ` before ${toTimeText(note.before)}`}, of ${breaks[note.of]}${note.detail === '' ? '.' : `: ${toSentence(note.detail)}`}`;
    case 'merged-groups':
      return `${note.from} is counted in ${note.into}, so that both dates count alike.`;
    case 'coarser-scheme':
      return `The groups differ between what is compared; ${coarserWords[note.grouping]} a scheme they share.`;
    case 'no-common-scheme':
      return 'The groups differ between what is compared, and no coarser scheme is shared.';
    case 'share-up-count-down':
      return `${note.group}: fewer people than at the first date compared, though the percentage printed is greater, since the whole has shrunk more.`;
    case 'not-held-then':
      return `What was asked for is not in the data${note.at === undefined ? '' : ` of ${toTimeText(note.at)}`}.`;
    case 'unknown-grade-in-base':
      return 'People whose grade is not known are in the base, so each rate is the least it can be.';
    case 'more-than-population':
      return 'More people are counted in a row than the population has: no rate is given there.';
    case 'department-event':
      return `[b] ${departmentEventWords(note.event)}${note.before === undefined ? '' : `, before ${toTimeText(note.before)}`}; followed as one.`;
    case 'departments-not-people':
      return 'Departments are not people: how many reported is shown as it is.';
    case 'departments-gone':
      return `No longer in the file: ${listWords(note.departments)}. If one was renamed, merged or split, say so under department history.`;
    case 'departments-left-out':
      return `${countWords(note.departments, 'department')} ${note.departments === 1 ? 'gives' : 'give'} only one of the two numbers of a rate, and ${note.departments === 1 ? 'is' : 'are'} left out of both.`;
    case 'returns-policy':
      return `Returns: ${policyWords(note.policy)}`;
    case 'shares-without-counts':
      return 'Shares without counts, so no intervals; the rule for small counts cannot be applied.';
    case 'shares-worked-out':
      return workedOutWords(note.rows);
    case 'unlike-measures':
      return 'Different units: no total, no ranking.';
    case 'not-given':
      return note.what === 'date' ? 'No date was given.' : 'No Mixed group was given.';
    case 'unknown-grade':
      return `${note.label} is a row of its own: people whose grade is not known.`;
    case 'trimmed':
      return 'The file shipped with this app holds only the rows that it shows.';
    case 'classified':
      return classifiedWords(note.groups, note.grades);
    case 'source-note':
      return `Note of the source: ${toSentence(note.text)}`;
    default:
      return assertNever(note, 'table note');
  }
}
