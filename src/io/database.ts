import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import type { IsoInstant } from '../kernel/time.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { Fault } from './fault.ts';

/** A stored snapshot: the snapshot itself (structured clone keeps its typed arrays) and the hash of its content. */
export interface StoredSnapshot {
  readonly id: string;
  readonly series: string;
  readonly snapshot: Snapshot;
  /** SHA-256 of the canonical content; stays inside. */
  readonly contentHash: string;
}

/** One line of the append-only log: what was done, when; no names unless given. */
export interface LogLine {
  readonly at: IsoInstant;
  readonly what: 'imported' | 'deleted' | 'policy-changed' | 'emptied';
  /** Ids only. */
  readonly about: readonly string[];
}

/** A policy that the user gave a series that ships, kept apart from the catalogue. */
export interface StoredPolicy {
  readonly series: string;
  readonly policy: Policy;
}

/** The database as it stands at version 1. */
export interface Schema extends DBSchema {
  snapshots: { key: string; value: StoredSnapshot; indexes: { 'by-series': string } };
  series: { key: string; value: Series };
  policies: { key: string; value: StoredPolicy };
  settings: { key: string; value: { readonly name: string; readonly value: string } };
  log: { key: number; value: LogLine };
}

/** The version of the stored form. A change needs a migration and a fixture of the form before it. */
export const DATABASE_VERSION = 1;

/** The name of this document's database: pages opened from one disk share their storage, so each names its own. */
export function toDatabaseName(): string {
  const name = document.querySelector('meta[name="database-name"]')?.getAttribute('content');
  const own = name ?? 'diversity-data-dashboard';
  return location.protocol === 'file:' ? `${own}:${location.pathname}` : own;
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Opens the database once. Rejects with `storage-blocked` where the browser gives none (private windows, a policy). */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw new Fault('storage-blocked', 'opening the library', cause);
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new Error('no IndexedDB');
  return openDB<Schema>(toDatabaseName(), DATABASE_VERSION, {
    upgrade: (database, from) => {
      if (from < 1) buildVersion1(database);
    },
    // Another tab wants a newer form: let go, so that it is not held up.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

function buildVersion1(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('by-series', 'series');
  database.createObjectStore('series', { keyPath: 'id' });
  database.createObjectStore('policies', { keyPath: 'series' });
  database.createObjectStore('settings', { keyPath: 'name' });
  database.createObjectStore('log', { autoIncrement: true });
}
