import { useState } from 'react';
import { lastDay } from '../../kernel/time.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';
import {
  BEFORE_IN_FILE,
  type ComparedSnapshot,
  findLargeMove,
  type LargeMove,
  listEarlier,
  useImportComparisons,
} from '../../queries/useImportComparison.ts';

/** What an import is compared with, and what came of it. */
export interface Earlier {
  /** One for each snapshot of the file, in the order of their dates. */
  readonly compared: readonly EarlierOf[];
  /** Picks what the snapshot at a place is compared with. */
  readonly onPick: (at: number, before: string) => void;
  /** The comparisons are on their way. */
  readonly isComparing: boolean;
  /** What moves by more than a fifth in a series that stands already; absent: nothing that needs a reason. */
  readonly moved: LargeMove | undefined;
  /** The snapshot of the same date, which this one would supersede. */
  readonly corrected: SnapshotSummary | undefined;
}

type Dated = Pick<SnapshotSummary, 'reference'>;

/** One snapshot of the file beside what came before it. */
interface EarlierOf {
  readonly own: Dated;
  /** What the series held before, the one a year before this first. */
  readonly held: readonly SnapshotSummary[];
  /** The one before it in the file: what it is compared with unless the user picks. */
  readonly inFile: Dated | undefined;
  /** The id of one held, or `BEFORE_IN_FILE`; absent: there is nothing to compare with. */
  readonly picked: string | undefined;
  readonly comparison: ComparedSnapshot | undefined;
}

/** Compares each snapshot of an import with the one before it, the first with what its series held; the user picks with which. */
export function useEarlier(
  all: readonly SnapshotSummary[],
  series: string | undefined,
  given: ImportOutcome['snapshots'],
): Earlier {
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const snapshots = given.toSorted((a, b) => (toDay(a) ?? '').localeCompare(toDay(b) ?? ''));
  const planned = snapshots.map((own, at) => {
    const held = series === undefined ? [] : listEarlier(all, series, own);
    const inFile = snapshots[at - 1];
    const wish = chosen.get(at);
    const isThere = wish === BEFORE_IN_FILE ? inFile !== undefined : held.some(({ id }) => id === wish);
    const picked = isThere ? wish : inFile === undefined ? held[0]?.id : BEFORE_IN_FILE;
    return { own, held, inFile, picked };
  });
  const { data, isLoading: isComparing } = useImportComparisons(
    planned.map(({ picked }) => picked),
    snapshots,
  );
  const days = new Set(snapshots.map(toDay));
  return {
    compared: planned.map((one, at) => ({ ...one, comparison: data?.[at] })),
    onPick: (at, before) => setChosen(new Map([...chosen, [at, before]])),
    isComparing,
    moved: series === undefined ? undefined : joinMoves(data ?? []),
    corrected: planned[0]?.held.find((one) => one.reference !== undefined && days.has(toDay(one))),
  };
}

function joinMoves(comparisons: readonly (ComparedSnapshot | undefined)[]): LargeMove | undefined {
  const moves = comparisons.flatMap((one) => (one?.kind === 'ok' ? (findLargeMove(one.value) ?? []) : []));
  if (moves.length === 0) return undefined;
  return {
    everybody: moves.some(({ everybody }) => everybody),
    parts: [...new Set(moves.flatMap(({ parts }) => parts))],
  };
}

function toDay({ reference }: Dated): string | undefined {
  return reference === undefined ? undefined : lastDay(reference);
}
