import type { IsoInstant } from '../kernel/time.ts';

/** Anything small that a person made here: a target, a comparator, a saved view, a note, a paper. */
export interface StoredPart {
  readonly id: string;
  readonly title: string;
  readonly at: IsoInstant;
  /** Ids of the snapshots it was made from. */
  readonly madeFrom: readonly string[];
  /** A JSON value, in the form of whoever made it. */
  readonly body: unknown;
}

/** The stores that hold parts. */
export const PART_STORES = ['targets', 'comparators', 'views', 'notes', 'papers'] as const;
export type PartStore = (typeof PART_STORES)[number];
