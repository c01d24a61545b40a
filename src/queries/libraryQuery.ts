import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { readLibrary, type StoredLibrary } from '../io/library.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import type { Series } from '../kernel/series.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { lastDay } from '../kernel/time.ts';
import type { Catalogue } from '../snapshot/parseCatalogue.ts';
import { resolveStanding, type Standing } from '../workspace/libraryState.ts';
import { catalogueQuery } from './catalogueQuery.ts';
import { toIssues } from './toIssues.ts';

/** Everything that can be looked at: series with the policies in force, and their snapshots, oldest first. */
export interface Library {
  readonly series: readonly Series[];
  /** Those that stand: none in the bin, none corrected since, unless it is the one asked for. */
  readonly snapshots: readonly SnapshotSummary[];
  /** What of it could not be read; the rest stands. */
  readonly issues: readonly StoreIssue[];
}

/** What the user brought, from this computer. */
export const storedQuery = queryOptions({ queryKey: ['stored'], queryFn: readLibrary });

/**
 * The library as a hook: loading until both the catalogue and the storage have answered, one way or the other. `asked` names a
 * snapshot that a link asks for: if it was corrected since, it stands in the place of its correction.
 */
export function useLibrary(
  asked?: string,
): { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly library: Library } {
  const catalogue = useQuery(catalogueQuery);
  const stored = useQuery(storedQuery);
  if (catalogue.isPending || stored.isPending) return { kind: 'loading' };
  const issues = [
    ...(catalogue.data?.issues ?? []),
    ...[catalogue.error, stored.error].flatMap((error) => (error === null ? [] : toIssues(error))),
  ];
  return { kind: 'ready', library: toLibrary(catalogue.data, stored.data, asked, issues) };
}

/** The library once both have answered, one way or the other; for what is asked for before there is a screen. */
export async function readLibraryOnce(client: QueryClient, asked?: string): Promise<Library> {
  await Promise.all([client.prefetchQuery(catalogueQuery), client.prefetchQuery(storedQuery)]);
  const catalogue = client.getQueryData(catalogueQuery.queryKey);
  return toLibrary(catalogue, client.getQueryData(storedQuery.queryKey), asked, []);
}

/** How the user's own snapshots stand: current, corrected, in the bin. */
export function useStanding(): Standing {
  const { data } = useQuery(storedQuery);
  return resolveStanding({ summaries: data?.snapshots ?? [], bin: data?.bin ?? [] });
}

/** Snapshots that were corrected since, oldest date first: kept, and shown where somebody asks for them. */
export function useSuperseded(): readonly SnapshotSummary[] {
  const { data } = useQuery(storedQuery);
  const { superseded } = useStanding();
  const old = (data?.snapshots ?? []).filter(({ id }) => superseded.has(id));
  return old.map(({ summary }) => summary).sort(byDate);
}

function toLibrary(
  catalogue: Catalogue | undefined,
  stored: StoredLibrary | undefined,
  asked: string | undefined,
  issues: readonly StoreIssue[],
): Library {
  const series = [...(catalogue?.series ?? []), ...(stored?.series ?? [])].map((one) => {
    const policy = stored?.policies.get(one.id);
    return policy === undefined ? one : { ...one, policy };
  });
  const held = { summaries: stored?.snapshots ?? [], bin: stored?.bin ?? [] };
  const { current, superseded } = resolveStanding(held);
  const old = held.summaries.find(({ id }) => id === asked && superseded.has(id));
  const inItsPlace = old === undefined ? undefined : superseded.get(old.id)?.id;
  const snapshots = [
    ...(catalogue?.entries ?? []).map(({ summary }) => summary),
    ...current.map((one) => (old !== undefined && one.id === inItsPlace ? old.summary : one.summary)),
  ];
  return { series, snapshots: snapshots.sort(byDate), issues };
}

function byDate(a: SnapshotSummary, b: SnapshotSummary): number {
  const [left, right] = [a, b].map(({ reference }) => (reference === undefined ? '' : lastDay(reference)));
  return (left ?? '') < (right ?? '') ? -1 : (left ?? '') > (right ?? '') ? 1 : 0;
}
