import { queryOptions, useQuery } from '@tanstack/react-query';
import { findRecipe, type FoundRecipe } from '../ingest/recipes/findRecipe.ts';
import { parseRecipeFile, type RecipeFault } from '../ingest/recipes/parseRecipeFile.ts';
import { type SavedRecipe, toRecipeFileName, toRecipeJson } from '../ingest/recipes/recipeFile.ts';
import { readClock } from '../io/clock.ts';
import { readRecipes } from '../io/recipes.ts';
import { saveException } from '../io/saveException.ts';
import type { Recipe } from '../kernel/recipe.ts';
import type { RecipeSource } from '../kernel/recipeSource.ts';
import type { Result } from '../kernel/result.ts';
import type { StoredRecipe } from '../workspace/records.ts';

export type { RecipeFault } from '../ingest/recipes/parseRecipeFile.ts';

/** The recipes kept on this computer; asked afresh for each import. */
const recipesQuery = queryOptions({ queryKey: ['recipes'], queryFn: readRecipes, staleTime: 0 });

/** The kept recipe that knows a file's header, or most of it, and what changed; undefined while it is looked for, or where none does. */
export function useFoundRecipe(headers: readonly string[]): FoundRecipe<StoredRecipe> | undefined {
  const { data } = useQuery(recipesQuery);
  return headers.length === 0 ? undefined : findRecipe(headers, data ?? []);
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
