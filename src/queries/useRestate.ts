import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { buildRandomId } from '../io/randomId.ts';
import { saveRevision } from '../io/saveImport.ts';
import { DEFAULT_POLICY } from '../kernel/policy.ts';
import type { ProvenanceClaim } from '../kernel/provenance.ts';
import type { ProvenanceIssue } from '../kernel/provenanceIssue.ts';
import { restateSnapshot } from '../workspace/correctSnapshot.ts';
import { toOwnSeries } from '../workspace/toOwnSeries.ts';
import { readLibraryOnce } from './libraryQuery.ts';
import { snapshotQuery } from './snapshotQuery.ts';

/** A statement of provenance in the place of another. */
export interface Restatement {
  readonly id: string;
  readonly claim: ProvenanceClaim;
  readonly reason: string;
  readonly name: string;
}

/** Saves a restated provenance as a superseding snapshot; gives what is wrong with the statement, or nothing. */
export function useRestate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, claim, reason, name }: Restatement): Promise<readonly ProvenanceIssue[]> => {
      const old = await client.ensureQueryData(snapshotQuery(client, id));
      const at = readClock();
      const fresh = restateSnapshot(old, { claim, at, reason, name }, buildRandomId());
      if (fresh.kind === 'error') return fresh.error;
      const { series } = await readLibraryOnce(client);
      const before = series.find((one) => one.id === old.series)?.policy ?? DEFAULT_POLICY;
      const moved =
        claim.kind === old.provenance.kind ? undefined : toOwnSeries(fresh.value, before, buildRandomId());
      await saveRevision(
        moved === undefined ? fresh.value : { ...fresh.value, series: moved.id },
        'provenance-changed',
        at,
        moved,
      );
      return [];
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
