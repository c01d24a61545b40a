import { toDatabaseName } from './databaseName.ts';

/** A browser may refuse this storage: then nothing is kept there, and nothing else is lost. */
export function withLocalStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(localStorage);
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof ReferenceError) return undefined;
    throw cause;
  }
}

/** Drops everything that this app kept there, which all begins with the name of its database; what other pages of the same address kept stays. */
export function dropLocalStorage(): void {
  withLocalStorage((storage) => {
    for (const key of Object.keys(storage))
      if (key.startsWith(`${toDatabaseName()} `)) storage.removeItem(key);
  });
}
