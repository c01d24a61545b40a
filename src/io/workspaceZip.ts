import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { LibraryState } from '../workspace/libraryState.ts';
import type { StoredSnapshot } from '../workspace/records.ts';
import {
  type EntryHash,
  FIRST_ENTRY,
  SUMS,
  toEntryHash,
  toLibraryEntries,
  toPackageEntry,
  toSnapshotEntries,
  toSumsEntry,
  type WorkspaceEntry,
} from '../workspace/workspaceEntries.ts';

/** Every entry has this time, so that equal workspaces give equal bytes: the first that a zip can hold, in any time zone. */
const FIXED_TIME = new Date(1980, 0, 1);
/** An entry that says it unpacks to more is damaged or hostile, in bytes. */
const LARGEST_ENTRY = 512_000_000;

/**
 * Packs a workspace, entry by entry in the order of their paths, so that one snapshot at a time is held as text. `readStored` gives
 * each snapshot; `write` takes the bytes as they come.
 */
export async function packWorkspace(
  state: LibraryState,
  readStored: (id: string) => Promise<StoredSnapshot>,
  write: (chunk: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const hashes: EntryHash[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error !== null) fault = error;
    else write(Uint8Array.from(chunk));
  });
  const add = (entry: WorkspaceEntry, stored?: StoredSnapshot): void => {
    const bytes = strToU8(entry.text);
    if (entry.path !== SUMS) hashes.push(toEntryHash(entry, bytes, stored));
    // The list of hashes is not packed: a damaged byte in it stays one damaged byte.
    const file =
      entry.path === SUMS ? new ZipPassThrough(entry.path) : new ZipDeflate(entry.path, { level: 6 });
    file.mtime = FIXED_TIME;
    zip.add(file);
    file.push(bytes, true);
    if (fault !== undefined) throw fault;
  };
  add(FIRST_ENTRY);
  const ids = state.summaries.map(({ id }) => id).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const id of ids) {
    const stored = await readStored(id);
    for (const entry of toSnapshotEntries(stored)) add(entry, stored);
  }
  add(toPackageEntry(hashes));
  for (const entry of toLibraryEntries(state)) add(entry);
  add(toSumsEntry(hashes));
  zip.end();
  if (fault !== undefined) throw fault;
}

/** The paths in a zip, and its entries unpacked one at a time; nothing where it is none. */
export function unpackWorkspace(bytes: Uint8Array): {
  readonly paths: readonly string[];
  readonly readEntry: (path: string) => Uint8Array | undefined;
} {
  const paths: string[] = [];
  const unpack = (wanted: string | undefined): Uint8Array | undefined => {
    try {
      const found = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (wanted === undefined) paths.push(name);
          return name === wanted && originalSize <= LARGEST_ENTRY;
        },
      });
      return wanted === undefined || !Object.hasOwn(found, wanted) ? undefined : found[wanted];
    } catch (cause) {
      // Whatever a damaged byte does to the unpacking, the entry is not there.
      if (cause instanceof Error) return undefined;
      throw cause;
    }
  };
  unpack(undefined);
  return { paths, readEntry: unpack };
}
