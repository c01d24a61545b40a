import type { Recipe } from '../../kernel/recipe.ts';

/** A kept recipe that knows the header of a file, or most of it, and what changed since. */
export interface FoundRecipe<T> {
  readonly kept: T;
  /** Columns of the file that it does not know. */
  readonly added: readonly string[];
  /** Columns it knows that are gone. */
  readonly missing: readonly string[];
}

/** Part of the columns that both must have, for a header that changed to be the same form still. */
const LEAST_SHARED = 0.6;

/** Finds the kept recipe for a header: the one made for it, else the one that shares most of it; the latest of several alike. */
export function findRecipe<T extends { readonly recipe: Recipe; readonly at: string }>(
  headers: readonly string[],
  kept: readonly T[],
): FoundRecipe<T> | undefined {
  let best: { readonly found: FoundRecipe<T>; readonly shared: number } | undefined;
  for (const one of kept) {
    const known = one.recipe.columns.map(({ header }) => header);
    const missing = takeAway(known, headers);
    const added = takeAway(headers, known);
    const both = headers.length - added.length;
    const shared = (2 * both) / Math.max(1, headers.length + known.length);
    if (shared < LEAST_SHARED) continue;
    const isBetter =
      best === undefined || shared > best.shared || (shared === best.shared && one.at > best.found.kept.at);
    if (isBetter) best = { found: { kept: one, added, missing }, shared };
  }
  return best?.found;
}

/** What the first list has more of than the second; names may repeat. */
function takeAway(all: readonly string[], from: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const name of from) left.set(name, (left.get(name) ?? 0) + 1);
  return all.filter((name) => {
    const n = left.get(name) ?? 0;
    left.set(name, n - 1);
    return n <= 0;
  });
}
