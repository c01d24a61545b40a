import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import {
  deleteEverything,
  deleteForGood,
  deleteSnapshots,
  restoreSnapshots,
  savePolicy,
  saveReview,
  undoLine,
} from '../io/libraryChanges.ts';
import type { SeriesId, SnapshotId } from '../kernel/ids.ts';
import type { Policy } from '../kernel/policy.ts';
import type { IsoDate } from '../kernel/time.ts';
import type { NamedPart } from '../workspace/planDeletion.ts';

/** Changes to the library as mutations; after each, what is shown is read again. */
export function useLibraryChanges() {
  const client = useQueryClient();
  const onSuccess = (): Promise<void> => client.invalidateQueries();
  return {
    /** Into the bin. */
    deleteSnapshot: useMutation({
      mutationFn: (id: SnapshotId) => deleteSnapshots([id], readClock()),
      onSuccess,
    }),
    restore: useMutation({
      mutationFn: (ids: readonly string[]) => restoreSnapshots(ids, readClock()),
      onSuccess,
    }),
    deleteForGood: useMutation({
      mutationFn: (gone: { readonly ids: readonly string[]; readonly parts: readonly NamedPart[] }) =>
        deleteForGood(gone.ids, gone.parts, readClock()),
      onSuccess,
    }),
    changePolicy: useMutation({
      mutationFn: (change: { readonly series: SeriesId; readonly policy: Policy }) =>
        savePolicy(change.series, change.policy, readClock()),
      onSuccess,
    }),
    changeReview: useMutation({
      mutationFn: ({ id, on }: { readonly id: string; readonly on: IsoDate | undefined }) =>
        saveReview(id, on, readClock()),
      onSuccess,
    }),
    /** Gives why it cannot be undone, if it cannot. */
    undo: useMutation({ mutationFn: (line: string) => undoLine(line, readClock()), onSuccess }),
    deleteEverything: useMutation({ mutationFn: deleteEverything, onSuccess }),
  };
}
