import { unwrap, wrap } from 'idb';
import type { LibraryState } from '../workspace/libraryState.ts';
import {
  type CheckedSnapshot,
  type CheckedStore,
  planRepair,
  type RepairPlan,
} from '../workspace/planRepair.ts';
import {
  isRecordOf,
  type Records,
  STORE_NAMES,
  type StoreName,
  type StoredSummary,
} from '../workspace/records.ts';
import { isSound, toStoredSummary } from '../workspace/sealSnapshot.ts';
import { openExisting } from './database.ts';
import { openStore } from './openStore.ts';
import type { Store } from './store.ts';

/** What a look at every record found. */
export interface Inspection {
  /** False where the browser cannot open the database at all: only deleting everything is left. */
  readonly openable: boolean;
  readonly stores: readonly CheckedStore[];
  readonly snapshots: readonly CheckedSnapshot[];
  readonly plan: RepairPlan;
  /** Records, besides snapshots, that cannot be read or are none: repairing takes them out. */
  readonly unreadable: readonly { readonly store: StoreName; readonly key: Key }[];
}

type Key = string | number;

/** Reads one record, or says that it cannot be read. */
export interface RawStore {
  readonly has: (store: StoreName) => boolean;
  readonly keys: (store: StoreName) => Promise<readonly Key[] | undefined>;
  readonly one: (store: StoreName, key: Key) => Promise<unknown>;
  readonly close: () => void;
}

/** Looks at every record of the library and checks every hash, whatever state the database is in; changes nothing. */
export async function inspectLibrary(onProgress?: (done: number) => void): Promise<Inspection> {
  const raw = await openRaw();
  if (raw === undefined)
    return { openable: false, stores: [], snapshots: [], plan: planRepair(emptyState, []), unreadable: [] };
  try {
    const stores: CheckedStore[] = [];
    const unreadable: { store: StoreName; key: Key }[] = [];
    const read = async <S extends StoreName>(store: S): Promise<Records[S][]> => {
      const { records, checked, spoiled } = await readStore(raw, store);
      stores.push(checked);
      unreadable.push(...spoiled.map((key) => ({ store, key })));
      return records;
    };
    const found: LibraryState = {
      series: await read('series'),
      policies: await read('policies'),
      summaries: await read('summaries'),
      bin: await read('bin'),
      recipes: await read('recipes'),
      log: await read('log'),
      parts: {
        targets: await read('targets'),
        comparators: await read('comparators'),
        views: await read('views'),
        notes: await read('notes'),
        papers: await read('papers'),
      },
    };
    await read('settings');
    await read('catalogue');
    const snapshots = await checkSnapshots(raw, found.summaries, onProgress);
    stores.push({
      name: 'snapshots',
      missing: !raw.has('snapshots'),
      records: snapshots.filter(({ state }) => state !== 'missing').length,
      unreadable: snapshots.filter(({ state }) => state === 'unreadable').length,
    });
    return { openable: true, stores, snapshots, plan: planRepair(found, snapshots), unreadable };
  } finally {
    raw.close();
  }
}

const emptyState: LibraryState = {
  series: [],
  policies: [],
  summaries: [],
  bin: [],
  recipes: [],
  log: [],
  parts: { targets: [], comparators: [], views: [], notes: [], papers: [] },
};

async function readStore<S extends StoreName>(
  raw: RawStore,
  store: S,
): Promise<{ records: Records[S][]; checked: CheckedStore; spoiled: Key[] }> {
  const missing = !raw.has(store);
  const keys = missing ? [] : await raw.keys(store);
  const records: Records[S][] = [];
  const spoiled: Key[] = [];
  for (const key of keys ?? []) {
    const record = await raw.one(store, key);
    if (isRecordOf(store, record)) records.push(record);
    else spoiled.push(key);
  }
  const unreadable = keys === undefined ? 1 : spoiled.length;
  return { records, checked: { name: store, missing, records: records.length, unreadable }, spoiled };
}

async function checkSnapshots(
  raw: RawStore,
  summaries: readonly StoredSummary[],
  onProgress: ((done: number) => void) | undefined,
): Promise<CheckedSnapshot[]> {
  const listed = new Map(summaries.map((one) => [one.id, one]));
  const keys = raw.has('snapshots') ? ((await raw.keys('snapshots')) ?? []) : [];
  const checked: CheckedSnapshot[] = [];
  for (const [at, key] of keys.entries()) {
    const id = String(key);
    checked.push(checkSnapshot(id, await raw.one('snapshots', key), listed.get(id)));
    listed.delete(id);
    onProgress?.((at + 1) / keys.length);
  }
  return [...checked, ...[...listed.keys()].map((id) => ({ id, state: 'missing' }) as const)];
}

function checkSnapshot(id: string, found: unknown, listed: StoredSummary | undefined): CheckedSnapshot {
  if (found === undefined) return { id, state: 'unreadable' };
  if (!isRecordOf('snapshots', found)) return { id, state: 'changed' };
  if (!isSound(found, listed?.seal)) return { id, state: 'changed' };
  return { id, state: listed === undefined ? 'unlisted' : 'sound', summary: toStoredSummary(found) };
}

/** The database as it is, without asking for a version; undefined where the browser cannot open it. */
export async function openRaw(): Promise<RawStore | undefined> {
  const database = await openExisting();
  if (database !== undefined) return toRaw(unwrap(database));
  // Nothing is there yet, or all is in memory: the usual way finds it.
  const store = await openStore().catch(() => undefined);
  return store === undefined ? undefined : fromStore(store);
}

function toRaw(opened: IDBDatabase): RawStore {
  const database = wrap(opened);
  return {
    has: (store) => database.objectStoreNames.contains(store),
    keys: async (store) => {
      const found = await database.getAllKeys(store).catch(() => undefined);
      return found?.flatMap((key) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));
    },
    one: async (store, key): Promise<unknown> => {
      try {
        return await database.get(store, key);
      } catch (cause) {
        if (cause instanceof DOMException) return undefined;
        throw cause;
      }
    },
    close: () => database.close(),
  };
}

function fromStore(store: Store): RawStore {
  return {
    has: (name) => STORE_NAMES.includes(name),
    keys: (name) => store.read([name], (reading) => reading.keys(name)),
    one: (name, key) => store.read([name], (reading) => reading.one(name, key)),
    close: () => undefined,
  };
}
