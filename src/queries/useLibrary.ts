import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { resolveStanding, type Standing } from '../workspace/libraryState.ts';
import { catalogueQuery } from './catalogueQuery.ts';
import { byDate, type Library, storedQuery, toLibrary } from './libraryQuery.ts';
import { toIssues } from './toIssues.ts';

/**
 * The library as a hook: loading until both the catalogue and the storage have answered, one way or the other. `asked` names a
 * snapshot that a link asks for: if it was corrected since, it stands in the place of its correction.
 */
export function useLibrary(
  asked?: string,
): { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly library: Library } {
  const catalogue = useQuery(catalogueQuery);
  const stored = useQuery(storedQuery);
  const [first, second] = [catalogue.error, stored.error];
  const library = useMemo(() => {
    const issues = [
      ...(catalogue.data?.issues ?? []),
      ...[first, second].flatMap((error) => (error === null ? [] : toIssues(error))),
    ];
    return toLibrary(catalogue.data, stored.data, asked, issues);
  }, [catalogue.data, stored.data, asked, first, second]);
  if (catalogue.isPending || stored.isPending) return { kind: 'loading' };
  return { kind: 'ready', library };
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
