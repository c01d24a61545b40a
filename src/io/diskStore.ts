import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { isRecordOf, type Records, type StoreName } from '../workspace/records.ts';
import { closeDatabase, openDatabase } from './database.ts';
import type { Schema } from './schema.ts';
import type { Reading, Store, Writing } from './store.ts';

type Mode = 'readonly' | 'readwrite';

/** The library in IndexedDB. A write is one strict transaction: it resolves when the browser says that it is on disk. */
export const diskStore: Store = {
  kind: 'disk',
  read: async (stores, work) => {
    return work(buildReading(await begin((database) => database.transaction([...stores], 'readonly'))));
  },
  write: async (stores, work) => {
    const writing = await begin((database) =>
      database.transaction([...stores], 'readwrite', { durability: 'strict' }),
    );
    try {
      const [value] = await Promise.all([work(buildWriting(writing)), writing.done]);
      return value;
    } catch (cause) {
      abort(writing);
      // The request that failed says less than the transaction: a full disk shows there.
      throw writing.error ?? cause;
    }
  },
};

/** Begins a transaction; on a fresh connection where another tab made us let go of the one we had. */
async function begin<T>(transact: (database: IDBPDatabase<Schema>) => T): Promise<T> {
  const database = await openDatabase();
  try {
    return transact(database);
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause;
    await closeDatabase();
    return transact(await openDatabase());
  }
}

function abort(writing: { readonly abort: () => void }): void {
  try {
    writing.abort();
  } catch (cause) {
    // Over already, by the fault itself.
    if (!(cause instanceof DOMException)) throw cause;
  }
}

function buildReading(reading: IDBPTransaction<Schema, StoreNames<Schema>[], Mode>): Reading {
  return {
    one: async (store, key) => {
      const found: unknown = await reading.objectStore(store).get(key);
      return found === undefined ? undefined : toRecord(store, found);
    },
    all: async (store) => {
      const found: readonly unknown[] = await reading.objectStore(store).getAll();
      return found.map((record) => toRecord(store, record));
    },
    keys: (store) => reading.objectStore(store).getAllKeys(),
  };
}

function buildWriting(writing: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>): Writing {
  return {
    ...buildReading(writing),
    put: async (store, record) => {
      await writing.objectStore(store).put(record);
    },
    add: async (store, record) => {
      await writing.objectStore(store).add(record);
    },
    remove: (store, key) => writing.objectStore(store).delete(key),
    clear: (store) => writing.objectStore(store).clear(),
  };
}

function toRecord<S extends StoreName>(store: S, found: unknown): Records[S] {
  if (isRecordOf(store, found)) return found;
  throw new DOMException(`${store}: not a record`, 'DataError');
}
