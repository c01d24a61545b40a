import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { LabelMeaning } from '../../kernel/recipe.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import type { FileLabel } from '../../ui/controls/LabelTable.tsx';
import { toMeaningKey } from './labelMeanings.ts';

/** Proposals named beside a label. */
const MOST_PROPOSALS = 3;

/** The labels of one dimension as rows of the table, those that wait first; keys are places in `labels`. */
export function toFileLabels(
  labels: readonly LabelPreview[],
  choices: readonly Choice[],
): readonly FileLabel<string>[] {
  const rows = labels.map((label, at): FileLabel<string> => {
    const proposal = toProposalText(label, choices);
    const key = label.meaning === undefined ? '' : toMeaningKey(label.meaning);
    return {
      key: String(at),
      label: label.label,
      rows: toNumberText(label.rows),
      // A meaning that the list does not offer would be shown as nothing chosen.
      choice: choices.some(({ value }) => value === key) ? key : '',
      state: label.by === 'waits' ? 'ask' : label.by === 'recipe' ? 'chosen' : 'matched',
      ...(proposal === '' ? {} : { proposal }),
    };
  });
  return [...rows.filter(({ state }) => state === 'ask'), ...rows.filter(({ state }) => state !== 'ask')];
}

function toProposalText({ by, proposals }: LabelPreview, choices: readonly Choice[]): string {
  if (by !== 'waits') return '';
  const texts = proposals.map(({ meaning }) => toMeaningText(meaning, choices));
  return [...new Set(texts)].slice(0, MOST_PROPOSALS).join('; ');
}

function toMeaningText(meaning: LabelMeaning, choices: readonly Choice[]): string {
  const key = toMeaningKey(meaning);
  return choices.find(({ value }) => value === key)?.text ?? key;
}

/** How many labels matched: `21 of 23 values matched. 2 values need a choice.` */
export function aboutLabels(labels: readonly LabelPreview[]): string {
  const waiting = labels.filter(({ by }) => by === 'waits').length;
  const values = (n: number): string => `${toNumberText(n)} ${n === 1 ? 'value' : 'values'}`;
  const matched = `${toNumberText(labels.length - waiting)} of ${values(labels.length)} matched.`;
  return waiting === 0
    ? matched
    : `${matched} ${values(waiting)} ${waiting === 1 ? 'needs' : 'need'} a choice.`;
}
