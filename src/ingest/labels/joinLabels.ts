import { isSaidOf } from '../../kernel/columnPlace.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import type { PlanDimension } from '../counting/plan.ts';

/** Counts labels of a breakdown under the names that the recipe joins them to; what a label does besides is what its name does. */
export function joinLabels(dimension: PlanDimension, { joins = [] }: Recipe): PlanDimension {
  const place = { ...dimension.place, column: dimension.name };
  const as = new Map(joins.filter((join) => isSaidOf(join, place)).map((join) => [join.label, join.as]));
  if (as.size === 0) return dimension;
  const labels = dimension.labels.map((label) => as.get(label) ?? label);
  const first = new Map<string, number>();
  for (const [code, label] of labels.entries()) if (!first.has(label)) first.set(label, code);
  return { ...dimension, labels, joined: labels.map((label) => first.get(label) ?? 0) };
}
