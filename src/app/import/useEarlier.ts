import { useState } from 'react';
import { lastDay } from '../../kernel/time.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';
import { isLargeMove, listEarlier, useImportComparison } from '../../queries/useImportComparison.ts';

/** What an import is compared with, and what came of it. */
export interface Earlier {
  /** What the series held before, the one a year before first; empty: nothing to compare with. */
  readonly held: readonly SnapshotSummary[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
  readonly comparison: ReturnType<typeof useImportComparison>['data'];
  /** The comparison is on its way. */
  readonly isComparing: boolean;
  /** The headcount moves by more than a fifth. */
  readonly needsReason: boolean;
  /** The snapshot of the same date, which this one would supersede. */
  readonly corrected: SnapshotSummary | undefined;
}

/** Compares an import with what its series held before; the user picks with which. */
export function useEarlier(
  all: readonly SnapshotSummary[],
  series: string | undefined,
  snapshots: ImportOutcome['snapshots'],
): Earlier {
  const held = series === undefined ? [] : listEarlier(all, series, snapshots);
  const [chosen, onPick] = useState<string>();
  const picked = held.some(({ id }) => id === chosen) ? chosen : held[0]?.id;
  const { data: comparison, isLoading: isComparing } = useImportComparison(picked, snapshots);
  const days = new Set(snapshots.map(toDay));
  return {
    held,
    picked,
    onPick,
    comparison,
    isComparing,
    needsReason: comparison?.kind === 'ok' && isLargeMove(comparison.value),
    corrected: held.find((one) => one.reference !== undefined && days.has(toDay(one))),
  };
}

function toDay({ reference }: Pick<SnapshotSummary, 'reference'>): string | undefined {
  return reference === undefined ? undefined : lastDay(reference);
}
