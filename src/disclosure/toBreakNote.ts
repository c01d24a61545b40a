import type { ReferenceTime } from '../kernel/time.ts';
import type { SeriesBreak } from '../snapshot/findBreaks.ts';
import type { TableNote } from './releasedTable.ts';

/** A break as a note: the source's own words of its scope, nothing where the kind of break says it all; and before when. */
export function toBreakNote(found: SeriesBreak, before?: ReferenceTime): TableNote {
  const detail =
    found.of === 'scope' ? [found.then, found.now].filter((text) => text !== '').join(' / ') : '';
  return { code: 'series-break', of: found.of, detail, ...(before === undefined ? {} : { before }) };
}
