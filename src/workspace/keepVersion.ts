import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { RecipeVersion, StoredRecipe } from './records.ts';

/** Versions kept of one recipe besides the one in force. */
const MOST_EARLIER = 9;

/** A recipe in its newest version, over what is kept of it: a version that says something else stays as an earlier one. */
export function keepVersion(id: string, fresh: RecipeVersion, held: StoredRecipe | undefined): StoredRecipe {
  if (held === undefined) return { ...fresh, id };
  const { id: _, earlier = [], ...before } = held;
  const versions = isSame(before, fresh) ? earlier : [before, ...earlier].slice(0, MOST_EARLIER);
  return versions.length === 0 ? { ...fresh, id } : { ...fresh, id, earlier: versions };
}

/** Whether two versions say the same of a file; its date is no part of that. */
function isSame(a: RecipeVersion, b: RecipeVersion): boolean {
  const said = ({ recipe, name, source }: RecipeVersion): string =>
    canonicalJson({ recipe: { ...recipe, reference: undefined }, name, source });
  return said(a) === said(b);
}
