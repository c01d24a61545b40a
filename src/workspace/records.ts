import type { Policy } from '../kernel/policy.ts';
import type { Recipe } from '../kernel/recipe.ts';
import type { RecipeSource } from '../kernel/recipeSource.ts';
import type { Series } from '../kernel/series.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import type { IsoDate, IsoInstant } from '../kernel/time.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { LogLine } from './logLine.ts';
import { PART_STORES, type PartStore, type StoredPart } from './storedPart.ts';

/** A stored snapshot, immutable: the snapshot itself with its provenance and mapping, and the hashes that prove it. */
export interface StoredSnapshot {
  readonly id: string;
  readonly series: string;
  readonly snapshot: Snapshot;
  /** SHA-256 of the canonical content; stays inside. */
  readonly contentHash: string;
  /** SHA-256 of every part of the snapshot (`sealSnapshot`); stays inside. */
  readonly seal: string;
}

/** What a list shows of a stored snapshot, kept apart from its cells so that the library opens at once. */
export interface StoredSummary {
  readonly id: string;
  readonly series: string;
  readonly summary: SnapshotSummary;
  readonly contentHash: string;
  readonly seal: string;
  /** When its owner wants to decide again whether it is still needed. */
  readonly reviewOn?: IsoDate;
}

/** A policy that the user gave a series that ships, kept apart from the catalogue. */
export interface StoredPolicy {
  readonly series: string;
  readonly policy: Policy;
}

/** A recipe under the fingerprint of the header it was made for, so that the next file of that form finds it. */
export interface StoredRecipe extends RecipeVersion {
  readonly id: string;
  /** What it was before, the latest first; absent where it never changed. */
  readonly earlier?: readonly RecipeVersion[];
}

/** A recipe as it stood when an import was saved with it. */
export interface RecipeVersion {
  readonly recipe: Recipe;
  readonly at: IsoInstant;
  /** What the person calls it; recipes from before they had names have none. */
  readonly name?: string;
  /** Where its files come from. */
  readonly source?: RecipeSource;
}

/** A deleted snapshot, until it is restored or deleted for good. */
export interface BinEntry {
  /** Of the snapshot. */
  readonly id: string;
  readonly at: IsoInstant;
}

/** A fact about this browser, not part of the workspace. */
export interface StoredSetting {
  readonly name: string;
  readonly value: string;
}

/** A file of the published catalogue, kept for when there is no network; cells under their hash, the package under its name. */
export interface StoredCatalogueFile {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Everything that is stored, by store. */
export interface Records extends Record<PartStore, StoredPart> {
  readonly snapshots: StoredSnapshot;
  readonly summaries: StoredSummary;
  readonly series: Series;
  readonly policies: StoredPolicy;
  readonly recipes: StoredRecipe;
  readonly bin: BinEntry;
  readonly settings: StoredSetting;
  readonly log: LogLine;
  readonly catalogue: StoredCatalogueFile;
}
export type StoreName = keyof Records;

/** The field that is the key of each store. */
export const KEY_PATHS = {
  snapshots: 'id',
  summaries: 'id',
  series: 'id',
  policies: 'series',
  recipes: 'id',
  bin: 'id',
  settings: 'name',
  log: 'seq',
  catalogue: 'key',
  targets: 'id',
  comparators: 'id',
  views: 'id',
  notes: 'id',
  papers: 'id',
} as const satisfies Record<StoreName, string>;

/** The stores in one order. */
export const STORE_NAMES: readonly StoreName[] = [
  'snapshots',
  'summaries',
  'series',
  'policies',
  'recipes',
  'bin',
  'settings',
  'log',
  'catalogue',
  ...PART_STORES,
];

/** Whether something read back from a store has the key of its records; what it holds besides is proved by its seal. */
export function isRecordOf<S extends StoreName>(store: S, found: unknown): found is Records[S] {
  if (typeof found !== 'object' || found === null) return false;
  const key: unknown = Reflect.get(found, KEY_PATHS[store]);
  return typeof key === (store === 'log' ? 'number' : 'string');
}
