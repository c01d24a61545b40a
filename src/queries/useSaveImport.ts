import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { Fault } from '../io/fault.ts';
import { saveImport } from '../io/saveImport.ts';
import { toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import type { SnapshotId } from '../kernel/ids.ts';
import type { Policy } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import { type IsoInstant, lastDay, type ReferenceTime } from '../kernel/time.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { askToKeep } from './askToKeep.ts';
import type { ImportOutcome } from './importRun.ts';
import { readLibraryOnce, storedQuery } from './libraryQuery.ts';
import { findOtherKind, type OtherKind } from './otherKind.ts';

/** An import to be saved: what its run made, and the series it joins, or the policy of a new one. */
export interface ImportToSave {
  readonly outcome: ImportOutcome;
  /** What the recipe is called when the next file of this form comes; absent: the title. */
  readonly recipeName?: string;
  readonly series: Series | { readonly kind: 'new'; readonly policy: Policy };
  /** Why figures held as the other kind are entered as this one, and who says so. */
  readonly correction?: { readonly reason: string; readonly name: string };
}

/**
 * Saves an import as a mutation: one transaction or nothing; then asks the browser, at the first save, to keep its storage, and
 * reads the library again. Gives the ids of what was saved, the latest date first. Rejects with a fault of storage.
 */
export function useSaveImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      outcome,
      series,
      recipeName,
      correction,
    }: ImportToSave): Promise<readonly SnapshotId[]> => {
      const at = readClock();
      const other = await findOtherKind(client, outcome.snapshots);
      const fresh = outcome.snapshots.map((one) => withOtherKind(one, other, { at, ...correction }));
      const [first] = fresh;
      if (first === undefined) throw new Error('an import without a snapshot cannot be saved');
      const into: Series =
        series.kind === 'new'
          ? {
              id: first.series,
              kind: first.provenance.kind,
              title: first.title,
              policy: await toPolicyOfNew(client, series.policy, first, other),
              wording: outcome.recipe.wording,
              origin: 'user',
            }
          : series;
      const snapshots = fresh.map((snapshot) => ({ ...snapshot, series: into.id }));
      await saveImport(into, snapshots, at, {
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

/**
 * What the library knows, written into the record: a lock, or that the figures were entered as the other kind, and why. What the screen
 * would have refused can only come from a change in another tab.
 */
function withOtherKind(
  snapshot: Snapshot,
  { lock, held }: OtherKind,
  {
    at,
    reason = '',
    name = '',
  }: { readonly at: IsoInstant; readonly reason?: string; readonly name?: string },
): Snapshot {
  const { provenance } = snapshot;
  const isUnsaid = held !== undefined && (reason.trim() === '' || name.trim() === '');
  if ((lock !== undefined && provenance.kind === 'real') || isUnsaid)
    throw new Fault('library-moved', 'saving the import');
  const from = provenance.kind === 'real' ? 'illustrative' : 'real';
  return {
    ...snapshot,
    provenance: {
      ...provenance,
      ...(lock === undefined || provenance.lock !== undefined ? {} : { lock }),
      ...(held === undefined ? {} : { correction: { from, at, reason, name } }),
    },
  };
}

/** Figures that were held as real keep the protection that they had there. */
async function toPolicyOfNew(
  client: QueryClient,
  chosen: Policy,
  { provenance }: Snapshot,
  { held }: OtherKind,
): Promise<Policy> {
  if (provenance.kind === 'real' || held === undefined) return chosen;
  const { series } = await readLibraryOnce(client);
  return toAppliedPolicy(series.find(({ id }) => id === held.series)?.policy ?? chosen, [provenance]);
}

function toLastDay({ reference }: { readonly reference?: ReferenceTime }): string {
  return reference === undefined ? '' : lastDay(reference);
}
