import { classificationGroupLines } from './classificationGroupData.ts';
import {
  isClassificationCode,
  toClassification,
  toSignedGroup,
  type ClassificationCode,
} from './classifications.ts';
import { isStandardGroup, type CompositeGroup, type StandardGroup } from './standardGroups.ts';

/** A group in a classification: its parent (itself where it has none) and whether the classification is incomplete without it. */
export type ClassifiedGroup = {
  readonly group: StandardGroup | CompositeGroup;
  readonly parent: StandardGroup | CompositeGroup;
  readonly required: boolean;
};

const groupsOf = new Map<ClassificationCode, readonly ClassifiedGroup[]>(
  classificationGroupLines.split('\n').map((line) => {
    const [code = '', list = ''] = line.split('|');
    if (!isClassificationCode(code)) throw new Error(`unknown classification ${code}`);
    const groups = [...list.matchAll(/(\w)(?:\^(\w))?(-?)/g)].map(([, sign = '', parentSign, optional]) => {
      const group = toSignedGroup(sign);
      const shown = isStandardGroup(group) ? toClassification(code).shownAs.get(group) : undefined;
      const parent = parentSign === undefined ? (shown ?? group) : toSignedGroup(parentSign);
      return { group, parent, required: optional === '' };
    });
    return [code, groups];
  }),
);

/** The groups of a classification in its own order, with their parents. */
export function toClassifiedGroups(code: ClassificationCode): readonly ClassifiedGroup[] {
  const groups = groupsOf.get(code);
  if (groups === undefined) throw new Error(`classification ${code} has no groups`);
  return groups;
}
