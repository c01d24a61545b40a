import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SeriesId, SnapshotId } from '../kernel/ids.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import type { IsoInstant } from '../kernel/time.ts';
import { openDatabase, type Schema, type StoredSnapshot } from './database.ts';
import { Fault } from './fault.ts';

/** What the user brought: series, snapshots, and policies given to series. */
export interface StoredLibrary {
  readonly series: readonly Series[];
  readonly snapshots: readonly StoredSnapshot[];
  readonly policies: ReadonlyMap<string, Policy>;
}

type Stores = StoreNames<Schema>;
type Writing = IDBPTransaction<Schema, Stores[], 'readwrite'>;

/** Reads everything stored. */
export async function readLibrary(): Promise<StoredLibrary> {
  const database = await openDatabase();
  const reading = database.transaction(['series', 'snapshots', 'policies']);
  const [series, snapshots, policies] = await Promise.all([
    reading.objectStore('series').getAll(),
    reading.objectStore('snapshots').getAll(),
    reading.objectStore('policies').getAll(),
  ]);
  return {
    series,
    snapshots,
    policies: new Map(policies.map((stored) => [stored.series, stored.policy])),
  };
}

/** Deletes a snapshot, and its series with the last one. */
export async function deleteSnapshot(id: SnapshotId, at: IsoInstant): Promise<void> {
  await writeLibrary('deleting the snapshot', async (writing) => {
    const snapshots = writing.objectStore('snapshots');
    const held = await snapshots.get(id);
    if (held === undefined) return;
    await snapshots.delete(id);
    const left = await snapshots.index('by-series').count(held.series);
    if (left === 0) await writing.objectStore('series').delete(held.series);
    await writing.objectStore('log').add({ at, what: 'deleted', about: [id] });
  });
}

/** Gives a series another policy. */
export async function savePolicy(series: SeriesId, policy: Policy, at: IsoInstant): Promise<void> {
  await writeLibrary('saving the policy', async (writing) => {
    await writing.objectStore('policies').put({ series, policy });
    await writing.objectStore('log').add({ at, what: 'policy-changed', about: [series] });
  });
}

/** Deletes everything that the app keeps on this computer. */
export async function deleteEverything(): Promise<void> {
  await writeLibrary('deleting everything', async (writing) => {
    for (const store of allStores) await writing.objectStore(store).clear();
  });
  localStorage.clear();
}

const allStores: Stores[] = ['snapshots', 'series', 'policies', 'settings', 'log'];

/** Makes a change in one strict transaction: all or nothing, resolved when it is on disk. Rejects with `storage-full` or `storage-failed`. */
export async function writeLibrary(
  about: string,
  change: (writing: Writing) => Promise<void>,
): Promise<void> {
  const database: IDBPDatabase<Schema> = await openDatabase();
  try {
    const writing = database.transaction(allStores, 'readwrite', { durability: 'strict' });
    await change(writing);
    await writing.done;
  } catch (cause) {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new Fault(full ? 'storage-full' : 'storage-failed', about, cause);
  }
}
