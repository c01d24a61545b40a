import { isClassificationCode, type ClassificationCode } from '../codebook/ethnicity/classifications.ts';
import { commonScheme } from '../codebook/ethnicity/commonScheme.ts';
import {
  compositeDisplay,
  isCompositeGroup,
  toGroupId,
  toStandardEntry,
  type CompositeGroup,
  type StandardGroup,
} from '../codebook/ethnicity/standardGroups.ts';
import type { Grouping } from '../kernel/question.ts';
import type { GroupMerge } from '../metrics/groupColumns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CoarserGrouping, TableNote } from './releasedTable.ts';

/** How several snapshots are brought to the same groups: as they are, merged on some sides, or not at all. */
export type CommonGroups =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'merged';
      readonly mergeOf: (snapshot: Snapshot) => GroupMerge | undefined;
      readonly notes: readonly TableNote[];
    }
  | { readonly kind: 'none' };

type Merges = Map<string, StandardGroup | CompositeGroup>;

/** Finds the scheme that the classifications of all snapshots have in common, seen from the first of them. */
export function commonGroups(snapshots: readonly Snapshot[], grouping: Grouping): CommonGroups {
  const codes = [...new Set(snapshots.map(({ mapping }) => mapping.classification))];
  const [latest, ...others] = codes;
  if (others.length === 0) return { kind: 'same' };
  if (latest === undefined || !isClassificationCode(latest)) return { kind: 'none' };
  const own: Merges = new Map();
  const theirs = new Map<ClassificationCode, Merges>();
  for (const code of others) {
    if (code === undefined || !isClassificationCode(code)) return { kind: 'none' };
    const scheme = commonScheme(code, latest, grouping);
    if (scheme.kind === 'none') return { kind: 'none' };
    const merges: Merges = new Map();
    for (const { side, from, into } of scheme.kind === 'merged' ? scheme.merges : [])
      (side === 'a' ? merges : own).set(from, into);
    theirs.set(code, merges);
  }
  const all = new Map<string, Merges>([[latest, own]]);
  for (const [code, merges] of theirs) all.set(code, thenOwn(merges, own));
  return {
    kind: 'merged',
    mergeOf: ({ mapping }) => all.get(mapping.classification ?? ''),
    notes: toNotes([...all.values()]),
  };
}

/** Levels of groups, each with the coarser ones, the finest of them first. */
const coarser: { readonly [G in Grouping]: readonly CoarserGrouping[] } = {
  detailed: ['broad', 'white-and-all-other'],
  broad: ['white-and-all-other'],
  'white-and-all-other': [],
};

/** Where groups have no scheme in common at a level: the finest coarser one at which they have, or that there is none. */
export function coarserNote(snapshots: readonly Snapshot[], grouping: Grouping): TableNote {
  const found = coarser[grouping].find((one) => commonGroups(snapshots, one).kind !== 'none');
  return found === undefined ? { code: 'no-common-scheme' } : { code: 'coarser-scheme', grouping: found };
}

/** What one side merges, and then what the first side had to merge for another one. */
function thenOwn(merges: Merges, own: Merges): Merges {
  const joined: Merges = new Map(own);
  for (const [from, into] of merges) joined.set(from, own.get(into) ?? into);
  return joined;
}

function toNotes(all: readonly Merges[]): TableNote[] {
  const pairs = new Map(all.flatMap((merges) => [...merges]));
  return [...pairs].map(([from, into]) => ({
    code: 'merged-groups',
    from: toDisplay(from),
    into: toDisplay(into),
  }));
}

function toDisplay(id: string): string {
  const group = toGroupId(id);
  return isCompositeGroup(group) ? compositeDisplay[group] : toStandardEntry(group).display;
}
