import { canonicalJson } from '../kernel/canonicalJson.ts';
import { toUsedRecipe } from '../kernel/toUsedRecipe.ts';
import type { RecipeVersion, StoredRecipe } from './records.ts';

/** Versions kept of one recipe besides the one in force. */
const MOST_EARLIER = 9;

/**
 * A recipe in its newest version, over what is kept of it: a version that says something else stays as an earlier one. Each holds only
 * what the columns in use need.
 */
export function keepVersion(id: string, said: RecipeVersion, held: StoredRecipe | undefined): StoredRecipe {
  const fresh = toUsedVersion(said);
  if (held === undefined) return { ...fresh, id };
  const { id: _, earlier = [], ...before } = toUsedRecord(held);
  const versions = isSame(before, fresh) ? earlier : [before, ...earlier].slice(0, MOST_EARLIER);
  return versions.length === 0 ? { ...fresh, id } : { ...fresh, id, earlier: versions };
}

/** A kept recipe, each of its versions with only what the columns in use need: those kept by an earlier form of this app may hold more. */
export function toUsedRecord({ earlier, ...newest }: StoredRecipe): StoredRecipe {
  const used = { ...toUsedVersion(newest), id: newest.id };
  return earlier === undefined ? used : { ...used, earlier: earlier.map(toUsedVersion) };
}

function toUsedVersion(version: RecipeVersion): RecipeVersion {
  return { ...version, recipe: toUsedRecipe(version.recipe) };
}

/** Whether two versions say the same of a file; its date is no part of that. */
function isSame(a: RecipeVersion, b: RecipeVersion): boolean {
  const said = ({ recipe, name, source }: RecipeVersion): string =>
    canonicalJson({ recipe: { ...recipe, reference: undefined }, name, source });
  return said(a) === said(b);
}
