import type { Grouping } from '../../kernel/question.ts';
import type { LabelMeaning } from '../../kernel/recipe.ts';
import type { Answer } from './answer.ts';
import { isClassificationCode } from './classifications.ts';
import { toGroupedValue, type GroupedValue } from './grouping.ts';
import { broadGroups, isCompositeGroup, isStandardGroup, type BroadGroup } from './standardGroups.ts';

/** Stands in `own-group` where the importer named no broad group. */
export const noBroadGroup = 'none';

/** Writes an answer as the meaning that recipes and snapshots keep. */
export function toLabelMeaning(answer: Answer): LabelMeaning {
  switch (answer.kind) {
    case 'declared':
      return { kind: 'group', standard: answer.group };
    case 'own':
      return { kind: 'own-group', broad: answer.parent ?? noBroadGroup };
    default:
      return { kind: answer.kind };
  }
}

function toParent(broad: string): BroadGroup | undefined {
  return broadGroups.find((one) => one === broad);
}

/**
 * Reads the meaning of a label of the characteristic as an answer; `undefined` where it is not one (a rung, rows set aside). `label`
 * names the file's own groups. A group outside the vocabulary is kept as the file's own.
 */
export function toAnswerOfMeaning(meaning: LabelMeaning, label: string): Answer | undefined {
  switch (meaning.kind) {
    case 'group': {
      const { standard } = meaning;
      if (isCompositeGroup(standard) || isStandardGroup(standard))
        return { kind: 'declared', group: standard };
      return { kind: 'own', label };
    }
    case 'own-group': {
      const parent = toParent(meaning.broad);
      return parent === undefined ? { kind: 'own', label } : { kind: 'own', label, parent };
    }
    case 'undeclared':
    case 'unknown':
    case 'total':
      return { kind: meaning.kind };
    case 'rung':
    case 'unknown-grade':
    case 'sub-total':
    case 'set-aside':
      return undefined;
  }
}

/** Shows the meaning of a label under a grouping; `undefined` where it is no answer. `classification` is a mapping's, `own` included. */
export function toGroupedMeaning(
  meaning: LabelMeaning,
  label: string,
  grouping: Grouping,
  classification?: string,
): GroupedValue | undefined {
  const answer = toAnswerOfMeaning(meaning, label);
  if (answer === undefined) return undefined;
  return classification !== undefined && isClassificationCode(classification)
    ? toGroupedValue(answer, grouping, classification)
    : toGroupedValue(answer, grouping);
}
