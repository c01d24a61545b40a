import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { findRecipe, type FoundRecipe } from '../ingest/recipes/findRecipe.ts';
import { parseRecipeFile, type RecipeFault } from '../ingest/recipes/parseRecipeFile.ts';
import { type SavedRecipe, toRecipeFileName, toRecipeJson } from '../ingest/recipes/recipeFile.ts';
import { readClock } from '../io/clock.ts';
import { readLibraryState } from '../io/library.ts';
import { readRecipes } from '../io/recipes.ts';
import { saveException } from '../io/saveException.ts';
import { isSamePlace } from '../kernel/columnPlace.ts';
import type { LabelChoice, Recipe } from '../kernel/recipe.ts';
import type { RecipeSource } from '../kernel/recipeSource.ts';
import type { Result } from '../kernel/result.ts';
import { followRecipe, toCorrectedLabels } from '../workspace/followRecipe.ts';
import type { StoredRecipe } from '../workspace/records.ts';
import { snapshotQuery } from './snapshotQuery.ts';

export type { RecipeFault } from '../ingest/recipes/parseRecipeFile.ts';

/** The recipes kept on this computer; asked afresh for each import. */
const recipesQuery = queryOptions({ queryKey: ['recipes'], queryFn: readRecipes, staleTime: 0 });

/** A kept recipe for a file, and what happened since it was kept. */
export interface RecalledRecipe extends FoundRecipe<StoredRecipe> {
  /** The series that its last file went into. */
  readonly series?: string;
  /** What labels were corrected to count as in snapshots made with it. */
  readonly corrected: readonly LabelChoice[];
}

/** The kept recipe that knows a file's header, or most of it, and what changed; undefined while it is looked for, or where none does. */
export function useFoundRecipe(headers: readonly string[]): RecalledRecipe | undefined {
  const client = useQueryClient();
  const { data } = useQuery(recipesQuery);
  const found = headers.length === 0 ? undefined : findRecipe(headers, data ?? []);
  const kept = found?.kept;
  const trail = useQuery({
    queryKey: ['recipes', 'trail', kept?.id, kept?.at],
    enabled: kept !== undefined,
    staleTime: 0,
    queryFn: async () => {
      if (kept === undefined) throw new Error('no recipe to follow');
      const { series, remapped } = followRecipe(kept, await readLibraryState());
      const corrected: LabelChoice[] = [];
      for (const { before, after } of remapped) {
        const [old, fresh] = await Promise.all(
          [before, after].map((id) => client.ensureQueryData(snapshotQuery(client, id))),
        );
        if (old !== undefined && fresh !== undefined)
          corrected.push(...toCorrectedLabels(kept.recipe, old, fresh));
      }
      return { ...(series === undefined ? {} : { series }), corrected: keepLast(corrected) };
    },
  });
  // Asked for only once it is known where the recipe went, so that nobody takes it without its corrections.
  return found === undefined || trail.isPending
    ? undefined
    : { ...found, ...(trail.data ?? { corrected: [] }) };
}

/** Of several choices for one label the last. */
function keepLast(choices: readonly LabelChoice[]): readonly LabelChoice[] {
  return choices.filter(
    (one, at) => !choices.slice(at + 1).some((later) => isSamePlace(later, one) && later.label === one.label),
  );
}

/** Reads a recipe file that somebody chose. */
export async function readRecipeFile(file: Blob): Promise<Result<SavedRecipe, RecipeFault>> {
  return parseRecipeFile(await file.text());
}

/** Saves a recipe as a file; only after the person has confirmed that it holds this file's labels. */
export function saveRecipeFile(name: string, recipe: Recipe, source: RecipeSource | undefined): void {
  const text = toRecipeJson({ name, recipe, at: readClock(), ...(source === undefined ? {} : { source }) });
  saveException({ name: toRecipeFileName(name), mediaType: 'application/json', text });
}
