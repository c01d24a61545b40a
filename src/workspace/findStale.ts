import type { LibraryState, Standing } from './libraryState.ts';
import { PART_STORES, type PartStore, type StoredPart } from './storedPart.ts';

/** A part made from a snapshot that no longer stands. */
export interface StalePart {
  readonly store: PartStore;
  readonly part: StoredPart;
  /** Ids of its snapshots that were corrected since, and of those in the bin or gone. */
  readonly corrected: readonly string[];
  readonly missing: readonly string[];
}

/** Every part that rests on a corrected, deleted or absent snapshot; snapshots of the catalogue (`shipped`) always stand. */
export function findStale(
  { parts }: Pick<LibraryState, 'parts'>,
  { current, superseded }: Standing,
  shipped: ReadonlySet<string>,
): readonly StalePart[] {
  const standing = new Set([...shipped, ...current.map(({ id }) => id)]);
  return PART_STORES.flatMap((store) =>
    parts[store].flatMap((part): StalePart[] => {
      const corrected = part.madeFrom.filter((id) => superseded.has(id));
      const missing = part.madeFrom.filter((id) => !superseded.has(id) && !standing.has(id));
      return corrected.length + missing.length === 0 ? [] : [{ store, part, corrected, missing }];
    }),
  );
}
