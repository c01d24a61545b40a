import type { NewLine } from '../workspace/logLine.ts';
import { STORE_NAMES } from '../workspace/records.ts';
import { hasBuckets } from './buckets.ts';
import { type Deed, noteDeeds } from './databaseStore.ts';
import { Fault } from './fault.ts';
import { keepTrace } from './libraryTrace.ts';
import { openStore } from './openStore.ts';
import { buildRandomId } from './randomId.ts';
import type { Store, Writing } from './store.ts';
import { announceChange, withLibraryLock } from './tabs.ts';

const WRITTEN = STORE_NAMES.filter((name) => name !== 'catalogue');
/** The setting that holds the number of the last line: numbers are not given twice, even after lines are deleted. */
export const LOG_SEQUENCE = 'log-sequence';

/**
 * Makes a change in one strict transaction: all or nothing, resolved when it is on disk; then tells the other tabs. `about` names the
 * change for a fault: `storage-full`, `storage-failed`, or what the change itself rejects with.
 */
export async function writeLibrary<T>(about: string, change: (writing: Writing) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    const value = await withLibraryLock(() =>
      store.kind === 'disk' && hasBuckets() ? writeTwice(store, change) : store.write(WRITTEN, change),
    );
    if (store.kind === 'disk') keepTrace();
    announceChange();
    return value;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new Fault(full ? 'storage-full' : 'storage-failed', about, cause);
  }
}

/** Makes a change in the library, and once it is on disk in the copy. */
async function writeTwice<T>(store: Store, change: (writing: Writing) => Promise<T>): Promise<T> {
  const { countWrite, writeCopy } = await import('./libraryCopy.ts');
  const deeds: Deed[] = [];
  const [value, nth] = await store.write(WRITTEN, async (writing) => {
    const noted = noteDeeds(writing, deeds);
    return [await change(noted), await countWrite(noted)] as const;
  });
  await writeCopy(store, deeds, nth);
  return value;
}

/** Adds a line at the end of the log, as part of a change; gives its id. */
export async function appendLine(writing: Writing, line: Omit<NewLine, 'id'>): Promise<string> {
  const seq = (await readSequence(writing)) + 1;
  const id = buildRandomId();
  await writing.add('log', { ...line, seq, id });
  await saveSequence(writing, seq);
  return id;
}

/** The number of the last line ever added; 0 where there is none. */
export async function readSequence(writing: Pick<Writing, 'one'>): Promise<number> {
  return Number((await writing.one('settings', LOG_SEQUENCE))?.value ?? 0);
}

/** Sets the number of the last line, after lines came from elsewhere. */
export async function saveSequence(writing: Writing, seq: number): Promise<void> {
  await writing.put('settings', { name: LOG_SEQUENCE, value: String(seq) });
}
