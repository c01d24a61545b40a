import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readCatalogueKeys, saveCatalogueCopy } from '../io/catalogueCopy.ts';
import { CATALOGUE_SEEN, saveSetting } from '../io/settings.ts';
import { type CatalogueNews, findCatalogueNews, parseSeen, toSeen } from '../workspace/compareCatalogues.ts';
import { CATALOGUE_PACKAGE, catalogueQuery, readPublished } from './catalogueQuery.ts';
import { storedQuery } from './libraryQuery.ts';
import { readCatalogueSnapshot } from './snapshotQuery.ts';

/** What is new in the published catalogue, and how much of it is kept for when there is no network. */
export function useCatalogueNews() {
  const client = useQueryClient();
  const catalogue = useQuery(catalogueQuery).data;
  const stored = useQuery(storedQuery).data;
  const kept = useQuery({ queryKey: ['catalogue-kept'], queryFn: readCatalogueKeys, staleTime: 0 });
  const entries = catalogue?.entries ?? [];
  const seen = parseSeen(stored?.settings.get(CATALOGUE_SEEN));
  const news: CatalogueNews = findCatalogueNews(entries, seen);
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    news,
    /** Nothing is remembered yet: all of it counts as seen. */
    isFirstLook: catalogue !== undefined && stored !== undefined && seen === undefined,
    total: entries.length,
    kept: entries.filter(({ sha256 }) => kept.data?.has(sha256) === true).length,
    /** Remembers the catalogue as it is, so that only what comes later is new. */
    markSeen: useMutation({
      mutationFn: () => saveSetting(CATALOGUE_SEEN, JSON.stringify(toSeen(entries))),
      onSuccess,
    }),
    /** Keeps the cells of every published snapshot on this computer. */
    keepAll: useMutation({
      mutationFn: async () => {
        for (const entry of entries) await readCatalogueSnapshot(entry, new AbortController().signal);
      },
      onSuccess,
    }),
    /** Takes the catalogue as it is published now in the place of the copy, what changed in it included. */
    takePublished: useMutation({
      mutationFn: async () => saveCatalogueCopy(CATALOGUE_PACKAGE, (await readPublished()).bytes),
      onSuccess,
    }),
  };
}
