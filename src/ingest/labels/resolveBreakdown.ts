import { toNonAnswer } from '../../codebook/ethnicity/nonAnswers.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { toChoices, type Fate, type LabelSource, type ResolvedLabels } from './resolvedLabels.ts';

/** "Total England and Wales", "*Total Restraint"; in a table of counts only, since a department may be called anything. */
const TOTAL = /^\W*(?:grand |overall )?totals?(?:\b|_)/i;

/**
 * What the labels of a breakdown do: members under their own names, but for printed totals and what the recipe sets aside. A blank is
 * missing, unless the recipe says that blanks are kept (`unknown`).
 */
export function resolveBreakdown(source: LabelSource, recipe: Recipe): ResolvedLabels {
  const choices = toChoices(recipe.labels, source.column);
  const fates = source.labels.map((label): Fate => {
    const choice = choices.get(label)?.kind;
    if (choice === 'total' || choice === 'set-aside') return choice;
    if (choice !== undefined) return 'member';
    if (label === '') return 'missing';
    if (toNonAnswer(label) === 'total') return 'total';
    return recipe.shape !== 'people' && TOTAL.test(label) ? 'total' : 'member';
  });
  return { fates, meanings: source.labels.map(() => undefined), previews: [], pending: [] };
}
