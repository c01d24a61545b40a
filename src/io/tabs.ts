import { toDatabaseName } from './databaseName.ts';

let channel: BroadcastChannel | undefined;
const watchers = new Set<() => void>();

/** Tells the other tabs of this app that the library changed. */
export function announceChange(): void {
  open()?.postMessage('changed');
}

/** Calls back whenever another tab changed the library, until the function it gives is called. */
export function watchOtherTabs(watcher: () => void): () => void {
  open();
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Runs one piece of work on the library at a time over all tabs, where the browser has locks; transactions keep order elsewhere. */
export async function withLibraryLock<T>(work: () => Promise<T>): Promise<T> {
  // Withheld on plain http, whatever the types say.
  const locks: LockManager | undefined = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks === undefined) return work();
  return locks.request(`${toDatabaseName()}:write`, work);
}

function open(): BroadcastChannel | undefined {
  if (channel !== undefined || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(toDatabaseName());
  channel.onmessage = () => {
    for (const watcher of watchers) watcher();
  };
  return channel;
}
