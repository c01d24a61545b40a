import { toDateText } from '../../figure/number/toDateText.ts';
import type { LastSaved } from '../lastSaved.ts';

/** When the workspace was last saved to a file, and what changed since, in one or two sentences. */
export function lastSavedWords(last: LastSaved): string {
  switch (last.kind) {
    case 'nothing-held':
      return 'Last saved to file: never. There is nothing of yours to save yet.';
    case 'never':
      return 'Last saved to file: never. What you hold is in this browser only.';
    case 'clock-back':
      return `Last saved to file ${toDateText(last.at)} (${last.name}), which is later than today: the clock of this computer went back.`;
    case 'saved':
      return `Last saved to file ${toDateText(last.at)} (${last.name})${agoWords(last.days)}. ${changeWords(last.changes)}`.trim();
  }
}

function agoWords(days: number): string {
  if (days === 0) return '';
  return days === 1 ? ', yesterday' : `, ${days} days ago`;
}

function changeWords(changes: number | undefined): string {
  if (changes === undefined) return '';
  if (changes === 0) return 'Nothing changed since.';
  return changes === 1 ? 'One change since.' : `${changes} changes since.`;
}
