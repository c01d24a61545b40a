import type { ReferenceTime } from '../kernel/time.ts';
import type { SeriesBreak } from '../snapshot/findBreaks.ts';
import type { TableNote } from './releasedTable.ts';

/** A break as a note: the source's own words of its scope, nothing where the kind of break says it all; and before when. */
export function toBreakNote(found: SeriesBreak, before?: ReferenceTime): TableNote {
  const detail = found.of === 'scope' ? toScopeWords(found) : '';
  return { code: 'series-break', of: found.of, detail, ...(before === undefined ? {} : { before }) };
}

/** The sentences of both dates, those that both have only once. */
function toScopeWords({ then, now }: SeriesBreak): string {
  const before = toSentences(then);
  const after = toSentences(now).filter((sentence) => !before.includes(sentence));
  return [before.join(' '), after.join(' ')].filter((text) => text !== '').join(' / ');
}

function toSentences(text: string): string[] {
  return [...new Set(text.split(/(?<=[.?])\s+/).filter((sentence) => sentence !== ''))];
}
