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
    const isTotal = recipe.shape !== 'people' && (TOTAL.test(label) || namesAll(label, source.column));
    return isTotal ? 'total' : 'member';
  });
  return { fates, meanings: source.labels.map(() => undefined), previews: [], pending: [] };
}

const ALL = /^all\b.*?([a-z]+)$/i;
const WORD = /[a-z]+/gi;

/** "All departments" under `Parent_department`: everything that the column holds. */
function namesAll(label: string, header: string): boolean {
  const noun = toSingular(ALL.exec(label.trim())?.[1] ?? '');
  return noun !== '' && (header.match(WORD) ?? []).some((word) => toSingular(word) === noun);
}

function toSingular(word: string): string {
  return word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}
