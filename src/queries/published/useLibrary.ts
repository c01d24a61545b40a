import type { useLibrary as AppLibrary } from '../useLibrary.ts';
import type { Library } from '../libraryQuery.ts';
import { readPublication } from './publication.ts';

let library: Library | undefined;

/** What a publication holds, as the screens know a library: no row counts, nothing to bring in. */
export function readPublishedLibrary(): Library {
  const { series = [], snapshots = [] } = readPublication() ?? {};
  library ??= {
    series,
    snapshots: snapshots.map((snapshot) => ({ ...snapshot, account: NO_ACCOUNT, sourceNotes: [] })),
    issues: [],
  };
  return library;
}

const NO_ACCOUNT = { read: 0, used: 0, totals: 0, keptOut: 0, waiting: 0, setAside: 0, reasons: [] };

/** Stands for the hook of the app: everything is in the page already. */
export const useLibrary: typeof AppLibrary = () => ({
  kind: 'ready',
  library: readPublishedLibrary(),
});
