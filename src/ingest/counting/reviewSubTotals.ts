import { type ColumnPlace, isSaidOf } from '../../kernel/columnPlace.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { STATE_KNOWN } from '../../snapshot/snapshot.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { toChoices } from '../labels/resolvedLabels.ts';
import type { CellReaders } from './countCells.ts';
import type { AddIssue, Draft } from './draft.ts';
import { findSums } from './findSums.ts';
import { isSum, sumParts, type Slack } from './partSums.ts';
import type { Plan } from './plan.ts';
import { countOnTrial, MOST_ROWS, type TotalRules } from './settleTotals.ts';

/** What a sub-total that a person chose is the sum of, as the numbers of this file say. */
export interface LearnedParts {
  readonly place: ColumnPlace;
  readonly label: string;
  readonly of: readonly string[];
}

/** A label that the recipe says is a sub-total. */
interface ChosenSubTotal extends Omit<LearnedParts, 'of'> {
  readonly dimension: number;
  readonly code: number;
  readonly of: readonly string[] | undefined;
}

/**
 * Looks at the labels that a person chose to be sub-totals, by a count in which they are members. One whose parts the recipe knows is
 * checked against them, and named where they no longer add up to it: its people would be counted too often, or nowhere. Of the
 * others the parts are learned, for the next file. Numbers that do not add up (shares) are left alone.
 */
export function reviewSubTotals(
  table: CodedTable,
  plan: Plan,
  readers: CellReaders,
  rules: TotalRules,
  addIssue: AddIssue,
): LearnedParts[] {
  const chosen = findChosen(plan, rules.recipe);
  if (chosen.length === 0) return [];
  const isChosen = (d: number, label: string): boolean =>
    chosen.some((one) => one.dimension === d && one.label === label);
  const dimensions = plan.dimensions.map((dimension, d) => ({
    ...dimension,
    fates: dimension.fates.map((fate, code) =>
      isChosen(d, dimension.labels[code] ?? '') ? ('member' as const) : fate,
    ),
  }));
  const trial: Plan = { ...plan, dimensions };
  const drafts = countOnTrial(table, trial, readers);
  for (const one of chosen) if (one.of !== undefined) check(trial, drafts, one, rules.slack, addIssue);
  const open = chosen.filter(({ of }) => of === undefined);
  if (open.length === 0 || table.rowCount > MOST_ROWS) return [];
  const sums = findSums(trial, drafts, rules.slack, (dimension) => {
    const d = trial.dimensions.indexOf(dimension);
    return new Set([...rules.chosen(dimension)].filter((label) => !isChosen(d, label)));
  });
  return open.flatMap(({ dimension, code, place, label }) => {
    const found = sums.find((sum) => sum.dimension === dimension && sum.code === code);
    const labels = trial.dimensions[dimension]?.labels ?? [];
    return found === undefined ? [] : [{ place, label, of: found.parts.map((part) => labels[part] ?? '') }];
  });
}

/** A recipe that knows the parts of its sub-totals, to check them in the next file. */
export function withParts(recipe: Recipe, learned: readonly LearnedParts[]): Recipe {
  if (learned.length === 0) return recipe;
  return {
    ...recipe,
    labels: recipe.labels.map((choice) => {
      const found = learned.find(({ place, label }) => label === choice.label && isSaidOf(choice, place));
      return found === undefined || choice.meaning.kind !== 'sub-total'
        ? choice
        : { ...choice, meaning: { kind: 'sub-total', of: found.of } };
    }),
  };
}

function findChosen({ dimensions }: Plan, recipe: Recipe): ChosenSubTotal[] {
  return dimensions.flatMap(({ place = { column: '*' }, labels, fates, joined }, dimension) => {
    const choices = toChoices(recipe.labels, place);
    return labels.flatMap((label, code): ChosenSubTotal[] => {
      const meaning = choices.get(label);
      if (meaning?.kind !== 'sub-total' || fates[code] !== 'sub-total') return [];
      return [{ dimension, code: joined?.[code] ?? code, place, label, of: meaning.of }];
    });
  });
}

function check(
  { dimensions }: Plan,
  drafts: readonly Draft[],
  { dimension: d, code: whole, label, of = [] }: ChosenSubTotal,
  slack: Slack,
  addIssue: AddIssue,
): void {
  const { labels = [], joined } = dimensions[d] ?? {};
  const parts = new Set(
    of.flatMap((part) => {
      const code = labels.indexOf(part);
      return code < 0 ? [] : [joined?.[code] ?? code];
    }),
  );
  let places = 0;
  let first: { readonly line: number; readonly found: number; readonly expected: number } | undefined;
  for (const { cube, lines } of drafts) {
    const { keys, sums } = sumParts(cube, dimensions.length, (codes) => {
      if (!parts.has(codes[d] ?? 0)) return false;
      codes[d] = whole;
      return true;
    });
    let cell = -1;
    cube.each((codes, count, state) => {
      cell += 1;
      if (codes[d] !== whole || state !== STATE_KNOWN) return;
      const sum = sums[keys.find(codes)];
      if (sum === undefined ? count === 0 : isSum(count, sum, slack, parts.size - sum.parts)) return;
      places += 1;
      first ??= { line: lines[cell] ?? 0, found: count, expected: sum?.known ?? 0 };
    });
  }
  if (first !== undefined) addIssue({ code: 'sub-total-differs', ...first, label, parts: of, places });
}
