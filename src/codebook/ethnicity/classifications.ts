import { classificationFactLines, type ClassificationCode } from './classificationFactData.ts';
import { isStandardGroup, type CompositeGroup, type StandardGroup } from './standardGroups.ts';

/** Where Chinese stands: under Asian (2011, 2021), under Other (2001), or a broad group of its own (Civil Service 2021, DfE). */
export type ChinesePlacement = 'asian' | 'chinese' | 'other';

/** What a figure needs to know of a classification. `shownAs` names the groups that it prints as another one. */
export type Classification = {
  readonly code: ClassificationCode;
  readonly name: string;
  /** Absent where the classification does not tell Chinese apart. */
  readonly chinese?: ChinesePlacement;
  readonly shownAs: ReadonlyMap<StandardGroup, StandardGroup | CompositeGroup>;
};

/** Narrows an id of the generated tables; an id outside the vocabulary is our fault and throws. */
export function toGroupId(id: string): StandardGroup | CompositeGroup {
  if (id === 'all-other' || id === 'all-but-white-british' || isStandardGroup(id)) return id;
  throw new Error(`the generated tables name a group that the vocabulary lacks: ${id}`);
}

function parseShownAs(text: string): ReadonlyMap<StandardGroup, StandardGroup | CompositeGroup> {
  const shownAs = new Map<StandardGroup, StandardGroup | CompositeGroup>();
  for (const pair of text === '' ? [] : text.split(' ')) {
    const [from = '', into = ''] = pair.split('>');
    if (isStandardGroup(from)) shownAs.set(from, toGroupId(into));
  }
  return shownAs;
}

function isPlacement(text: string): text is ChinesePlacement {
  return text === 'asian' || text === 'chinese' || text === 'other';
}

const table = new Map<string, Classification>(
  classificationFactLines.split('\n').map((line) => {
    const [code = '', name = '', chinese = '', shown = ''] = line.split('|');
    const facts = { code: toCode(code), name, shownAs: parseShownAs(shown) };
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
