import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fault } from '../io/fault.ts';
import { describesPeople } from '../kernel/appliedPolicy.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { compareKinds, type OtherKind } from '../workspace/compareKinds.ts';
import { resolveStanding } from '../workspace/libraryState.ts';
import type { ImportOutcome } from './importRun.ts';
import { storedQuery } from './libraryQuery.ts';
import { snapshotQuery } from './snapshotQuery.ts';
import { IssuesError } from './toIssues.ts';

export type { OtherKind } from '../workspace/compareKinds.ts';

/**
 * What the library knows against the kind said of figures about to be saved. What a file once said of its numbers
 * holds from the bin as well. The illustrative tables that ship are known by their values as the file is read.
 */
export async function findOtherKind(client: QueryClient, fresh: readonly Snapshot[]): Promise<OtherKind> {
  const [first] = fresh;
  if (first === undefined) return {};
  const held = await listToCompare(client, first);
  let found: OtherKind = {};
  for (const summary of held.filter((one) => fresh.some((own) => mayBeSame(own, one)))) {
    const beside = await client.ensureQueryData(snapshotQuery(client, summary.id)).catch(skipUnreadable);
    if (beside === undefined) continue;
    for (const own of fresh) {
      // One may carry a lock and another have been real: both are kept.
      found = { ...compareKinds(own, beside), ...found };
    }
  }
  return found;
}

/** What is damaged cannot be compared, and must not stand in the way of what is whole: the Data page says so. */
function skipUnreadable(cause: unknown): undefined {
  if (!(cause instanceof IssuesError || cause instanceof Fault)) throw cause;
}

/** The same as a hook; nothing while it is being worked out. */
export function useOtherKind(snapshots: ImportOutcome['snapshots']): OtherKind | undefined {
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['other-kind', snapshots.map(({ id }) => id)],
    queryFn: () => findOtherKind(client, snapshots),
  });
  // Saving asks again, and has the words for what went wrong.
  return isError ? {} : data;
}

/**
 * What may speak against a kind. Against real: illustrative sets that stand, and those that carry a lock wherever they are. Against
 * illustrative: whatever was ever real, and locks to be taken over.
 */
async function listToCompare(
  client: QueryClient,
  { provenance: { kind } }: Snapshot,
): Promise<readonly SnapshotSummary[]> {
  const stored = await client.ensureQueryData(storedQuery);
  const { current } = resolveStanding({ summaries: stored.snapshots, bin: stored.bin });
  const standing = new Set(current.map(({ id }) => id));
  const own = stored.snapshots.filter(({ id, summary: { provenance } }) => {
    if (provenance.lock !== undefined) return true;
    return kind === 'real'
      ? provenance.kind === 'illustrative' && standing.has(id)
      : describesPeople(provenance);
  });
  return own.map(({ summary }) => summary);
}

/** Real sets may be large: only those of the same file or with the same labels are read. */
function mayBeSame(own: Snapshot, summary: SnapshotSummary): boolean {
  if (!describesPeople(summary.provenance)) return true;
  const hash = own.provenance.record?.sha256;
  if (hash !== undefined && hash === summary.provenance.record?.sha256) return true;
  const dimensions = own.content.kind === 'measures' ? [] : own.content.dimensions;
  return toLabels(dimensions) === toLabels(summary.dimensions);
}

function toLabels(dimensions: SnapshotSummary['dimensions']): string {
  const labels = dimensions.map(({ labels: some }) => some.map((label) => label.trim().toLowerCase()).sort());
  return JSON.stringify(labels.map((some) => JSON.stringify(some)).sort());
}
