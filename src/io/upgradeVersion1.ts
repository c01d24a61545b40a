import { sha256 } from '../kernel/sha256.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { LogLine, LogWhat } from '../workspace/logLine.ts';
import { isRecordOf, KEY_PATHS, STORE_NAMES, type StoredSnapshot } from '../workspace/records.ts';
import { sealSnapshot, toStoredSummary } from '../workspace/sealSnapshot.ts';

/**
 * Brings a database of version 1 to the form of version 2 inside the upgrade's own transaction: all of it, or it stays as it was.
 * Version 1 had snapshots without a seal and nothing apart for lists, and a log numbered by the browser; deletion was for good.
 * Its names: `imported`, `deleted`, `policy-changed`, `emptied`.
 */
export function upgradeVersion1(database: IDBDatabase, upgrading: IDBTransaction): void {
  const kept = ['snapshots', 'series', 'policies', 'settings', 'log'];
  for (const name of STORE_NAMES)
    if (!kept.includes(name)) database.createObjectStore(name, { keyPath: KEY_PATHS[name] });
  const snapshots = upgrading.objectStore('snapshots');
  if (snapshots.indexNames.contains('by-series')) snapshots.deleteIndex('by-series');
  const summaries = upgrading.objectStore('summaries');
  walk(snapshots, isOldSnapshot, (_, old, cursor) => {
    const stored: StoredSnapshot = { ...old, seal: sealSnapshot(old.snapshot) };
    cursor.update(stored);
    summaries.put(toStoredSummary(stored));
  });
  const lines: LogLine[] = [];
  walk(
    upgrading.objectStore('log'),
    isOldLine,
    (seq, { at, what, about }) => {
      if (what !== 'emptied')
        lines.push({
          seq,
          id: sha256(canonicalJson({ seq, at, what, about })).slice(0, 20),
          at,
          what: toWhat(what),
          about,
        });
    },
    () => {
      database.deleteObjectStore('log');
      const log = database.createObjectStore('log', { keyPath: KEY_PATHS.log });
      for (const line of lines) log.add(line);
      upgrading.objectStore('settings').put({ name: 'log-sequence', value: String(lines.at(-1)?.seq ?? 0) });
    },
  );
}

interface OldLine {
  readonly at: string;
  readonly what: 'imported' | 'deleted' | 'policy-changed' | 'emptied';
  readonly about: readonly string[];
}

/** In version 1 what was deleted was gone. */
function toWhat(what: Exclude<OldLine['what'], 'emptied'>): LogWhat {
  return what === 'deleted' ? 'deleted-for-good' : what;
}

type OldSnapshot = Omit<StoredSnapshot, 'seal'>;

function isOldSnapshot(found: unknown): found is OldSnapshot {
  return isRecordOf('snapshots', found) && 'snapshot' in found;
}

function isOldLine(found: unknown): found is OldLine {
  return typeof found === 'object' && found !== null && 'what' in found && 'about' in found;
}

/** A record of another form is left where it is: the repair screen finds it. */
function walk<R>(
  store: IDBObjectStore,
  is: (found: unknown) => found is R,
  each: (key: number, record: R, cursor: IDBCursorWithValue) => void,
  end?: () => void,
): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) {
      end?.();
      return;
    }
    const record: unknown = cursor.value;
    if (is(record)) each(typeof cursor.key === 'number' ? cursor.key : 0, record, cursor);
    cursor.continue();
  };
}
