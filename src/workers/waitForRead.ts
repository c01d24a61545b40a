/** A read that takes longer is taken up in another way: a slow disk loses nothing by it. */
const MOST_WAIT_MS = 1_000;

/** Waits as long as one read of a file may stay open. */
export function waitForRead(): Promise<void> {
  return new Promise((resolve) => {
    AbortSignal.timeout(MOST_WAIT_MS).addEventListener('abort', () => resolve());
  });
}
