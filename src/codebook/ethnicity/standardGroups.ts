/**
 * The vocabulary of ethnic groups: stable ids, and the one order they stand in. Alphabetical with the "other" of each family last,
 * Other after every family; Undeclared and Unknown follow (see grouping.ts).
 * Source of the set: the 40 standard values of Ethnicity facts and figures (ukgov-equality-hub, MIT, Crown copyright), plus Roma
 * (Census 2021). "Undeclared" and "Unknown" are answers, not groups, so they are not in this table.
 */
const families = {
  asian: [
    'asian',
    'asian-excluding-chinese',
    'asian-bangladeshi',
    'asian-indian',
    'asian-pakistani',
    'asian-pakistani-bangladeshi',
    'asian-other',
    'asian-other-inc-chinese',
  ],
  black: ['black', 'black-african', 'black-caribbean', 'black-other'],
  chinese: ['chinese'],
  mixed: [
    'mixed',
    'mixed-white-asian',
    'mixed-white-black',
    'mixed-white-black-african',
    'mixed-white-black-caribbean',
    'mixed-other',
  ],
  white: [
    'white',
    'white-british',
    'white-gypsy-traveller',
    'white-gypsy-roma',
    'white-irish',
    'white-irish-traveller',
    'roma',
    'white-other',
  ],
  other: [
    'other',
    'arab',
    'other-inc-asian',
    'other-inc-chinese',
    'other-inc-gypsy-traveller',
    'other-inc-mixed',
    'other-inc-mixed-chinese',
    'other-any',
  ],
} as const;

/** The broad groups; Chinese is the sixth only where a classification keeps it apart from Asian and Other. */
export type BroadGroup = keyof typeof families;

/** A standard ethnic group: what a label in a file stands for, at whatever level of detail the file has. */
export type StandardGroup = (typeof families)[BroadGroup][number];

/** Everybody but one group, taken together: accepted and said so, never a standard group. */
export type CompositeGroup = 'all-other' | 'all-but-white-british';

/** The broad groups in order. */
export const broadGroups: readonly BroadGroup[] = ['asian', 'black', 'chinese', 'mixed', 'white', 'other'];

/** Words for every standard group, as figures print them. */
const groupDisplay: Readonly<Record<StandardGroup, string>> = {
  asian: 'Asian',
  'asian-excluding-chinese': 'Asian (excluding Chinese)',
  'asian-bangladeshi': 'Asian: Bangladeshi',
  'asian-indian': 'Asian: Indian',
  'asian-pakistani': 'Asian: Pakistani',
  'asian-pakistani-bangladeshi': 'Asian: Pakistani and Bangladeshi',
  'asian-other': 'Asian: other',
  'asian-other-inc-chinese': 'Asian: other (including Chinese)',
  black: 'Black',
  'black-african': 'Black: African',
  'black-caribbean': 'Black: Caribbean',
  'black-other': 'Black: other',
  chinese: 'Chinese',
  mixed: 'Mixed or multiple',
  'mixed-white-asian': 'Mixed: White and Asian',
  'mixed-white-black': 'Mixed: White and Black',
  'mixed-white-black-african': 'Mixed: White and Black African',
  'mixed-white-black-caribbean': 'Mixed: White and Black Caribbean',
  'mixed-other': 'Mixed: other',
  white: 'White',
  'white-british': 'White: British',
  'white-gypsy-traveller': 'White: Gypsy or Irish Traveller',
  'white-gypsy-roma': 'White: Gypsy or Roma',
  'white-irish': 'White: Irish',
  'white-irish-traveller': 'White: Irish Traveller',
  roma: 'White: Roma',
  'white-other': 'White: other',
  other: 'Other',
  arab: 'Other: Arab',
  'other-inc-asian': 'Other (including Asian)',
  'other-inc-chinese': 'Other (including Chinese)',
  'other-inc-gypsy-traveller': 'Other (including Gypsy, Traveller and Irish Traveller)',
  'other-inc-mixed': 'Other (including Mixed)',
  'other-inc-mixed-chinese': 'Other (including Mixed and Chinese)',
  'other-any': 'Other: any other ethnic group',
};

/** Words for the composites; "BME" and "BAME" are read but never printed. */
export const compositeDisplay: Readonly<Record<CompositeGroup, string>> = {
  'all-other': 'All other ethnic groups combined',
  'all-but-white-british': 'All ethnic groups other than White British combined',
};

/** A standard group with its words, the broad group its name belongs to, and its place in the one order (0 first). */
export interface StandardGroupEntry {
  readonly id: StandardGroup;
  readonly display: string;
  readonly family: BroadGroup;
  readonly order: number;
}

const entries = new Map<string, StandardGroupEntry>(
  broadGroups
    .flatMap((family) =>
      families[family].map((id: StandardGroup) => ({ id, display: groupDisplay[id], family })),
    )
    .map((entry, order) => [entry.id, { ...entry, order }]),
);

/** Every standard group in the order in which figures show them. */
export const standardGroups: readonly StandardGroupEntry[] = [...entries.values()];

/** Looks up a standard group; total over the vocabulary. */
export function toStandardEntry(id: StandardGroup): StandardGroupEntry {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`standard group ${id} is not in the vocabulary`);
  return entry;
}

/** Says whether a string read from storage is the id of a standard group. */
export function isStandardGroup(id: string): id is StandardGroup {
  return entries.has(id);
}

/** Says whether a string read from storage is the id of a composite. */
export function isCompositeGroup(id: string): id is CompositeGroup {
  return id === 'all-other' || id === 'all-but-white-british';
}

/** Narrows an id of the generated tables; an id outside the vocabulary is our fault and throws. */
export function toGroupId(id: string): StandardGroup | CompositeGroup {
  if (isCompositeGroup(id) || isStandardGroup(id)) return id;
  throw new Error(`the generated tables name a group that the vocabulary lacks: ${id}`);
}
