import { canonicalJson } from '../kernel/canonicalJson.ts';
import { type ColumnPlace, toColumnPlaces } from '../kernel/columnPlace.ts';
import type { LabelChoice, Recipe } from '../kernel/recipe.ts';
import type { Dimension, Snapshot } from '../snapshot/snapshot.ts';
import { type LibraryState, resolveStanding } from './libraryState.ts';
import type { StoredRecipe } from './records.ts';

/** What became of the snapshots that were made with a kept recipe. */
export interface RecipeTrail {
  /** The series that its last file went into; absent where nothing of it stands any more. */
  readonly series?: string;
  /** Changes of what labels mean that came after the recipe was kept and were not undone, in their order. */
  readonly remapped: readonly { readonly before: string; readonly after: string }[];
}

/** Follows a kept recipe: where its next file belongs, and which corrections it has not heard of. */
export function followRecipe(
  { id, at }: Pick<StoredRecipe, 'id' | 'at'>,
  state: Pick<LibraryState, 'summaries' | 'bin' | 'series' | 'log'>,
): RecipeTrail {
  const { current, superseded } = resolveStanding(state);
  const held = new Map(
    state.summaries
      .filter((one) => superseded.has(one.id) || current.includes(one))
      .filter(({ summary }) => summary.provenance.record?.recipeFingerprint === id)
      .map((one) => [one.id, one]),
  );
  const last = current
    .filter((one) => held.has(one.id) && state.series.some((series) => series.id === one.series))
    .reduce<(typeof current)[number] | undefined>(
      (latest, one) => (latest !== undefined && toInstant(latest) >= toInstant(one) ? latest : one),
      undefined,
    );
  const remapped = state.log
    .filter((line) => line.what === 'remapped' && line.at > at)
    .flatMap(({ about }) => about)
    .flatMap((after) => {
      const before = held.get(after)?.summary.supersedes;
      return before === undefined || !held.has(before) ? [] : [{ before, after }];
    });
  return { ...(last === undefined ? {} : { series: last.series }), remapped };
}

function toInstant({ summary }: LibraryState['summaries'][number]): string {
  return summary.provenance.record?.importedAt ?? '';
}

/** The choices that make a recipe say what a corrected snapshot says: one for each label that means something else than before. */
export function toCorrectedLabels(recipe: Recipe, before: Snapshot, after: Snapshot): LabelChoice[] {
  if (after.content.kind === 'measures') return [];
  return after.content.dimensions.flatMap(({ id, role, name, labels }) => {
    const place = isInHeader(recipe, role) ? { column: '*' } : findPlace(recipe, role, name);
    const [old, fresh] = [before, after].map(({ mapping }) => mapping.meanings.get(id) ?? []);
    return labels.flatMap((label, at): LabelChoice[] => {
      const meaning = fresh?.[at];
      if (meaning === undefined || canonicalJson([meaning]) === canonicalJson([old?.[at]])) return [];
      return [{ ...place, label, meaning }];
    });
  });
}

/** The column of a dimension; only one of those that are called the same has its role. */
function findPlace({ columns }: Recipe, dimension: Dimension['role'], name: string): ColumnPlace {
  const at = columns.findIndex(({ header, role }) => header === name && role.kind === dimension);
  return toColumnPlaces(columns.map(({ header }) => header))[at] ?? { column: name };
}

/** Whether the labels of a dimension are in the header of a wide table. */
function isInHeader({ columns }: Recipe, dimension: Dimension['role']): boolean {
  return columns.some(({ role }) => {
    if (role.kind !== 'group-count') return false;
    const main = role.of ?? 'characteristic';
    return main === dimension || role.also?.of === dimension;
  });
}
