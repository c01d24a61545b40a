import { queryOptions } from '@tanstack/react-query';
import { readCatalogueFile } from '../io/catalogue.ts';
import { sha256 } from '../kernel/sha256.ts';
import { type Catalogue, type CatalogueEntry, parseCatalogue } from '../snapshot/parseCatalogue.ts';
import { parseSnapshotJson } from '../snapshot/parseSnapshotJson.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { IssuesError } from './toIssues.ts';

const PACKAGE = 'datapackage.json';

/** The published catalogue that ships with the app. Rejects with a fault or with the issues of what came. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }): Promise<Catalogue> => {
    const { bytes, mediaType } = await readCatalogueFile(PACKAGE, signal);
    const text = new TextDecoder().decode(bytes);
    if (!/json/.test(mediaType) || !text.trimStart().startsWith('{'))
      throw new IssuesError([{ code: 'resource-wrong-type', resource: PACKAGE, found: mediaType }]);
    const parsed = parseCatalogue(parseJson(text));
    if (parsed.kind === 'error') throw new IssuesError(parsed.error);
    return parsed.value;
  },
});

/** The cells of one catalogue snapshot: checked against the hash recorded when it was published, then put together. */
export async function readCatalogueSnapshot(entry: CatalogueEntry, signal: AbortSignal): Promise<Snapshot> {
  const { bytes, mediaType } = await readCatalogueFile(entry.path, signal);
  const resource = entry.path;
  if (/html|json/.test(mediaType))
    throw new IssuesError([{ code: 'resource-wrong-type', resource, found: mediaType }]);
  if (sha256(bytes) !== entry.sha256) throw new IssuesError([{ code: 'resource-changed', resource }]);
  const snapshot = parseSnapshotJson(entry.json, new TextDecoder().decode(bytes));
  if (snapshot.kind === 'error') throw new IssuesError(snapshot.error);
  return snapshot.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IssuesError([
      {
        code: 'resource-malformed',
        resource: PACKAGE,
        found: cause instanceof Error ? cause.message : 'JSON',
      },
    ]);
  }
}
