import { classificationNames } from '../../codebook/ethnicity/classificationNames.ts';
import { isClassificationCode } from '../../codebook/ethnicity/classifications.ts';
import {
  compositeDisplay,
  isCompositeGroup,
  isStandardGroup,
  toStandardEntry,
} from '../../codebook/ethnicity/standardGroups.ts';
import { listWords } from '../../figure/words/listWords.ts';
import type { CodesReason, GroupsDoubt, GroupsReading } from '../../kernel/groupsReading.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import { toSchemeText } from './codeSchemeChoices.ts';

/** The name of a classification as a reader knows it: `ONS 2021, 19+1`. */
export function toClassificationName(code: string): string {
  if (!isClassificationCode(code)) return 'the file\u2019s own groups';
  return classificationNames[code].replaceAll(' - ', ', ');
}

/** The classifications that the groups of a file can be read in; the one in force is among them. */
export function toClassificationChoices({
  classification,
  classifications,
}: GroupsReading): readonly Choice[] {
  const codes = [...new Set([...classifications, classification])].filter(isClassificationCode);
  return codes.map((value) => ({ value, text: toClassificationName(value) }));
}

/** What the set of groups cannot decide, as sentences. */
export function doubtWords(doubt: GroupsDoubt): string {
  switch (doubt.kind) {
    case 'equal':
      return `These groups fit ${listWords(doubt.codes.map(toClassificationName))} equally well.`;
    case 'chinese-not-apart':
      return 'No label tells Chinese apart: it may be inside Asian, as from 2011 on, or inside Other, as in 2001. Only the source can say.';
    case 'chinese-apart':
      return 'Chinese stands as a broad group of its own here; other years may count it in Asian or in Other.';
    case 'other-is-wide':
      return `\u2018Other\u2019 is wide here: it means ${toGroupText(doubt.as)}.`;
  }
}

function toGroupText(group: string): string {
  if (isStandardGroup(group)) return toStandardEntry(group).display;
  return isCompositeGroup(group) ? compositeDisplay[group] : group;
}

/** Why the codes of a file are read in one scheme, as sentences. */
export function codesReasonWords(reason: CodesReason): string {
  switch (reason.kind) {
    case 'only-here':
      return `No other scheme has ${listWords(reason.codes)}.`;
    case 'same-meaning-in':
      return `They mean the same in: ${listWords(reason.schemes.map(toSchemeText))}.`;
    case 'complete':
      return 'Every code of this scheme is in the file.';
    case 'outside':
      return `${listWords(reason.codes)} ${reason.codes.length === 1 ? 'is' : 'are'} in no scheme that fits the rest.`;
    case 'local-second-character':
      return `${listWords(reason.codes)} ${reason.codes.length === 1 ? 'is' : 'are'} read by the first letter; the second sign is local.`;
  }
}
