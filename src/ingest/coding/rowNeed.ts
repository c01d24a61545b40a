import type { Recipe } from '../../kernel/recipe.ts';

/** What of every row the counting looks at, as columns by their place. */
export interface RowNeed {
  /** Columns whose values decide; rows alike in them are counted alike. */
  readonly columns: readonly number[];
  /** Those of them of which every value must be known, however many there are. */
  readonly listed: readonly number[];
  /** The column of identifiers: only whether one stands twice is ever asked. */
  readonly person?: number;
  /** The column of the snapshots' dates: a person may stand once in each. */
  readonly date?: number;
}

/** What a recipe, aligned with the columns, needs of the rows; undefined where rows are no people or events but cells with numbers. */
export function toRowNeed(recipe: Recipe): RowNeed | undefined {
  const roles = recipe.columns.map(({ role }) => role.kind);
  if (recipe.shape !== 'people' && roles.some((kind) => kind === 'measure' || kind === 'group-count'))
    return undefined;
  if (recipe.shape !== 'people' && recipe.shape !== 'incidents') return undefined;
  const isPeople = recipe.shape === 'people';
  const columns = roles.flatMap((kind, c) =>
    kind === 'leave-out' || kind === 'person' || kind === 'flag' ? [] : [c],
  );
  const listed = columns.filter((c) => roles[c] === 'date' || roles[c] === 'keep-only');
  const person = isPeople ? roles.indexOf('person') : -1;
  const date = isPeople ? roles.indexOf('date') : -1;
  return { columns, listed, ...(person < 0 ? {} : { person }), ...(date < 0 ? {} : { date }) };
}
