import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { countWords } from '../../figure/words/listWords.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import { toMeaningKey } from './labelMeanings.ts';

/** Which labels of a column are shown: all, those in one state, or those that count as one group of the list. */
export type LabelFacet = string;
export const ALL_LABELS: LabelFacet = 'all';

const states: readonly { readonly by: LabelPreview['by']; readonly text: string }[] = [
  { by: 'waits', text: 'Needs a choice' },
  { by: 'recipe', text: 'Your choice' },
  { by: 'codebook', text: 'Matched' },
];

/** The facets of a column’s labels, each with its values and rows; those without a label are not offered. */
export function toFacetChoices(
  labels: readonly LabelPreview[],
  choices: readonly Choice[],
): readonly Choice<LabelFacet>[] {
  const groups = [...new Set(choices.map(({ group }) => group ?? ''))].filter((group) => group !== '');
  const facets = [
    { value: ALL_LABELS, text: 'All' },
    ...states.map(({ by, text }) => ({ value: `by:${by}`, text })),
    ...groups.map((group) => ({ value: `as:${group}`, text: group, group: 'Counts as' })),
  ];
  return facets.flatMap((facet) => {
    const held = filterLabels(labels, choices, facet.value, '');
    const rows = held.reduce((sum, label) => sum + label.rows, 0);
    const text = `${facet.text}: ${countWords(held.length, 'value')}, ${toNumberText(rows)} ${rows === 1 ? 'row' : 'rows'}`;
    return held.length === 0 ? [] : [{ ...facet, text }];
  });
}

/** The labels of a facet that hold a text, in their order. */
export function filterLabels(
  labels: readonly LabelPreview[],
  choices: readonly Choice[],
  facet: LabelFacet,
  search: string,
): readonly LabelPreview[] {
  const text = search.trim().toLowerCase();
  const groupOf = new Map(choices.map(({ value, group }) => [value, group ?? '']));
  return labels.filter((label) => {
    if (!label.label.toLowerCase().includes(text)) return false;
    if (facet === ALL_LABELS) return true;
    if (facet.startsWith('by:')) return facet === `by:${label.by}`;
    const key = label.meaning === undefined ? '' : toMeaningKey(label.meaning);
    return facet === `as:${groupOf.get(key) ?? ''}`;
  });
}
