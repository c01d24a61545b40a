import type { ImportIssue } from '../kernel/importIssue.ts';
import type { ColumnRule, Recipe } from '../kernel/recipe.ts';

/** A recipe laid over the header of a file. */
export interface AlignedRecipe {
  readonly recipe: Recipe;
  readonly issues: readonly ImportIssue[];
}

/**
 * Gives every column of the file its rule: the recipe's for the same header (the first for the first of several alike); a column that
 * the recipe does not know is left out. A header that changed is an issue that names what came and what went.
 */
export function alignRecipe(recipe: Recipe, headers: readonly string[]): AlignedRecipe {
  const rules = new Map<string, ColumnRule[]>();
  for (const rule of recipe.columns) {
    const held = rules.get(rule.header);
    if (held === undefined) rules.set(rule.header, [rule]);
    else held.push(rule);
  }
  const added: string[] = [];
  const columns = headers.map((header): ColumnRule => {
    const rule = rules.get(header)?.shift();
    if (rule !== undefined) return rule;
    added.push(header);
    return { header, role: { kind: 'leave-out' } };
  });
  const missing = [...rules.values()].flat().map(({ header }) => header);
  return {
    recipe: { ...recipe, columns },
    issues: added.length === 0 && missing.length === 0 ? [] : [{ code: 'header-changed', added, missing }],
  };
}
