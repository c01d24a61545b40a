import { type IDBPDatabase, wrap } from 'idb';
import { KEY_PATHS, STORE_NAMES } from '../workspace/records.ts';
import { COPY_BUCKET, deleteBucket, openBucket } from './buckets.ts';
import { toDatabaseName } from './databaseName.ts';
import { buildDatabaseStore, type Deed } from './databaseStore.ts';
import type { Schema } from './schema.ts';
import type { Reading, Store, Writing } from './store.ts';

/**
 * A second copy of the library, in a bucket of its own.
 *
 * Chromium keeps all databases of a bucket in one LevelDB, and goes on writing into its log after an unclean end. A record that this
 * end has torn then lies in the middle of the log; at the next opening but one Chromium takes the log for corrupt and deletes every
 * database of the bucket (`dataLoss: "total"`, "checksum mismatch"). One end can only tear the log that is being written to, and the
 * copy is written after the library and before the next write: so one of both is always whole.
 *
 * Browsers without buckets keep IndexedDB in SQLite, which has no such fault.
 */

/** The setting that holds how many writes the library has had: where both name the same number, both hold the same. */
const WRITES = 'writes';
const VERSION = 1;
/** The catalogue is fetched again. */
const COPIED = STORE_NAMES.filter((name) => name !== 'catalogue');

type Key = string | number;

let opened: Promise<IDBPDatabase<Schema>> | undefined;
const copy = buildDatabaseStore({ open: openCopy, close: closeCopy });

/** Counts one more write, as part of it; gives its number. */
export async function countWrite(writing: Writing): Promise<number> {
  const nth = ((await readWrites(writing)) ?? 0) + 1;
  await writing.put('settings', { name: WRITES, value: String(nth) });
  return nth;
}

/**
 * Does in the copy what write number `nth` did in the library; brings it up to date as a whole where it lacks an earlier one. A copy
 * that cannot be written does not hold up a library that could be: it is behind then, and the next write brings it up.
 */
export async function writeCopy(library: Store, deeds: readonly Deed[], nth: number): Promise<void> {
  try {
    const isInStep = await copy.write(COPIED, async (writing) => {
      if ((await readWrites(writing)) !== nth - 1) return false;
      for (const deed of deeds) await deed(writing);
      return true;
    });
    if (!isInStep) await copyAll(library);
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
  }
}

/** What fills an empty library with all that the copy holds; nothing where there is no copy. */
export async function readCopy(): Promise<readonly Deed[]> {
  try {
    return await copy.read(COPIED, readAll);
  } catch (cause) {
    if (cause instanceof DOMException) return [];
    throw cause;
  }
}

/** Deletes the copy, and its bucket unless another page from disk has its copy there. */
export async function deleteCopy(): Promise<void> {
  await closeCopy();
  const bucket = await openBucket(COPY_BUCKET);
  if (bucket === undefined) return;
  await wrap(bucket.indexedDB.deleteDatabase(toDatabaseName()));
  if ((await bucket.indexedDB.databases()).length === 0) await deleteBucket(COPY_BUCKET);
}

async function copyAll(library: Store): Promise<void> {
  const held = new Set(await copy.read(['snapshots'], (reading) => reading.keys('snapshots')));
  const { deeds, standing } = await library.read(COPIED, async (reading) => ({
    // Stored snapshots never change: those that the copy has can stay.
    deeds: await readAll(reading, held),
    standing: new Set(await reading.keys('snapshots')),
  }));
  await copy.write(COPIED, async (writing) => {
    for (const store of COPIED) if (store !== 'snapshots') await writing.clear(store);
    for (const key of held) if (!standing.has(key)) await writing.remove('snapshots', key);
    for (const deed of deeds) await deed(writing);
  });
}

async function readAll(reading: Reading, held?: ReadonlySet<Key>): Promise<readonly Deed[]> {
  const deeds: Deed[] = [];
  for (const store of COPIED) {
    const records =
      store === 'snapshots' && held !== undefined
        ? await readMissing(reading, held)
        : await reading.all(store);
    for (const record of records) deeds.push((writing) => writing.put(store, record));
  }
  return deeds;
}

async function readMissing(reading: Reading, held: ReadonlySet<Key>) {
  const keys = (await reading.keys('snapshots')).filter((key) => !held.has(key));
  const found = await Promise.all(keys.map((key) => reading.one('snapshots', key)));
  return found.filter((one) => one !== undefined);
}

async function readWrites(reading: Reading): Promise<number | undefined> {
  const found = await reading.one('settings', WRITES);
  return found === undefined ? undefined : Number(found.value);
}

function openCopy(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  const bucket = await openBucket(COPY_BUCKET);
  if (bucket === undefined) throw new DOMException('no buckets', 'NotSupportedError');
  const opening = bucket.indexedDB.open(toDatabaseName(), VERSION);
  opening.addEventListener('upgradeneeded', () => {
    for (const name of COPIED) opening.result.createObjectStore(name, { keyPath: KEY_PATHS[name] });
  });
  const database = await wrap(opening);
  if (!isCopy(database)) throw new DOMException('not a copy', 'DataError');
  const letGo = (): void => {
    database.close();
    opened = undefined;
  };
  // Another tab deletes everything.
  database.addEventListener('versionchange', letGo);
  database.addEventListener('close', letGo);
  return database;
}

function isCopy(found: unknown): found is IDBPDatabase<Schema> {
  return found instanceof IDBDatabase && COPIED.every((name) => found.objectStoreNames.contains(name));
}

async function closeCopy(): Promise<void> {
  const held = await opened?.catch(() => undefined);
  held?.close();
  opened = undefined;
}
