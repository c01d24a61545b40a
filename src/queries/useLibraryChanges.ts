import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { deleteEverything, deleteSnapshot, savePolicy } from '../io/library.ts';
import type { SeriesId, SnapshotId } from '../kernel/ids.ts';
import type { Policy } from '../kernel/policy.ts';

/** Changes to the library as mutations; after each, what is shown is read again. */
export function useLibraryChanges() {
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    deleteSnapshot: useMutation({
      mutationFn: (id: SnapshotId) => deleteSnapshot(id, readClock()),
      onSuccess,
    }),
    changePolicy: useMutation({
      mutationFn: (change: { readonly series: SeriesId; readonly policy: Policy }) =>
        savePolicy(change.series, change.policy, readClock()),
      onSuccess,
    }),
    deleteEverything: useMutation({ mutationFn: deleteEverything, onSuccess }),
  };
}
