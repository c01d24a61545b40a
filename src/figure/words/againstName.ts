import {
  compositeDisplay,
  isCompositeGroup,
  isStandardGroup,
  toStandardEntry,
} from '../../codebook/ethnicity/standardGroups.ts';
import type { Question } from '../../kernel/question.ts';
import { groupWords } from './shareWords.ts';

/** The group that a ratio is set against, as figures name groups inside a sentence. */
export function againstName({ against }: Question): string {
  const group = against?.group ?? 'white';
  if (isCompositeGroup(group)) return groupWords([compositeDisplay[group]]);
  return isStandardGroup(group) ? toStandardEntry(group).display : group.replace(/^own:/, '');
}
