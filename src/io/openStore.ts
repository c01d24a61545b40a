import type { Store } from './store.ts';
import { diskStore } from './diskStore.ts';
import { openDatabase } from './database.ts';
import { Fault } from './fault.ts';
import { noteStoreState, readStoreState } from './storeState.ts';

let inMemory: Store | undefined;

/**
 * The store of this tab: IndexedDB, or the memory of the tab where the browser gives none; once in memory, always in memory, so that
 * nothing is split. Rejects with `storage-damaged`, `storage-newer` or `storage-full`: a database that is there is never passed over.
 */
export async function openStore(): Promise<Store> {
  if (inMemory !== undefined) return inMemory;
  try {
    await openDatabase();
    // What is known to be wrong with it stays known.
    if (readStoreState().kind === 'unknown') noteStoreState('disk');
    return diskStore;
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    if (cause.fault === 'storage-damaged') noteStoreState('damaged');
    if (cause.fault !== 'storage-blocked') throw cause;
    const { buildMemoryStore } = await import('./memoryStore.ts');
    inMemory ??= buildMemoryStore();
    noteStoreState('memory');
    return inMemory;
  }
}

/** Drops what this tab kept in memory; the next use begins afresh. */
export function forgetMemory(): void {
  inMemory = undefined;
}
