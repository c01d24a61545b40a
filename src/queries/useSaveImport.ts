import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { saveImport } from '../io/saveImport.ts';
import type { SnapshotId } from '../kernel/ids.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import { lastDay, type ReferenceTime } from '../kernel/time.ts';
import { askToKeep } from './askToKeep.ts';
import type { ImportOutcome } from './importRun.ts';
import { storedQuery } from './libraryQuery.ts';

/** An import to be saved: what its run made, and the series it joins, or the policy of a new one. */
export interface ImportToSave {
  readonly outcome: ImportOutcome;
  /** What the recipe is called when the next file of this form comes; absent: the title. */
  readonly recipeName?: string;
  readonly series: Series | { readonly kind: 'new'; readonly policy: Policy };
}

/**
 * Saves an import as a mutation: one transaction or nothing; then asks the browser, at the first save, to keep its storage, and
 * reads the library again. Gives the ids of what was saved, the latest date first. Rejects with a fault of storage.
 */
export function useSaveImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ outcome, series, recipeName }: ImportToSave): Promise<readonly SnapshotId[]> => {
      const [first] = outcome.snapshots;
      if (first === undefined) throw new Error('an import without a snapshot cannot be saved');
      const into: Series =
        series.kind === 'new'
          ? {
              id: first.series,
              kind: first.provenance.kind,
              title: first.title,
              policy: series.policy,
              wording: outcome.recipe.wording,
              origin: 'user',
            }
          : series;
      const snapshots = outcome.snapshots.map((snapshot) => ({ ...snapshot, series: into.id }));
      await saveImport(into, snapshots, readClock(), {
        recipe: outcome.recipe,
        recipeName: recipeName ?? first.title,
      });
      await askToKeep(client);
      return [...snapshots].sort((a, b) => toLastDay(b).localeCompare(toLastDay(a))).map(({ id }) => id);
    },
    onSuccess: async () => {
      // There before the screen that shows it; everything else is read again where it is looked at.
      await client.invalidateQueries({ queryKey: storedQuery.queryKey, refetchType: 'all' });
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== storedQuery.queryKey[0],
      });
    },
  });
}

function toLastDay({ reference }: { readonly reference?: ReferenceTime }): string {
  return reference === undefined ? '' : lastDay(reference);
}
