import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProvenanceIssue } from '../kernel/provenanceIssue.ts';
import type { Result } from '../kernel/result.ts';
import { contentHash } from '../snapshot/contentHash.ts';
import { compareSnapshots, type SnapshotComparison } from '../workspace/compareSnapshots.ts';
import { snapshotQuery } from './snapshotQuery.ts';

/** Two snapshots compared; nothing is read until both are chosen. */
export function useComparison(before: string, after: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['comparison', before, after],
    enabled: before !== '' && after !== '' && before !== after,
    queryFn: async (): Promise<Result<SnapshotComparison, ProvenanceIssue>> => {
      const [left, right] = await Promise.all([
        client.ensureQueryData(snapshotQuery(client, before)),
        client.ensureQueryData(snapshotQuery(client, after)),
      ]);
      return compareSnapshots(left, right, contentHash(left) === contentHash(right));
    },
  });
}
