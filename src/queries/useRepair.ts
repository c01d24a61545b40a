import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { type Inspection, inspectLibrary } from '../io/inspectLibrary.ts';
import { buildSoundFile, repairLibrary } from '../io/repairLibrary.ts';
import { chooseSaveTarget } from '../io/saveToDisk.ts';
import { readStorageFacts } from '../io/storageFacts.ts';
import { toWorkspaceName } from '../workspace/lastSaved.ts';
import { toDiagnostics } from '../workspace/toDiagnostics.ts';
import { useStoreState } from './useStoreState.ts';

/** The repair screen's look at everything stored, and what can be done about it. */
export function useRepair() {
  const client = useQueryClient();
  const state = useStoreState();
  const inspection = useQuery({
    queryKey: ['inspection'],
    queryFn: () => inspectLibrary(),
    staleTime: 0,
    gcTime: 0,
  });
  return {
    inspection: inspection.data,
    exportSound: useMutation({
      mutationFn: async (found: Inspection): Promise<string | undefined> => {
        const target = await chooseSaveTarget(toWorkspaceName(readClock()));
        await target?.write(await buildSoundFile(found));
        return target?.name;
      },
    }),
    repair: useMutation({
      mutationFn: (found: Inspection) => repairLibrary(found, readClock()),
      onSuccess: () => client.invalidateQueries(),
    }),
    /** The text for whoever helps. */
    diagnose: useMutation({
      mutationFn: async (found: Inspection): Promise<string> => {
        const { secure, persisted } = await readStorageFacts();
        return toDiagnostics({
          at: readClock(),
          browser: navigator.userAgent,
          storage: state.kind,
          secure,
          persisted,
          stores: found.stores,
          snapshots: found.snapshots,
        });
      },
    }),
  };
}
