import type { WithheldTable } from '../../disclosure/releasedTable.ts';
import { toDateText } from '../number/toDateText.ts';

/** Why a whole table is not shown: a headline, and a sentence that says what can be done. */
export function withheldWords(table: WithheldTable): { readonly headline: string; readonly why: string } {
  switch (table.reason) {
    case 'cannot-be-protected':
      return {
        headline: 'Withheld: these counts cannot be protected',
        why: 'No pattern of suppression keeps every small count of this table safe from a careful reader. Choose fewer groups or a wider breakdown, or round every count to 5.',
      };
    case 'not-whole':
      return {
        headline: 'Withheld: the counts are not whole numbers',
        why: 'Only whole people can be protected exactly, and this data holds parts of people (full-time equivalents, say). Choose a policy that rounds every count, or import headcounts.',
      };
    case 'all-hidden-at-source':
      return {
        headline: 'Cannot be shown: the publisher hid every part',
        why: 'Every count under this figure was suppressed by the publisher. Choose more grades or departments together.',
      };
    case 'embargoed': {
      const date = table.provenance.notForReleaseBefore;
      return {
        headline: date === undefined ? 'Not yet for release' : `Not for release before ${toDateText(date)}`,
        why: 'The record of this data names a date of release that has not come. Come back then, or correct the record.',
      };
    }
    case 'address-missing':
      return {
        headline: 'Withheld: the address of the publication is missing',
        why: 'Counts may be shown as published only where the publication\u2019s address is given. Add it to the provenance record, or choose another protection.',
      };
  }
}
