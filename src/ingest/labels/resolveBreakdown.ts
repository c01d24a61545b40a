import { toNonAnswer } from '../../codebook/ethnicity/nonAnswers.ts';
import { readTotalWords } from '../../codebook/totalWords.ts';
import type { Recipe } from '../../kernel/recipe.ts';
import { toChoices, type Fate, type LabelSource, type ResolvedLabels } from './resolvedLabels.ts';

/**
 * What the labels of a breakdown do: members under their own names, but for printed totals and what the recipe sets aside. A blank is
 * missing, unless the recipe says that blanks are kept (`unknown`). Labels whose words alone do not tell are members until their
 * numbers were looked at.
 */
export function resolveBreakdown(source: LabelSource, recipe: Recipe): ResolvedLabels {
  const choices = toChoices(recipe.labels, source);
  const fates = source.labels.map((label): Fate => {
    const choice = choices.get(label)?.kind;
    if (choice === 'total' || choice === 'sub-total' || choice === 'set-aside') return choice;
    if (choice !== undefined) return 'member';
    if (label === '') return 'missing';
    return isTotal(label, source, recipe) ? 'total' : 'member';
  });
  return { fates, meanings: source.labels.map(() => undefined), previews: [], pending: [] };
}

function isTotal(label: string, { dimension, column }: LabelSource, { shape }: Recipe): boolean {
  // Among rows of people a department may be called anything.
  if (shape === 'people') return toNonAnswer(label) === 'total';
  const said = readTotalWords(label, column);
  // Numbers do not add up across what was counted, so that they cannot say more than the word.
  return said === 'sure' || (said === 'likely' && dimension === 'category' && /\btotals?\b/i.test(label));
}
