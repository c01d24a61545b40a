import { noBroadGroup } from '../../codebook/ethnicity/meaning.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { WaitingReason } from '../../kernel/pending.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import type { FileLabel } from '../../ui/controls/LabelTable.tsx';
import { toMeaningKey } from './labelMeanings.ts';

/** Proposals named beside a label. */
const MOST_PROPOSALS = 3;

/** Why a label waits where it resembles nothing: it may be the sum of others. */
const ABOUT_TOTALS: ReadonlySet<WaitingReason> = new Set([
  'sub-total-or-group',
  'total-by-name',
  'sum-of-others',
]);

/** The labels that are shown as rows of the table, in their order; keys are places in `all`. */
export function toFileLabels(
  all: readonly LabelPreview[],
  shown: readonly LabelPreview[],
  choices: readonly Choice[],
): readonly FileLabel<string>[] {
  return shown.map((label): FileLabel<string> => {
    const key = label.meaning === undefined ? '' : toMeaningKey(label.meaning);
    return {
      key: String(all.indexOf(label)),
      label: label.label,
      rows: toNumberText(label.rows),
      // A meaning that the list does not offer would be shown as nothing chosen.
      choice: choices.some(({ value }) => value === key) ? key : '',
      state: toState(label),
      proposals: toProposals(label, choices),
      ...(ABOUT_TOTALS.has(label.why ?? 'unmatched') ? { lead: 'It may be' } : {}),
    };
  });
}

function toState({ by, meaning }: LabelPreview): FileLabel<string>['state'] {
  if (by !== 'codebook') return by === 'waits' ? 'ask' : 'chosen';
  // A name of a breakdown stands for itself: nothing matched it.
  return meaning?.kind === 'own-group' && meaning.broad === noBroadGroup ? 'plain' : 'matched';
}

/** What a label that waits resembles, the likest first; only what the list offers. */
export function toProposals({ by, proposals }: LabelPreview, choices: readonly Choice[]): readonly Choice[] {
  if (by !== 'waits') return [];
  const keys = [...new Set(proposals.map(({ meaning }) => toMeaningKey(meaning)))];
  return keys.flatMap((key) => choices.find(({ value }) => value === key) ?? []).slice(0, MOST_PROPOSALS);
}

/** How many labels matched: `21 of 23 values matched the groups of ONS 2021, 19+1. 2 values need a choice.` */
export function aboutLabels(labels: readonly LabelPreview[], matching: string): string {
  const waiting = labels.filter(({ by }) => by === 'waits').length;
  const values = (n: number): string => `${toNumberText(n)} ${n === 1 ? 'value' : 'values'}`;
  const matched = `${toNumberText(labels.length - waiting)} of ${values(labels.length)} matched ${matching}.`;
  return waiting === 0
    ? matched
    : `${matched} ${values(waiting)} ${waiting === 1 ? 'needs' : 'need'} a choice.`;
}
