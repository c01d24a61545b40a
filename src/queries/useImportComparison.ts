import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProvenanceIssue } from '../kernel/provenanceIssue.ts';
import type { Result } from '../kernel/result.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { lastDay } from '../kernel/time.ts';
import { contentHash } from '../snapshot/contentHash.ts';
import { compareSnapshots, type SnapshotComparison } from '../workspace/compareSnapshots.ts';
import type { ImportOutcome } from './importRun.ts';
import { snapshotQuery } from './snapshotQuery.ts';

/** A headcount that moves by more than this part of itself asks for a reason. */
const LARGE_MOVE = 0.2;

/** What is about to be saved beside what the series holds; unprotected, for the analyst only. */
export function useImportComparison(before: string | undefined, [first]: ImportOutcome['snapshots']) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['import-comparison', before, first?.id],
    enabled: before !== undefined && first !== undefined,
    queryFn: async (): Promise<Result<SnapshotComparison, ProvenanceIssue>> => {
      if (before === undefined || first === undefined) throw new Error('nothing to compare');
      const held = await client.ensureQueryData(snapshotQuery(client, before));
      return compareSnapshots(held, first, contentHash(held) === contentHash(first));
    },
  });
}

/** Whether a comparison moved so much that it needs a reason. */
export function isLargeMove({ people }: SnapshotComparison): boolean {
  return people !== undefined && Math.abs(people.after - people.before) > LARGE_MOVE * people.before;
}

/** Snapshots of a series that an import can be compared with, the one a year before it first, else the last. */
export function listEarlier(
  snapshots: readonly SnapshotSummary[],
  series: string,
  [first]: ImportOutcome['snapshots'],
): readonly SnapshotSummary[] {
  const own = snapshots.filter((one) => one.series === series);
  const day = first?.reference === undefined ? undefined : lastDay(first.reference);
  const yearBefore = day === undefined ? undefined : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const distance = ({ reference }: SnapshotSummary): number => {
    if (reference === undefined || yearBefore === undefined) return Infinity;
    return Math.abs(Date.parse(lastDay(reference)) - Date.parse(yearBefore));
  };
  return own.toSorted((a, b) => distance(a) - distance(b));
}
