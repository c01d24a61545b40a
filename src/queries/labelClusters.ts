import { clusterLabels, type LabelCluster, toJoins } from '../ingest/labels/clusterLabels.ts';
import type { ColumnPreview } from '../kernel/importPreview.ts';
import type { Recipe } from '../kernel/recipe.ts';

/** Labels of one column that are probably one, and have not been joined yet. */
export interface ColumnCluster extends LabelCluster {
  readonly column: string;
}

/** Near-identical labels of the breakdowns, but for those that the recipe has joined. */
export function findColumnClusters(
  columns: readonly ColumnPreview[],
  { joins = [] }: Recipe,
): ColumnCluster[] {
  return columns
    .filter(({ role }) => role.kind === 'breakdown')
    .flatMap(({ header: column, values }) => {
      const joined = new Set(joins.filter((join) => join.column === column).map(({ label }) => label));
      const left = values.filter(({ value }) => !joined.has(value));
      return clusterLabels(left).map((cluster) => ({ ...cluster, column }));
    });
}

/** The recipe with clusters counted as one each. */
export function joinClusters(recipe: Recipe, clusters: readonly ColumnCluster[]): Recipe {
  const joins = clusters.flatMap((cluster) => toJoins(cluster.column, cluster, cluster.as));
  return { ...recipe, joins: [...(recipe.joins ?? []), ...joins] };
}

/** The recipe with the labels of one name apart again. */
export function partLabels(recipe: Recipe, column: string, as: string): Recipe {
  const joins = (recipe.joins ?? []).filter((join) => join.column !== column || join.as !== as);
  return { ...recipe, joins };
}
