import type { StandardValue } from './answer.ts';
import { labelLines } from './labelData.ts';
import { toExactKey, toSpacedKey, toWordKey } from './normaliseLabel.ts';
import { toGroupId } from './standardGroups.ts';

/** One label of the dictionary with its standard value. */
export type DictionaryEntry = { readonly label: string; readonly standard: StandardValue };

const nonGroups = ['all', 'unknown', 'unclassified', 'unmatched', 'not-applicable'] as const;

function toStandardValue(id: string): StandardValue {
  return nonGroups.find((one) => one === id) ?? toGroupId(id);
}

/** Census labels that only differ in spaces from labels of the dictionary that disagree, so they have to be said. Source: ONS 2011, 2021. */
const ownEntries: readonly DictionaryEntry[] = [
  { label: 'mixed/multiple ethnic groups', standard: 'mixed' },
  { label: 'mixed or multiple ethnic groups', standard: 'mixed' },
];

/** Every label that is looked up: our own entries, then those of the dictionary's 281 that nothing else settles. */
export const dictionaryEntries: readonly DictionaryEntry[] = [
  ...ownEntries,
  ...labelLines.split('\n').flatMap((line) => {
    const [id = '', ...labels] = line.split('|');
    return labels.map((label) => ({ label, standard: toStandardValue(id) }));
  }),
];

function toIndex(toKey: (label: string) => string): ReadonlyMap<string, readonly StandardValue[]> {
  const index = new Map<string, StandardValue[]>();
  for (const { label, standard } of dictionaryEntries) {
    const key = toKey(label);
    const found = index.get(key);
    if (found === undefined) index.set(key, [standard]);
    else if (!found.includes(standard)) found.push(standard);
  }
  return index;
}

const looks = [
  ['exact', toExactKey, toIndex(toExactKey)],
  ['spaces', toSpacedKey, toIndex(toSpacedKey)],
  ['words', toWordKey, toIndex(toWordKey)],
] as const;

/** How a label was found: as written, with spaces evened out, or by its words alone. */
export type Look = (typeof looks)[number][0];

/**
 * Looks a label up as written first, then more loosely. More than one standard value where a looser look finds labels that
 * disagree; none where nothing is found.
 */
export function toDictionaryValues(label: string): {
  readonly look: Look;
  readonly values: readonly StandardValue[];
} {
  for (const [look, toKey, index] of looks) {
    const values = index.get(toKey(label));
    if (values !== undefined) return { look, values };
  }
  return { look: 'words', values: [] };
}
