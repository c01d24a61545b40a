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

/** What one comparison came to. */
export type ComparedSnapshot = Result<SnapshotComparison, ProvenanceIssue>;

/** The snapshot of the same file that stands before one, by date. */
export const BEFORE_IN_FILE = 'before-in-file';

/**
 * Each snapshot about to be saved, in the order of their dates, beside what it is compared with: a snapshot held, by its id, the one
 * before it in the file, or nothing. In the order given; unprotected, for the analyst only.
 */
export function useImportComparisons(
  befores: readonly (string | undefined)[],
  snapshots: ImportOutcome['snapshots'],
) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['import-comparison', befores, snapshots.map(({ id }) => id)],
    enabled: befores.some((before) => before !== undefined),
    queryFn: async (): Promise<readonly (ComparedSnapshot | undefined)[]> => {
      const hashes = snapshots.map(contentHash);
      return Promise.all(
        snapshots.map(async (after, at) => {
          const before = befores[at];
          if (before === undefined) return undefined;
          const inFile = before === BEFORE_IN_FILE ? snapshots[at - 1] : undefined;
          const beside = inFile ?? (await client.ensureQueryData(snapshotQuery(client, before)));
          const hash = inFile === undefined ? contentHash(beside) : hashes[at - 1];
          return compareSnapshots(beside, after, hash === hashes[at]);
        }),
      );
    },
  });
}

/**
 * What moved by so much that it needs a reason: everybody, or departments and other parts of a breakdown, by name. Groups and grades
 * of a department are its own business: they move with every year.
 */
export interface LargeMove {
  readonly everybody: boolean;
  readonly parts: readonly string[];
}

/** Finds what moved by more than a fifth in a comparison; undefined where nothing did. */
export function findLargeMove({ people, dimensions }: SnapshotComparison): LargeMove | undefined {
  const everybody =
    people !== undefined && Math.abs(people.after - people.before) > LARGE_MOVE * people.before;
  const parts = dimensions.flatMap(({ role, moved }) =>
    role === 'breakdown' ? moved.map(({ label }) => label) : [],
  );
  return everybody || parts.length > 0 ? { everybody, parts } : undefined;
}

/** Snapshots of a series that one about to be saved can be compared with, the one a year before it first, else the last. */
export function listEarlier(
  snapshots: readonly SnapshotSummary[],
  series: string,
  { reference: own }: Pick<SnapshotSummary, 'reference'>,
): readonly SnapshotSummary[] {
  const day = own === undefined ? undefined : lastDay(own);
  const yearBefore = day === undefined ? undefined : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const distance = ({ reference }: SnapshotSummary): number => {
    if (reference === undefined || yearBefore === undefined) return Infinity;
    return Math.abs(Date.parse(lastDay(reference)) - Date.parse(yearBefore));
  };
  return snapshots.filter((one) => one.series === series).toSorted((a, b) => distance(a) - distance(b));
}
