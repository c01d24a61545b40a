import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { LibraryState } from './libraryState.ts';
import { KEY_PATHS, type StoredSummary } from './records.ts';
import { PART_STORES, type PartStore } from './storedPart.ts';

/** The stores whose records are compared one by one under their key. */
type KeyedStore = PartStore | 'series' | 'policies' | 'recipes';

/** Two records under one key that differ; somebody has to choose. */
export type Conflict =
  | { readonly kind: 'record'; readonly store: KeyedStore; readonly key: string; readonly title: string }
  /** One snapshot id with two contents. Neither replaces the other. */
  | { readonly kind: 'snapshot'; readonly id: string; readonly title: string }
  /** The same content under two ids in one series. */
  | { readonly kind: 'twin'; readonly id: string; readonly mine: string; readonly title: string }
  /** Deleted on one side and held on the other. */
  | { readonly kind: 'bin'; readonly id: string; readonly title: string; readonly binned: 'mine' | 'theirs' };

/** For `snapshot` and `twin`, `theirs` brings the one of the file in beside ours. */
export type MergeChoice = 'mine' | 'theirs';

/** What opening a file would do to the library. */
export interface MergePlan {
  /** Ids of snapshots that the library does not hold. */
  readonly added: readonly string[];
  /** How many snapshots both hold alike. */
  readonly same: number;
  readonly conflicts: readonly Conflict[];
}

/** Compares a library with the state of a file: what is new, what both hold, and where somebody has to choose. */
export function planMerge(mine: LibraryState, theirs: LibraryState): MergePlan {
  const held = new Map(mine.summaries.map((one) => [one.id, one]));
  const added = theirs.summaries.filter(({ id }) => !held.has(id));
  const alike = theirs.summaries.filter(({ id, seal }) => held.get(id)?.seal === seal);
  return {
    added: added.map(({ id }) => id),
    same: alike.length,
    conflicts: [
      ...findRecordConflicts(mine, theirs),
      ...theirs.summaries.flatMap((one): Conflict[] => {
        const own = held.get(one.id);
        return own === undefined || own.seal === one.seal
          ? []
          : [{ kind: 'snapshot', id: one.id, title: one.summary.title }];
      }),
      ...findTwins(mine, added),
      ...findBinConflicts(mine, theirs, alike),
    ],
  };
}

/** What a conflict is about, for choices to refer to. */
export function conflictKey(conflict: Conflict): string {
  return conflict.kind === 'record'
    ? canonicalJson([conflict.kind, conflict.store, conflict.key])
    : canonicalJson([conflict.kind, conflict.id]);
}

/** The records of a keyed store by their key. */
export function recordsOf(state: LibraryState, store: KeyedStore): ReadonlyMap<string, object> {
  const records: readonly object[] =
    store === 'series' || store === 'policies' || store === 'recipes' ? state[store] : state.parts[store];
  return new Map(records.map((one) => [String(Reflect.get(one, KEY_PATHS[store])), one]));
}

/** The keyed stores in the order they are compared. */
export const KEYED_STORES: readonly KeyedStore[] = ['series', 'policies', 'recipes', ...PART_STORES];

function findRecordConflicts(mine: LibraryState, theirs: LibraryState): Conflict[] {
  return KEYED_STORES.flatMap((store) => {
    const own = recordsOf(mine, store);
    return [...recordsOf(theirs, store)].flatMap(([key, record]): Conflict[] => {
      const held = own.get(key);
      if (held === undefined || canonicalJson(held) === canonicalJson(record)) return [];
      const title: unknown = Reflect.get(record, 'title');
      return [
        { kind: 'record', store, key, title: typeof title === 'string' ? title : titleOf(theirs, key) },
      ];
    });
  });
}

function titleOf({ series }: LibraryState, key: string): string {
  return series.find(({ id }) => id === key)?.title ?? key.slice(0, 12);
}

function findTwins(mine: LibraryState, added: readonly StoredSummary[]): Conflict[] {
  // The same numbers with other meanings or another provenance are a correction, not a twin.
  const fresh = added.filter(({ summary }) => summary.supersedes === undefined);
  return fresh.flatMap((one): Conflict[] => {
    const twin = mine.summaries.find(
      (own) => own.series === one.series && own.contentHash === one.contentHash,
    );
    return twin === undefined ? [] : [{ kind: 'twin', id: one.id, mine: twin.id, title: one.summary.title }];
  });
}

function findBinConflicts(
  mine: LibraryState,
  theirs: LibraryState,
  alike: readonly StoredSummary[],
): Conflict[] {
  const [own, other] = [mine, theirs].map(({ bin }) => new Set(bin.map(({ id }) => id)));
  return alike.flatMap(({ id, summary: { title } }): Conflict[] => {
    const [here, there] = [own?.has(id) === true, other?.has(id) === true];
    return here === there ? [] : [{ kind: 'bin', id, title, binned: here ? 'mine' : 'theirs' }];
  });
}
