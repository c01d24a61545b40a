import { useQuery } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { LAST_SAVED, LAST_SAVED_SEQUENCE } from '../io/settings.ts';
import { LOG_SEQUENCE } from '../io/writeLibrary.ts';
import { type LastSaved, toLastSaved } from '../workspace/lastSaved.ts';
import { storedQuery } from './libraryQuery.ts';

/** When the workspace was last saved to a file; undefined while the library is read. */
export function useLastSaved(): LastSaved | undefined {
  const stored = useQuery(storedQuery).data;
  if (stored === undefined) return undefined;
  const { settings, snapshots } = stored;
  const sequence = Number(settings.get(LOG_SEQUENCE) ?? 0);
  const saved = settings.get(LAST_SAVED_SEQUENCE);
  return toLastSaved(settings.get(LAST_SAVED), readClock(), {
    holds: snapshots.length > 0 || sequence > 0,
    sequence,
    savedSequence: saved === undefined ? undefined : Number(saved),
  });
}
