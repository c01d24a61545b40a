import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { buildRandomId } from '../io/randomId.ts';
import { saveRevision } from '../io/saveImport.ts';
import { changeMeanings, listMeanings, type MeaningfulDimension } from '../workspace/changeMeanings.ts';
import { remapSnapshot } from '../workspace/correctSnapshot.ts';
import { snapshotQuery } from './snapshotQuery.ts';

/** The labels of a snapshot with what they mean, and saving other meanings as a snapshot that supersedes it. */
export function useRemap(id: string) {
  const client = useQueryClient();
  const snapshot = useQuery(snapshotQuery(client, id));
  return {
    error: snapshot.error,
    dimensions: snapshot.data === undefined ? undefined : listMeanings(snapshot.data),
    ladder: snapshot.data?.mapping.ladder,
    remap: useMutation({
      mutationFn: async (changed: readonly MeaningfulDimension[]) => {
        const old = await client.ensureQueryData(snapshotQuery(client, id));
        const mapping = changed.reduce(changeMeanings, old.mapping);
        await saveRevision(remapSnapshot(old, mapping, buildRandomId()), 'remapped', readClock());
      },
      onSuccess: () => client.invalidateQueries(),
    }),
  };
}
