import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { isRecordOf, type Records, type StoreName } from '../workspace/records.ts';
import type { Schema } from './schema.ts';
import type { Reading, Store, Writing } from './store.ts';

type Mode = 'readonly' | WriteMode;
type WriteMode = 'readwrite' | 'versionchange';
type Database = IDBPDatabase<Schema>;

/** One thing that a transaction did, to be done again elsewhere. */
export type Deed = (writing: Writing) => Promise<void>;

/** A connection to one database: `open` gives the one that is held, or a fresh one after `close`. */
export interface Connection {
  readonly open: () => Promise<Database>;
  readonly close: () => Promise<void>;
}

/** A library in a database. A write is one strict transaction: it resolves when the browser says that it is on disk. */
export function buildDatabaseStore(connection: Connection): Store {
  return {
    kind: 'disk',
    read: async (stores, work) =>
      work(
        buildReading(await begin(connection, (database) => database.transaction([...stores], 'readonly'))),
      ),
    write: async (stores, work) => {
      const writing = await begin(connection, (database) =>
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
}

/** Begins a transaction; on a fresh connection where another tab made us let go of the one we had. */
async function begin<T>(connection: Connection, transact: (database: Database) => T): Promise<T> {
  const database = await connection.open();
  try {
    return transact(database);
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause;
    await connection.close();
    return transact(await connection.open());
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

/** Writes inside a transaction that somebody else began. */
export function buildWriting(writing: IDBPTransaction<Schema, StoreNames<Schema>[], WriteMode>): Writing {
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

/** The same writing, with everything it does added to `deeds`. */
export function noteDeeds(writing: Writing, deeds: Deed[]): Writing {
  const note = (deed: Deed): Promise<void> => {
    deeds.push(deed);
    return deed(writing);
  };
  return {
    ...writing,
    put: (store, record) => note((one) => one.put(store, record)),
    // Elsewhere it may be there already.
    add: (store, record) => {
      deeds.push((one) => one.put(store, record));
      return writing.add(store, record);
    },
    remove: (store, key) => note((one) => one.remove(store, key)),
    clear: (store) => note((one) => one.clear(store)),
  };
}
