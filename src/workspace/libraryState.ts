import type { Series } from '../kernel/series.ts';
import { lastDay } from '../kernel/time.ts';
import type { LogLine } from './logLine.ts';
import type { BinEntry, StoredPolicy, StoredRecipe, StoredSummary } from './records.ts';
import type { PartStore, StoredPart } from './storedPart.ts';

/** Everything of a workspace but the cells. */
export interface LibraryState {
  readonly series: readonly Series[];
  readonly policies: readonly StoredPolicy[];
  readonly summaries: readonly StoredSummary[];
  readonly bin: readonly BinEntry[];
  readonly recipes: readonly StoredRecipe[];
  readonly parts: Readonly<Record<PartStore, readonly StoredPart[]>>;
  /** In the order of `seq`. */
  readonly log: readonly LogLine[];
}

/** Which snapshots stand, which stand corrected, which are in the bin. */
export interface Standing {
  /** Not in the bin and not superseded by one that is not, oldest date first. */
  readonly current: readonly StoredSummary[];
  /** A superseded snapshot to the current one at the end of its corrections. */
  readonly superseded: ReadonlyMap<string, StoredSummary>;
  readonly binned: readonly StoredSummary[];
}

/** Sorts the snapshots of a library by what they are now. A superseded snapshot counts again once its correction is in the bin. */
export function resolveStanding({ summaries, bin }: Pick<LibraryState, 'summaries' | 'bin'>): Standing {
  const inBin = new Set(bin.map(({ id }) => id));
  const held = summaries.filter(({ id }) => !inBin.has(id));
  const next = new Map<string, StoredSummary>();
  for (const one of held) if (one.summary.supersedes !== undefined) next.set(one.summary.supersedes, one);
  const superseded = new Map<string, StoredSummary>();
  for (const { id } of held) {
    const last = lastOf(id, next);
    if (last !== undefined) superseded.set(id, last);
  }
  return {
    current: held.filter(({ id }) => !superseded.has(id)).sort(byDate),
    superseded,
    binned: summaries.filter(({ id }) => inBin.has(id)),
  };
}

function lastOf(id: string, next: ReadonlyMap<string, StoredSummary>): StoredSummary | undefined {
  const seen = new Set([id]);
  let last: StoredSummary | undefined;
  for (let after = next.get(id); after !== undefined && !seen.has(after.id); after = next.get(after.id)) {
    seen.add(after.id);
    last = after;
  }
  return last;
}

function byDate(a: StoredSummary, b: StoredSummary): number {
  const [left, right] = [dayOf(a), dayOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function dayOf({ summary: { reference } }: StoredSummary): string {
  return reference === undefined ? '' : lastDay(reference);
}
