import type { TableNote } from '../../disclosure/releasedTable.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import { toSentence } from './listWords.ts';

const breaks = {
  classification: 'classification',
  scope: 'scope',
  ladder: 'grades',
  'suppression-rule': 'rule for hiding small counts',
};

/** A note of a released table as a sentence. */
export function noteWords(note: TableNote): string {
  switch (note.code) {
    case 'rounded-source':
      return `From counts rounded to ${note.to} by the publisher; totals may differ by ${note.to / 2} for each part.`;
    case 'printed-total-used':
      return `The total is the one the publisher printed: ${toSentence(note.title)}`;
    case 'series-break':
      return `[b] Break in the series, of ${breaks[note.of]}${note.detail === '' ? '.' : `: ${toSentence(note.detail)}`}`;
    case 'merged-groups':
      return `${note.from} is counted in ${note.into}, so that both dates count alike.`;
    case 'shares-without-counts':
      return 'Shares without counts, so no intervals; the rule for small counts cannot be applied.';
    case 'unlike-measures':
      return 'Different units: no total, no ranking.';
    case 'not-given':
      return note.what === 'date' ? 'No date was given.' : 'No Mixed group was given.';
    case 'unknown-grade':
      return `${note.label} is a row of its own: people whose grade is not known.`;
    case 'trimmed':
      return 'The file shipped with this app holds only the rows that it shows.';
    case 'source-note':
      return `Note of the source: ${toSentence(note.text)}`;
    default:
      return assertNever(note, 'table note');
  }
}
