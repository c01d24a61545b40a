import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { readCatalogueFile } from '../io/catalogue.ts';
import { readCells } from '../io/catalogueCells.ts';
import { saveCatalogueCopy } from '../io/catalogueCopy.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { CatalogueEntry } from '../snapshot/parseCatalogue.ts';
import { parseSnapshotJson } from '../snapshot/parseSnapshotJson.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { catalogueQuery } from './catalogueQuery.ts';
import { IssuesError } from './toIssues.ts';

/** One snapshot with its cells, from this computer or from the catalogue. Rejects with `resource-missing` where it is in neither. */
export function snapshotQuery(client: QueryClient, id: string) {
  return queryOptions({
    queryKey: ['snapshot', id],
    queryFn: async ({ signal }): Promise<Snapshot> => {
      const catalogue = await client.ensureQueryData(catalogueQuery).catch(() => undefined);
      const entry = catalogue?.entries.find((candidate) => candidate.id === id);
      if (catalogue !== undefined && entry !== undefined)
        return readCatalogueSnapshot(entry, signal, catalogue.kept);
      // Loaded with the first snapshot of the user's own: the published example needs no seal.
      const { readSnapshot } = await import('../io/readSnapshot.ts');
      const held = await readSnapshot(id);
      if (held === undefined)
        throw new IssuesError([{ code: 'resource-missing', resource: id, found: 'not held' }]);
      return held;
    },
  });
}

/**
 * The cells of one catalogue snapshot, from the copy on this computer or from beside the page: checked against the hash recorded when
 * it was published, then put together; good ones are kept for when there is no network. `kept`: whether there can be a copy.
 */
export async function readCatalogueSnapshot(
  entry: CatalogueEntry,
  signal: AbortSignal,
  kept = true,
): Promise<Snapshot> {
  const copy = kept ? await readCells(entry.sha256) : undefined;
  const bytes = copy ?? (await fetchCells(entry, signal));
  const snapshot = parseSnapshotJson(entry.json, new TextDecoder().decode(bytes));
  if (snapshot.kind === 'error') throw new IssuesError(snapshot.error);
  return snapshot.value;
}

async function fetchCells(entry: CatalogueEntry, signal: AbortSignal): Promise<Uint8Array> {
  const { bytes, mediaType } = await readCatalogueFile(entry.path, signal);
  const resource = entry.path;
  if (/html|json/.test(mediaType))
    throw new IssuesError([{ code: 'resource-wrong-type', resource, found: mediaType }]);
  if (sha256(bytes) !== entry.sha256) throw new IssuesError([{ code: 'resource-changed', resource }]);
  // The figure does not wait for the disk.
  void saveCatalogueCopy(entry.sha256, bytes);
  return bytes;
}
