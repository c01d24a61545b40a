import type { QueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { PERSISTENCE_ANSWER, saveSetting } from '../io/settings.ts';
import { readStorageFacts, requestPersistence } from '../io/storageFacts.ts';
import { storedQuery } from './libraryQuery.ts';

/**
 * Asks the browser, at the first save of anything, to keep its storage, and keeps the answer. What was saved is on disk by now: a
 * browser that refuses, or cannot be asked, loses nothing.
 */
export async function askToKeep(client: QueryClient): Promise<void> {
  if (client.getQueryData(storedQuery.queryKey)?.settings.has(PERSISTENCE_ANSWER) === true) return;
  const { persisted } = await readStorageFacts();
  if (persisted !== false) return;
  const kept = await requestPersistence();
  if (kept !== undefined) await saveSetting(PERSISTENCE_ANSWER, `${kept ? 'yes' : 'no'} ${readClock()}`);
}
