import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import { KEY_PATHS, STORE_NAMES, type StoreName } from '../workspace/records.ts';
import { COPY_BUCKET, hasBucket } from './buckets.ts';
import { toDatabaseName } from './databaseName.ts';
import { buildWriting, type Deed } from './databaseStore.ts';
import { Fault } from './fault.ts';
import type { Schema } from './schema.ts';
import type { Writing } from './store.ts';
import { noteStoreState } from './storeState.ts';

/**
 * The version that the browser keeps: the stored form (2) times 1,000, and one more for every repair, which can only add what is
 * missing by opening a higher version. Form 1 was kept as plain 1. A change of form needs a migration and a fixture of the form before.
 */
export const DATABASE_VERSION = 2000;
const NEXT_FORM = 3000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;
let givenWay = false;
/** What is fetched only once it is met: the code for the earlier form; the copy of a library that the browser lost. */
let upgradeVersion1: ((database: IDBDatabase, upgrading: IDBTransaction) => void) | undefined;
let copied: readonly Deed[] | undefined;
let hasCopy = false;
let wanted: 'old form' | 'copy' | undefined;

/**
 * Opens the database once. Rejects with `storage-blocked` where the browser gives none, `storage-newer` where a newer version of the
 * app has it, `storage-damaged` where stores are missing or it cannot be opened, `storage-full`.
 */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  if (givenWay) return Promise.reject(new Fault('storage-newer', 'the library'));
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw toOpenFault(cause);
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new Fault('storage-blocked', 'the library');
  hasCopy = await hasBucket(COPY_BUCKET);
  const database = await openAt(DATABASE_VERSION).catch(async (cause: unknown) => {
    if (isNamed(cause, 'VersionError')) return openAsItIs();
    if (wanted === undefined || !isNamed(cause, 'AbortError')) throw cause;
    if (wanted === 'copy') copied = await (await import('./libraryCopy.ts')).readCopy();
    else ({ upgradeVersion1 } = await import('./upgradeVersion1.ts'));
    return openAt(DATABASE_VERSION);
  });
  if (copied !== undefined && copied.length > 0) noteStoreState('restored');
  copied = undefined;
  const missing = STORE_NAMES.filter((name) => !database.objectStoreNames.contains(name));
  if (missing.length === 0) return database;
  database.close();
  throw new Fault('storage-damaged', `stores missing: ${missing.join(', ')}`);
}

/** A repaired database has a higher version of the same form. */
async function openAsItIs(): Promise<IDBPDatabase<Schema>> {
  const database = await openAt(undefined);
  if (database.version < NEXT_FORM) return database;
  database.close();
  noteStoreState('newer');
  throw new Fault('storage-newer', 'the library');
}

function openAt(version: number | undefined): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(toDatabaseName(), version, {
    upgrade: (database, from, _, upgrading) => upgrade(database, from, upgrading),
    // Another tab wants a newer form, or deletes everything: let go, so that it is not held up.
    blocking: (_current, blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = undefined;
      if (blocked === null || blocked < NEXT_FORM) return;
      givenWay = true;
      noteStoreState('newer');
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Brings a database of an earlier form (0: none) to that of today, or leaves it as it was. */
function upgrade(database: IDBPDatabase<Schema>, from: number, upgrading: Upgrading): void {
  const isNew = from === 0;
  if (isNew && hasCopy && copied === undefined) return leave(upgrading, 'copy');
  // A form 1 without its snapshots is half deleted: there is nothing to bring over.
  if (from !== 1 || !database.objectStoreNames.contains('snapshots')) {
    for (const name of STORE_NAMES)
      if (!database.objectStoreNames.contains(name))
        database.createObjectStore(name, { keyPath: KEY_PATHS[name] });
    // A request that fails aborts the upgrade, and opening says so.
    if (isNew) fill(buildWriting(upgrading), copied ?? []).catch(() => undefined);
  } else if (upgradeVersion1 === undefined) leave(upgrading, 'old form');
  else upgradeVersion1(unwrap(database), unwrap(upgrading));
}

/** Gives an upgrade up until what it needs is there. */
function leave(upgrading: Upgrading, need: NonNullable<typeof wanted>): void {
  wanted = need;
  upgrading.done.catch(() => undefined);
  upgrading.abort();
}

async function fill(writing: Writing, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) await deed(writing);
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name;
}

function toOpenFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotSupportedError')
    return new Fault('storage-blocked', 'the library', cause);
  if (name === 'QuotaExceededError') return new Fault('storage-full', 'the library', cause);
  return new Fault('storage-damaged', 'the library cannot be opened', cause);
}

/** Closes the connection, so that the next use opens a fresh one. */
export async function closeDatabase(): Promise<void> {
  const held = await opened?.catch(() => undefined);
  held?.close();
  opened = undefined;
}

/** Deletes the whole database, its copy first; other tabs of this version let go of both by themselves. */
export async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  // Otherwise the copy of what was deleted would come back.
  if (await hasBucket(COPY_BUCKET)) await (await import('./libraryCopy.ts')).deleteCopy();
  if (typeof indexedDB !== 'undefined') await deleteDB(toDatabaseName());
}

/** The database in whatever state it is; undefined where there is none, or none that the browser can open. Makes none. */
export async function openExisting(): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>(toDatabaseName(), undefined, {
      upgrade: (_, __, ___, upgrading) => {
        upgrading.done.catch(() => undefined);
        upgrading.abort();
      },
    });
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof ReferenceError) return undefined;
    throw cause;
  }
}

/** Makes the stores that are missing, in place, by opening one version up. Records that are there stay. */
export async function addMissingStores(): Promise<readonly StoreName[]> {
  const bare = await openExisting();
  if (bare === undefined) return [];
  const { version } = bare;
  const missing = STORE_NAMES.filter((name) => !bare.objectStoreNames.contains(name));
  bare.close();
  if (missing.length === 0) return [];
  await closeDatabase();
  const repaired = await openDB<Schema>(toDatabaseName(), Math.max(version, DATABASE_VERSION) + 1, {
    upgrade: (database) => {
      for (const name of missing) database.createObjectStore(name, { keyPath: KEY_PATHS[name] });
    },
  });
  repaired.close();
  return missing;
}
