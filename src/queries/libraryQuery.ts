import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { readLibrary, type StoredLibrary } from '../io/library.ts';
import { describesPeople, toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { lastDay } from '../kernel/time.ts';
import type { Catalogue } from '../snapshot/parseCatalogue.ts';
import { resolveStanding } from '../workspace/libraryState.ts';
import { catalogueQuery } from './catalogueQuery.ts';

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

/** The library once both have answered, one way or the other; for what is asked for before there is a screen. */
export async function readLibraryOnce(client: QueryClient, asked?: string): Promise<Library> {
  await Promise.all([client.prefetchQuery(catalogueQuery), client.prefetchQuery(storedQuery)]);
  const catalogue = client.getQueryData(catalogueQuery.queryKey);
  return toLibrary(catalogue, client.getQueryData(storedQuery.queryKey), asked, []);
}

/** What both have given, put together. `asked`: as `readLibraryOnce`. */
export function toLibrary(
  catalogue: Catalogue | undefined,
  stored: StoredLibrary | undefined,
  asked: string | undefined,
  issues: readonly StoreIssue[],
): Library {
  const series = [...(catalogue?.series ?? []), ...(stored?.series ?? [])].map((one) => {
    const policy = stored?.policies.get(one.id) ?? one.policy;
    return { ...one, policy: toPolicyInForce({ ...one, policy }, stored) };
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

/** An illustrative series that holds what was ever real is never without protection, whatever was stored for it. */
function toPolicyInForce({ id, kind, policy }: Series, stored: StoredLibrary | undefined): Policy {
  if (kind === 'real') return policy;
  const held = (stored?.snapshots ?? []).flatMap(({ series, summary }) =>
    series === id ? [summary.provenance] : [],
  );
  return held.some(describesPeople) ? toAppliedPolicy(policy, held) : policy;
}

/** Oldest first. */
export function byDate(a: SnapshotSummary, b: SnapshotSummary): number {
  const [left, right] = [a, b].map(({ reference }) => (reference === undefined ? '' : lastDay(reference)));
  return (left ?? '') < (right ?? '') ? -1 : (left ?? '') > (right ?? '') ? 1 : 0;
}
