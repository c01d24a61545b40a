import type { Records, StoreName } from '../workspace/records.ts';

/** Reads inside one transaction: everything is of one moment. */
export interface Reading {
  readonly one: <S extends StoreName>(store: S, key: string | number) => Promise<Records[S] | undefined>;
  /** In the order of the keys. */
  readonly all: <S extends StoreName>(store: S) => Promise<readonly Records[S][]>;
  readonly keys: (store: StoreName) => Promise<readonly (string | number)[]>;
}

/** Reads and writes inside one transaction: all of it is kept, or nothing. Await nothing else in between. */
export interface Writing extends Reading {
  readonly put: <S extends StoreName>(store: S, record: Records[S]) => Promise<void>;
  /** Rejects where the key is taken. */
  readonly add: <S extends StoreName>(store: S, record: Records[S]) => Promise<void>;
  readonly remove: (store: StoreName, key: string | number) => Promise<void>;
  readonly clear: (store: StoreName) => Promise<void>;
}

/** Where the library is kept: on disk, or in the memory of this tab where the browser gives no storage. */
export interface Store {
  readonly kind: 'disk' | 'memory';
  readonly read: <T>(stores: readonly StoreName[], work: (reading: Reading) => Promise<T>) => Promise<T>;
  /** Resolves once everything is safely kept. */
  readonly write: <T>(stores: readonly StoreName[], work: (writing: Writing) => Promise<T>) => Promise<T>;
}
