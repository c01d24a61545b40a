/** How the library of this tab is kept, as far as the user has to know. */
export type StoreState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'disk' }
  /** The browser gives no storage: everything goes when the tab is closed. */
  | { readonly kind: 'memory' }
  /** A newer version of the app is open in another tab and has taken the database over. */
  | { readonly kind: 'newer' }
  /** Part of the database is missing or cannot be read; the repair screen helps. */
  | { readonly kind: 'damaged' }
  /** There was a library here and the database is empty: the browser cleared it. */
  | { readonly kind: 'cleared' }
  /** The browser lost the library, and its copy was brought back. */
  | { readonly kind: 'restored' };

let state: StoreState = { kind: 'unknown' };
const watchers = new Set<() => void>();

/** The state as it is; the same object until it changes. */
export function readStoreState(): StoreState {
  return state;
}

/** Notes a new state and tells who watches. */
export function noteStoreState(kind: StoreState['kind']): void {
  if (state.kind === kind) return;
  state = { kind };
  for (const watcher of watchers) watcher();
}

/** Calls back at every change until the function it gives is called. */
export function watchStoreState(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
