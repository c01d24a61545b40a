const TRACE = 'library-was-here';

/** Notes beside the database that there is a library, so that one the browser cleared away is missed. */
export function keepTrace(): void {
  withLocalStorage((storage) => storage.setItem(TRACE, 'yes'));
}

/** Whether a library was kept here before. */
export function hasTrace(): boolean {
  return withLocalStorage((storage) => storage.getItem(TRACE) !== null) ?? false;
}

/** Forgets that there was one. */
export function dropTrace(): void {
  withLocalStorage((storage) => storage.removeItem(TRACE));
}

/** A browser may refuse this storage as well: then there is no trace, and nothing else is lost. */
function withLocalStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(localStorage);
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof ReferenceError) return undefined;
    throw cause;
  }
}
