import { toSnapshotId } from '../kernel/ids.ts';
import type { LibraryState } from './libraryState.ts';
import type { Change, LogLine } from './logLine.ts';
import type { OpenedWorkspace } from './parseWorkspace.ts';
import { conflictKey, KEYED_STORES, type MergeChoice, planMerge, recordsOf } from './planMerge.ts';
import { isRecordOf, type Records, type StoredSnapshot, type StoreName } from './records.ts';
import { PART_STORES } from './storedPart.ts';
import { toStored, toStoredSummary } from './sealSnapshot.ts';

/** One record to be put into its store. */
export type RecordWrite = {
  readonly [S in StoreName]: { readonly store: S; readonly record: Records[S] };
}[StoreName];

/** What a merge writes and takes away. */
export interface MergeWrites {
  readonly puts: readonly RecordWrite[];
  /** Snapshots that leave the bin. */
  readonly unbinned: readonly string[];
  /** The number of the last line of the log afterwards. */
  readonly sequence: number;
  /** Ids of the snapshots that come in. */
  readonly added: readonly string[];
  /** What takes it all out again, but for series and recipes, which are no harm without their snapshots. */
  readonly undo: readonly Change[];
}

/**
 * Everything that opening a file writes into a library, after the choices (`conflictKey` to choice; ours where there is none). Into
 * an empty library the file comes in as it is; else its log lines follow ours, each once. `sequence` is that of our last line.
 */
export function mergeStates(
  mine: LibraryState,
  { state: theirs, snapshots }: OpenedWorkspace,
  choices: ReadonlyMap<string, MergeChoice>,
  { sequence, newId }: { readonly sequence: number; readonly newId: () => string },
): MergeWrites {
  const { added: fresh, conflicts } = planMerge(mine, theirs);
  const byTheirs = conflicts.filter((conflict) => choices.get(conflictKey(conflict)) === 'theirs');
  const left = new Set(
    conflicts.flatMap((one) => (one.kind === 'twin' && !byTheirs.includes(one) ? [one.id] : [])),
  );
  const renamed = new Set(byTheirs.flatMap((one) => (one.kind === 'snapshot' ? [one.id] : [])));
  const comes = new Set(fresh.filter((id) => !left.has(id)));
  const brought = snapshots.flatMap((stored): StoredSnapshot[] => {
    if (comes.has(stored.id)) return [stored];
    return renamed.has(stored.id) ? [toStored({ ...stored.snapshot, id: toSnapshotId(newId()) })] : [];
  });
  const lines = mergeLogs(mine.log, theirs.log, sequence);
  const chosen = (store: string, key: string): boolean =>
    byTheirs.some((one) => one.kind === 'record' && one.store === store && one.key === key);
  const added = brought.map(({ id }) => id);
  const unbinned = byTheirs.flatMap((one) => (one.kind === 'bin' && one.binned === 'mine' ? [one.id] : []));
  const puts: readonly RecordWrite[] = [
    ...KEYED_STORES.flatMap((store) => {
      const own = recordsOf(mine, store);
      return [...recordsOf(theirs, store)].flatMap(([key, record]) =>
        !own.has(key) || chosen(store, key) ? toWrite(store, record) : [],
      );
    }),
    ...brought.flatMap((stored) => toSnapshotWrites(stored, theirs)),
    ...theirs.bin.flatMap((entry): RecordWrite[] =>
      comes.has(entry.id) || byTheirs.some((one) => one.kind === 'bin' && one.id === entry.id)
        ? [{ store: 'bin', record: entry }]
        : [],
    ),
    ...lines.map((record): RecordWrite => ({ store: 'log', record })),
  ];
  return {
    puts,
    unbinned,
    sequence: Math.max(sequence, ...lines.map(({ seq }) => seq)),
    added,
    undo: toUndo(puts, mine, added, unbinned),
  };
}

/** What brings the library back to where it was: parts and policies as they were, what came in into the bin. */
function toUndo(
  puts: readonly RecordWrite[],
  mine: LibraryState,
  added: readonly string[],
  unbinned: readonly string[],
): readonly Change[] {
  const binned = puts.flatMap((put) =>
    put.store === 'bin' && !added.includes(put.record.id) ? [put.record.id] : [],
  );
  const into = [...added, ...unbinned];
  return [
    ...puts.flatMap((put): Change[] => {
      if (put.store === 'policies') {
        const before = mine.policies.find(({ series }) => series === put.record.series);
        const { series } = put.record;
        return [{ kind: 'policy', series, ...(before === undefined ? {} : { policy: before.policy }) }];
      }
      const store = PART_STORES.find((name) => name === put.store);
      if (store === undefined || !isRecordOf(store, put.record)) return [];
      const { id } = put.record;
      const before = mine.parts[store].find((part) => part.id === id);
      return [{ kind: 'part', store, id, ...(before === undefined ? {} : { part: before }) }];
    }),
    ...(into.length === 0 ? [] : [{ kind: 'bin', snapshots: into } as const]),
    ...(binned.length === 0 ? [] : [{ kind: 'hold', snapshots: binned } as const]),
  ];
}

/** Lines that we do not have, after ours and in their order; an empty log takes them with their numbers. */
function mergeLogs(
  mine: readonly LogLine[],
  theirs: readonly LogLine[],
  sequence: number,
): readonly LogLine[] {
  const known = new Set(mine.map(({ id }) => id));
  const fresh = theirs.filter(({ id }) => !known.has(id)).sort((a, b) => a.seq - b.seq);
  return sequence === 0 ? fresh : fresh.map((line, at) => ({ ...line, seq: sequence + 1 + at }));
}

function toSnapshotWrites(stored: StoredSnapshot, theirs: LibraryState): RecordWrite[] {
  const reviewOn = theirs.summaries.find(({ id }) => id === stored.id)?.reviewOn;
  return [
    { store: 'snapshots', record: stored },
    {
      store: 'summaries',
      record: { ...toStoredSummary(stored), ...(reviewOn === undefined ? {} : { reviewOn }) },
    },
  ];
}

function toWrite(store: (typeof KEYED_STORES)[number], record: object): RecordWrite[] {
  if (store === 'series') return isRecordOf(store, record) ? [{ store, record }] : [];
  if (store === 'policies') return isRecordOf(store, record) ? [{ store, record }] : [];
  if (store === 'recipes') return isRecordOf(store, record) ? [{ store, record }] : [];
  return isRecordOf(store, record) ? [{ store, record }] : [];
}
