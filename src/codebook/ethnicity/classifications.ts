import { classificationFactLines, type ClassificationCode } from './classificationFactData.ts';
import {
  isStandardGroup,
  standardGroups,
  type CompositeGroup,
  type StandardGroup,
} from './standardGroups.ts';

/** Where Chinese stands: under Asian (2011, 2021), under Other (2001), or a broad group of its own (Civil Service 2021, DfE). */
export type ChinesePlacement = 'asian' | 'chinese' | 'other';

/** What a figure needs to know of a classification; its name is in classificationNames.ts. `shownAs` names the groups that it prints as another one. */
export type Classification = {
  readonly code: ClassificationCode;
  /** Absent where the classification does not tell Chinese apart. */
  readonly chinese?: ChinesePlacement;
  readonly shownAs: ReadonlyMap<StandardGroup, StandardGroup | CompositeGroup>;
};

const signs = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const signedGroups: readonly (StandardGroup | CompositeGroup)[] = [
  ...standardGroups.map(({ id }) => id),
  'all-other',
  'all-but-white-british',
];

/** The group that a sign of the generated tables stands for; an unknown sign is our fault and throws. */
export function toSignedGroup(sign: string): StandardGroup | CompositeGroup {
  const group = signedGroups[signs.indexOf(sign)];
  if (group === undefined) throw new Error(`the generated tables use an unknown sign: ${sign}`);
  return group;
}

function parseShownAs(text: string): ReadonlyMap<StandardGroup, StandardGroup | CompositeGroup> {
  const shownAs = new Map<StandardGroup, StandardGroup | CompositeGroup>();
  for (const [pair] of text.matchAll(/../g)) {
    const from = toSignedGroup(pair.charAt(0));
    if (isStandardGroup(from)) shownAs.set(from, toSignedGroup(pair.charAt(1)));
  }
  return shownAs;
}

function isPlacement(text: string): text is ChinesePlacement {
  return text === 'asian' || text === 'chinese' || text === 'other';
}

const table = new Map<string, Classification>(
  classificationFactLines.split('\n').map((line) => {
    const [code = '', chinese = '', shown = ''] = line.split('|');
    const facts = { code: toCode(code), shownAs: parseShownAs(shown) };
    return [code, isPlacement(chinese) ? { ...facts, chinese } : facts];
  }),
);

function toCode(text: string): ClassificationCode {
  return text as ClassificationCode; // the one place where a code is made: from the generated table beside its type
}

/** Every classification of the dictionary, in the dictionary's order. */
export const classifications: readonly Classification[] = [...table.values()];

/** Says whether a string read from storage is the code of a classification. */
export function isClassificationCode(text: string): text is ClassificationCode {
  return table.has(text);
}

/** Looks up a classification; total over the codes. */
export function toClassification(code: ClassificationCode): Classification {
  const found = table.get(code);
  if (found === undefined) throw new Error(`classification ${code} is not in the codebook`);
  return found;
}

export type { ClassificationCode };
