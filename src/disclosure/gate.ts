import type { Policy } from '../kernel/policy.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import type { MeasuredTable } from '../metrics/measuredTable.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type CellwisePolicy, gateCount, toRounding } from './gateCount.ts';
import type { ProtectionSummary, ReleasedCount } from './releasedTable.ts';

/** The counts of a measured table after the gate, aligned with its rows and columns. */
export interface GatedTable {
  readonly counts: readonly (readonly ReleasedCount[])[];
  readonly totals: readonly GatedTotals[];
  readonly done: Pick<ProtectionSummary, 'rounded' | 'reader' | 'fellBack' | 'notAvailable'>;
}

/** The people of one row after the gate. */
export interface GatedTotals {
  readonly known: ReleasedCount;
  readonly answered: ReleasedCount;
  readonly everybody: ReleasedCount;
}

/**
 * Lets a table measured from a snapshot through (its groups merged, where they were), or says that it is outside what was
 * planned. A gate decides from snapshot, policy and question, whoever asks.
 */
export type Gate = (table: MeasuredTable, snapshot: Snapshot, merge?: GroupMerge) => GatedTable | undefined;

/** The gate of a policy that decides each count and each total on its own. */
export function cellwiseGate(policy: CellwisePolicy): Gate {
  return ({ counts, totals, notAvailable }) => ({
    counts: counts.map((row) => row.map((count) => gateCount(count, policy))),
    totals: totals.map(({ known, answered, everybody }) => ({
      known: gateCount(known, policy),
      answered: gateCount(answered, policy),
      everybody: gateCount(everybody, policy),
    })),
    done: {
      rounded: toRounding(policy) !== undefined,
      ...(notAvailable === undefined ? {} : { notAvailable }),
    },
  });
}

/** Whether a policy needs a plan made beforehand. */
export function needsPlan(policy: Policy): policy is Exclude<Policy, CellwisePolicy> {
  return policy.kind === 'exact' || policy.kind === 'owner';
}
