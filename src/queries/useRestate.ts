import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { buildRandomId } from '../io/randomId.ts';
import { saveRevision } from '../io/saveImport.ts';
import { toSeriesId } from '../kernel/ids.ts';
import { DEFAULT_POLICY } from '../kernel/policy.ts';
import type { ProvenanceClaim } from '../kernel/provenance.ts';
import type { ProvenanceIssue } from '../kernel/provenanceIssue.ts';
import type { Series } from '../kernel/series.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { restateSnapshot } from '../workspace/correctSnapshot.ts';
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
      const moved = claim.kind === old.provenance.kind ? undefined : toOwnSeries(fresh.value);
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

/** The kinds never share a series: a snapshot of another kind begins one. */
function toOwnSeries({ title, provenance: { kind }, wording }: Snapshot): Series {
  return {
    id: toSeriesId(buildRandomId()),
    kind,
    title,
    policy: kind === 'illustrative' ? { kind: 'made-up' } : DEFAULT_POLICY,
    wording,
    origin: 'user',
  };
}
