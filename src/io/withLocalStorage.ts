/** A browser may refuse this storage: then nothing is kept there, and nothing else is lost. */
export function withLocalStorage<T>(work: (storage: Storage) => T): T | undefined {
  try {
    return work(localStorage);
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof ReferenceError) return undefined;
    throw cause;
  }
}
