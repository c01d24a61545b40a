import { toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import { DEFAULT_POLICY } from '../kernel/policy.ts';
import type { Series } from '../kernel/series.ts';
import type { LibraryState } from './libraryState.ts';
import type { StoreName, StoredSummary } from './records.ts';

/** What was found of one stored snapshot. */
export interface CheckedSnapshot {
  readonly id: string;
  readonly state:
    /** Its hash is that of the list. */
    | 'sound'
    /** Its own hash holds and no list names it: it can be listed again. */
    | 'unlisted'
    /** Its cells or its record are not what was saved. */
    | 'changed'
    /** The browser cannot read it. */
    | 'unreadable'
    /** It is listed and its cells are gone. */
    | 'missing';
  /** Of a sound or unlisted one, made from the snapshot itself. */
  readonly summary?: StoredSummary;
}

/** What was found of one store. */
export interface CheckedStore {
  readonly name: StoreName;
  readonly missing: boolean;
  readonly records: number;
  readonly unreadable: number;
}

/** What of a library is sound, and what repairing would change. */
export interface RepairPlan {
  /** Everything sound, as a whole that can be exported. */
  readonly state: LibraryState;
  /** Summaries to be written again. */
  readonly relisted: readonly StoredSummary[];
  /** Ids of snapshots that cannot be saved. */
  readonly lost: readonly string[];
  /** Series made again from a snapshot, under the policy that hides most. */
  readonly remade: readonly Series[];
}

/** Works out what can be kept of what was found; `found` is what could be read, with or without gaps. */
export function planRepair(found: LibraryState, snapshots: readonly CheckedSnapshot[]): RepairPlan {
  const listed = new Map(found.summaries.map((one) => [one.id, one]));
  const kept = snapshots.flatMap(({ id, summary }): StoredSummary[] => {
    if (summary === undefined) return [];
    const reviewOn = listed.get(id)?.reviewOn;
    return [{ ...summary, ...(reviewOn === undefined ? {} : { reviewOn }) }];
  });
  const known = new Set<string>(found.series.map(({ id }) => id));
  const remade = new Map<string, Series>();
  for (const one of kept) if (!known.has(one.series)) remade.set(one.series, toSeries(one));
  const held = new Set(kept.map(({ id }) => id));
  return {
    state: {
      ...found,
      summaries: kept,
      series: [...found.series, ...remade.values()],
      bin: found.bin.filter(({ id }) => held.has(id)),
    },
    relisted: kept.filter(({ id }) => snapshots.some((one) => one.id === id && one.state === 'unlisted')),
    lost: snapshots.flatMap(({ id, summary }) => (summary === undefined ? [id] : [])),
    remade: [...remade.values()],
  };
}

/** The series of a snapshot whose own record is lost; its counts are rounded until somebody decides. */
function toSeries({ summary }: StoredSummary): Series {
  const { kind } = summary.provenance;
  return {
    id: summary.series,
    kind,
    title: summary.title,
    policy: toAppliedPolicy(DEFAULT_POLICY, [summary.provenance]),
    wording: 'people',
    origin: 'user',
  };
}
