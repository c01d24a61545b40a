import type { ColumnRole, OwnLadderChoice, Recipe } from './recipe.ts';

/**
 * A recipe with only what the columns in use need. A choice made for a label of a column that was later left out, or given a role
 * that has no labels (a person, a number), names a value of that column, perhaps a personal one: it goes. What a rule for
 * persons who stand twice says stays while a column of persons is there: it reads its column, whatever else that column is.
 */
export function toUsedRecipe(recipe: Recipe): Recipe {
  const { ladder, ownLadder, joins, duplicateRule, incidents, ...rest } = recipe;
  const labelled = new Set(recipe.columns.flatMap(({ header, role }) => labelColumnsOf(header, role)));
  const joined = joins?.filter(({ column }) => labelled.has(column)) ?? [];
  const own = isOfGrades(recipe, ownLadder) ? ownLadder : undefined;
  const hasPersons = recipe.columns.some(({ role }) => role.kind === 'person');
  return {
    ...rest,
    labels: recipe.labels.filter(({ column }) => labelled.has(column)),
    ...(ladder === undefined || (ladder === 'own' && own === undefined) ? {} : { ladder }),
    ...(own === undefined ? {} : { ownLadder: own }),
    ...(joined.length === 0 ? {} : { joins: joined }),
    ...(duplicateRule === undefined || !hasPersons ? {} : { duplicateRule }),
    ...(incidents === undefined || recipe.shape !== 'incidents' ? {} : { incidents }),
  };
}

/** Whether a ladder of the user's own is made of the labels of the column of grades. */
export function isOfGrades({ columns }: Recipe, ladder: OwnLadderChoice | undefined): boolean {
  return (
    ladder !== undefined &&
    columns.some(
      ({ header, role }) =>
        role.kind === 'grade' && (ladder.column === undefined || ladder.column === header),
    )
  );
}

/** The name under which labels of a column are chosen: its header, `'*'` for the headers of a wide table; none where it has no labels. */
function labelColumnsOf(header: string, { kind }: ColumnRole): readonly string[] {
  if (kind === 'group-count') return ['*'];
  return kind === 'characteristic' || kind === 'grade' || kind === 'breakdown' || kind === 'category'
    ? [header]
    : [];
}
