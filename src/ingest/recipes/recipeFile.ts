import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { RecipeSource } from '../../kernel/recipeSource.ts';
import type { IsoInstant } from '../../kernel/time.ts';
import { toUsedRecipe } from '../../kernel/toUsedRecipe.ts';

/** A recipe as it is kept for the next file of the same form: the columns it names are the header it knows. */
export interface SavedRecipe {
  readonly name: string;
  readonly recipe: Recipe;
  /** Where its files come from; absent where nobody has said. */
  readonly source?: RecipeSource;
  readonly at: IsoInstant;
}

/** What a recipe file says it is. */
export const RECIPE_FORMAT = 'diversity-data-dashboard-recipe';
export const RECIPE_VERSION = 1;

/** A recipe as the text of a file: labels of the columns in use and what they mean, no counts, no dates of data. */
export function toRecipeJson({ name, recipe, source, at }: SavedRecipe): string {
  return canonicalJson({
    format: RECIPE_FORMAT,
    version: RECIPE_VERSION,
    name,
    at,
    recipe: withoutDate(toUsedRecipe(recipe)),
    ...(source === undefined ? {} : { source }),
  });
}

/** `RECIPE_` and the name, in letters that every file system takes. */
export function toRecipeFileName(name: string): `RECIPE_${string}.json` {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60);
  return `RECIPE_${plain === '' ? 'unnamed' : plain}.json`;
}

/** The date of a file is asked of the next one again. */
function withoutDate({ reference: _, ...recipe }: Recipe): Recipe {
  return recipe;
}
