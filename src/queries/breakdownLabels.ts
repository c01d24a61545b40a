import { noBroadGroup } from '../codebook/ethnicity/meaning.ts';
import { resolveBreakdown } from '../ingest/labels/resolveBreakdown.ts';
import { toChoices, type Fate } from '../ingest/labels/resolvedLabels.ts';
import { type ColumnPlace, isSamePlace, toColumnPlaces } from '../kernel/columnPlace.ts';
import type { ColumnPreview, LabelPreview } from '../kernel/importPreview.ts';
import type { LabelMeaning, Recipe } from '../kernel/recipe.ts';

/** The labels of one breakdown with what becomes of their rows. */
export interface BreakdownLabels extends ColumnPlace {
  /** Labels, blank left out. */
  readonly distinct: number;
  /** Most rows first; empty where there are too many to list. */
  readonly labels: readonly LabelPreview[];
}

/**
 * What each label of the breakdowns is: counted under its own name, a printed total, set aside; or what it was judged to be by its
 * numbers (`judged`), which may be that it waits.
 */
export function findBreakdownLabels(
  columns: readonly ColumnPreview[],
  recipe: Recipe,
  judged: readonly LabelPreview[],
): BreakdownLabels[] {
  const places = toColumnPlaces(columns.map(({ header }) => header));
  return columns
    .map((one, at) => ({ ...one, place: places[at] ?? { column: one.header } }))
    .filter(({ role }) => role.kind === 'breakdown' || role.kind === 'category')
    .map(({ place, role, values, distinct }) => {
      const told = new Map(judged.filter((one) => isSamePlace(one, place)).map((one) => [one.label, one]));
      const labels = values.map(({ value }) => value);
      const rows = values.map((one) => one.rows);
      const { fates } = resolveBreakdown({ dimension: role.kind, ...place, labels, rows }, recipe);
      const chosen = toChoices(recipe.labels, place);
      return {
        ...place,
        distinct,
        labels: labels.map(
          (label, at): LabelPreview =>
            told.get(label) ?? {
              dimension: place.column,
              ...place,
              label,
              rows: rows[at] ?? 0,
              meaning: toMeaning(fates[at]),
              by: chosen.has(label) ? 'recipe' : 'codebook',
              proposals: [],
            },
        ),
      };
    });
}

/** A blank label is missing, so its rows are set aside. */
function toMeaning(fate: Fate | undefined): LabelMeaning {
  if (fate === 'total' || fate === 'sub-total') return { kind: fate };
  return fate === 'set-aside' || fate === 'missing'
    ? { kind: 'set-aside' }
    : { kind: 'own-group', broad: noBroadGroup };
}
