import { clusterLabels, type LabelCluster, toJoins } from '../ingest/labels/clusterLabels.ts';
import { type ColumnPlace, isSaidOf, isSamePlace, toColumnPlaces } from '../kernel/columnPlace.ts';
import type { ColumnPreview } from '../kernel/importPreview.ts';
import type { Recipe } from '../kernel/recipe.ts';

/** Labels of one column that are probably one, and have not been joined yet. */
export interface ColumnCluster extends LabelCluster, ColumnPlace {}

/** Near-identical labels of the breakdowns, but for those that the recipe has joined. */
export function findColumnClusters(
  columns: readonly ColumnPreview[],
  { joins = [] }: Recipe,
): ColumnCluster[] {
  const places = toColumnPlaces(columns.map(({ header }) => header));
  return columns
    .map(({ header, role, values }, at) => ({ place: places[at] ?? { column: header }, role, values }))
    .filter(({ role }) => role.kind === 'breakdown')
    .flatMap(({ place, values }) => {
      const joined = new Set(joins.filter((join) => isSaidOf(join, place)).map(({ label }) => label));
      const left = values.filter(({ value }) => !joined.has(value));
      return clusterLabels(left).map((cluster) => ({ ...cluster, ...place }));
    });
}

/** The recipe with clusters counted as one each. */
export function joinClusters(recipe: Recipe, clusters: readonly ColumnCluster[]): Recipe {
  const joins = clusters.flatMap((cluster) => toJoins(cluster, cluster, cluster.as));
  return { ...recipe, joins: [...(recipe.joins ?? []), ...joins] };
}

/** The recipe with the labels of one name apart again. */
export function partLabels(recipe: Recipe, column: ColumnPlace, as: string): Recipe {
  const joins = (recipe.joins ?? []).filter((join) => !isSamePlace(join, column) || join.as !== as);
  return { ...recipe, joins };
}
