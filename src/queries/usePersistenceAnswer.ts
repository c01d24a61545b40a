import { useQuery } from '@tanstack/react-query';
import { PERSISTENCE_ANSWER } from '../io/settings.ts';
import type { IsoInstant } from '../kernel/time.ts';
import { storedQuery } from './libraryQuery.ts';

/** What the browser answered when it was asked, at the first save, to keep its storage; undefined while it was not asked. */
export function usePersistenceAnswer(): { readonly kept: boolean; readonly at: IsoInstant } | undefined {
  const { data } = useQuery(storedQuery);
  const [, kept, at] = /^(yes|no) (\S+)$/.exec(data?.settings.get(PERSISTENCE_ANSWER) ?? '') ?? [];
  return at === undefined ? undefined : { kept: kept === 'yes', at };
}
