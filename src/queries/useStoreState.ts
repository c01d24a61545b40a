import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { dropTrace } from '../io/libraryTrace.ts';
import { noteStoreState, readStoreState, type StoreState, watchStoreState } from '../io/storeState.ts';
import { watchOtherTabs } from '../io/tabs.ts';

/** How the library of this tab is kept. */
export function useStoreState(): StoreState {
  return useSyncExternalStore(watchStoreState, readStoreState);
}

/** Reads everything again when another tab changed the library. */
export function useOtherTabs(): void {
  const client = useQueryClient();
  useEffect(() => watchOtherTabs(() => void client.invalidateQueries()), [client]);
}

/** Takes note that the user knows the library was cleared away by the browser. */
export function acceptCleared(): void {
  dropTrace();
  noteStoreState('disk');
}
