import { queryOptions } from '@tanstack/react-query';
import { readCatalogueFile } from '../io/catalogue.ts';
import { readCatalogueCopy, readCatalogueKeys, saveCatalogueCopy } from '../io/catalogueCopy.ts';
import { fail, ok } from '../kernel/result.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import { type Catalogue, parseCatalogue } from '../snapshot/parseCatalogue.ts';
import { IssuesError, toIssues } from './toIssues.ts';

/** The name of the catalogue's package, which is also the key of its copy. */
export const CATALOGUE_PACKAGE = 'datapackage.json';

/** The published catalogue, and what was wrong with it where a copy kept on this computer stands in for it or for a part of it. */
export interface HeldCatalogue extends Catalogue {
  /** Whether anything of it was kept on this computer before. */
  readonly kept: boolean;
  readonly issues: readonly StoreIssue[];
}

/**
 * The published catalogue that ships with the app; the last good copy on this computer where it cannot be had or is broken. A broken
 * one never replaces the copy, nor does a snapshot that changed under its id while the old cells are kept. Rejects where there is
 * neither.
 */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }): Promise<HeldCatalogue> => {
    // Both at once: a first visit does not wait for the disk before the network, nor for a copy to be kept.
    const [published, copied] = await Promise.all([
      readPublished(signal).then(ok, (cause: unknown) => fail({ cause })),
      readCatalogueCopy(CATALOGUE_PACKAGE),
    ]);
    const copy = copied === undefined ? undefined : parsePackage(copied);
    if (published.kind === 'error') {
      if (copy === undefined || signal.aborted) throw published.error.cause;
      return { ...copy, kept: true, issues: toIssues(published.error.cause) };
    }
    const { bytes, catalogue } = published.value;
    if (copy === undefined || copied === undefined) {
      void saveCatalogueCopy(CATALOGUE_PACKAGE, bytes);
      return { ...catalogue, kept: copied !== undefined, issues: [] };
    }
    const held = holdTo(copy, catalogue, await readCatalogueKeys());
    if (held.issues.length === 0 && !equalBytes(bytes, copied))
      void saveCatalogueCopy(CATALOGUE_PACKAGE, bytes);
    return held;
  },
});

/** Reads and checks the catalogue as it is published now. Rejects with a fault or with the issues of what came. */
export async function readPublished(
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array; catalogue: Catalogue }> {
  const { bytes, mediaType } = await readCatalogueFile(CATALOGUE_PACKAGE, signal);
  const text = new TextDecoder().decode(bytes);
  if (!/json/.test(mediaType) || !text.trimStart().startsWith('{'))
    throw new IssuesError([{ code: 'resource-wrong-type', resource: CATALOGUE_PACKAGE, found: mediaType }]);
  const parsed = parseCatalogue(parseJson(text));
  if (parsed.kind === 'error') throw new IssuesError(parsed.error);
  return { bytes, catalogue: parsed.value };
}

/** A published snapshot never changes: one that did stays as it was, as long as its cells are kept here. */
function holdTo(copy: Catalogue, fresh: Catalogue, kept: ReadonlySet<string>): HeldCatalogue {
  const before = new Map<string, Catalogue['entries'][number]>(
    copy.entries.map((entry) => [entry.id, entry]),
  );
  const issues: StoreIssue[] = [];
  const entries = fresh.entries.map((entry) => {
    const old = before.get(entry.id);
    if (old === undefined || old.sha256 === entry.sha256 || !kept.has(old.sha256)) return entry;
    issues.push({ code: 'resource-changed', resource: entry.path });
    return old;
  });
  return { ...fresh, entries, kept: true, issues };
}

function parsePackage(bytes: Uint8Array): Catalogue | undefined {
  try {
    const parsed = parseCatalogue(parseJson(new TextDecoder().decode(bytes)));
    return parsed.kind === 'ok' ? parsed.value : undefined;
  } catch (cause) {
    if (cause instanceof IssuesError) return undefined;
    throw cause;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IssuesError([
      {
        code: 'resource-malformed',
        resource: CATALOGUE_PACKAGE,
        found: cause instanceof Error ? cause.message : 'JSON',
      },
    ]);
  }
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
