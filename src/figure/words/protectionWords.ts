import type { ProtectionSummary } from '../../disclosure/releasedTable.ts';
import { countWords } from './listWords.ts';

/**
 * What is hidden in a table, as sentences: by our policy, how that was checked, by the publisher. Empty where nothing is.
 * `fromPrinted`: every number follows from what one publication printed, so none can tell more of its hidden cells.
 */
export function protectionWords(protection: ProtectionSummary, fromPrinted = false): string[] {
  const sentences: string[] = [];
  const { hiddenByPolicy: hidden, hiddenAtSource, reader } = protection;
  if (hidden > 0) {
    const start = `${countWords(hidden, 'cell')} ${hidden === 1 ? 'is' : 'are'} suppressed to protect small numbers`;
    sentences.push(`${start}${reader === undefined ? '.' : checkedWords(reader)}`);
    if (protection.fellBack === true && reader !== undefined && reader !== 'marked')
      sentences.push('No pattern passed the strictest check, of a reader who knows which cells are small.');
  }
  if (hiddenAtSource > 0)
    sentences.push(
      `${countWords(hiddenAtSource, 'cell')} under this figure ${hiddenAtSource === 1 ? 'was' : 'were'} hidden by the publisher; a sum over ${hiddenAtSource === 1 ? 'it' : 'them'} is given as a range${fromPrinted ? ', worked out from the printed numbers alone' : ''}.`,
    );
  const { notAvailable } = protection;
  if (notAvailable !== undefined)
    sentences.push(
      `${countWords(notAvailable.cells, 'cell')} under this figure ${notAvailable.cells === 1 ? 'is' : 'are'} not available; a number added up over ${notAvailable.cells === 1 ? 'it' : 'them'} is only "at least".`,
    );
  return sentences;
}

function checkedWords(reader: 'blind' | 'nonzero' | 'marked'): string {
  const check = '; the pattern was checked: no suppressed count can be worked out';
  if (reader === 'marked') return `${check}, even by a reader who knows which cells are small.`;
  return reader === 'nonzero' ? `${check}.` : `${check} by a reader who sees only this table.`;
}
