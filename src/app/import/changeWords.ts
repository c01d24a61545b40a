import { canonicalJson } from '../../kernel/canonicalJson.ts';
import { countWords, listWords } from '../../figure/words/listWords.ts';
import type { LabelChoice, Recipe } from '../../kernel/recipe.ts';

/** Labels named before the rest is only counted. */
const MOST_NAMED = 3;

/** What was changed between two recipes, as a sentence: `Last choice: what OTH2 counts as.` */
export function changeWords(before: Recipe, after: Recipe): string {
  const labels = findChanged(before.labels, after.labels);
  const parts = [
    ...(labels.length === 0
      ? []
      : [`what ${nameWords(labels)} ${labels.length === 1 ? 'counts' : 'count'} as`]),
    ...named.flatMap(({ field, text }) => (isSame(before[field], after[field]) ? [] : [text])),
  ];
  return `Last choice: ${parts.length === 0 ? 'one about the columns' : listWords(parts)}.`;
}

const named: readonly { readonly field: keyof Recipe; readonly text: string }[] = [
  { field: 'ladder', text: 'the ladder of grades' },
  { field: 'ownLadder', text: 'the order of your own ladder' },
  { field: 'joins', text: 'names counted as one' },
  { field: 'scheme', text: 'which codes these are' },
  { field: 'classification', text: 'the classification' },
  { field: 'repeats', text: 'what rows of one combination are' },
  { field: 'duplicateRule', text: 'which row of a person counts' },
  { field: 'dayFirst', text: 'whether the day or the month comes first' },
];

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson({ held: a }) === canonicalJson({ held: b });
}

function nameWords(labels: readonly string[]): string {
  const names = labels.map((label) => (label === '' ? '(blank)' : `\u2018${label}\u2019`));
  return names.length > MOST_NAMED ? countWords(names.length, 'label') : listWords(names);
}

/** Labels with a choice in one of the lists that the other does not make. */
function findChanged(before: readonly LabelChoice[], after: readonly LabelChoice[]): readonly string[] {
  const missing = (all: readonly LabelChoice[], from: readonly LabelChoice[]): readonly LabelChoice[] =>
    all.filter((one) => !from.some((other) => isSame(one, other)));
  return [...new Set([...missing(after, before), ...missing(before, after)].map(({ label }) => label))];
}
