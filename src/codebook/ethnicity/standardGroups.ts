/**
 * The vocabulary of ethnic groups: stable ids, the words for them, and the one order they stand in.
 * Alphabetical with the "other" of each family last, Other after every family; Undeclared and Unknown follow (see grouping.ts).
 * Source of the set: the 40 standard values of Ethnicity facts and figures (ukgov-equality-hub, MIT, Crown copyright), plus Roma
 * (Census 2021). "Undeclared" and "Unknown" are answers, not groups, so they are not in this table.
 */
const groups = [
  ['asian', 'Asian', 'asian'],
  ['asian-excluding-chinese', 'Asian (excluding Chinese)', 'asian'],
  ['asian-bangladeshi', 'Asian: Bangladeshi', 'asian'],
  ['asian-indian', 'Asian: Indian', 'asian'],
  ['asian-pakistani', 'Asian: Pakistani', 'asian'],
  ['asian-pakistani-bangladeshi', 'Asian: Pakistani and Bangladeshi', 'asian'],
  ['asian-other', 'Asian: other', 'asian'],
  ['asian-other-inc-chinese', 'Asian: other (including Chinese)', 'asian'],
  ['black', 'Black', 'black'],
  ['black-african', 'Black: African', 'black'],
  ['black-caribbean', 'Black: Caribbean', 'black'],
  ['black-other', 'Black: other', 'black'],
  ['chinese', 'Chinese', 'chinese'],
  ['mixed', 'Mixed or multiple', 'mixed'],
  ['mixed-white-asian', 'Mixed: White and Asian', 'mixed'],
  ['mixed-white-black', 'Mixed: White and Black', 'mixed'],
  ['mixed-white-black-african', 'Mixed: White and Black African', 'mixed'],
  ['mixed-white-black-caribbean', 'Mixed: White and Black Caribbean', 'mixed'],
  ['mixed-other', 'Mixed: other', 'mixed'],
  ['white', 'White', 'white'],
  ['white-british', 'White: British', 'white'],
  ['white-gypsy-traveller', 'White: Gypsy or Irish Traveller', 'white'],
  ['white-gypsy-roma', 'White: Gypsy or Roma', 'white'],
  ['white-irish', 'White: Irish', 'white'],
  ['white-irish-traveller', 'White: Irish Traveller', 'white'],
  ['roma', 'White: Roma', 'white'],
  ['white-other', 'White: other', 'white'],
  ['other', 'Other', 'other'],
  ['arab', 'Other: Arab', 'other'],
  ['other-inc-asian', 'Other (including Asian)', 'other'],
  ['other-inc-chinese', 'Other (including Chinese)', 'other'],
  ['other-inc-gypsy-traveller', 'Other (including Gypsy, Traveller and Irish Traveller)', 'other'],
  ['other-inc-mixed', 'Other (including Mixed)', 'other'],
  ['other-inc-mixed-chinese', 'Other (including Mixed and Chinese)', 'other'],
  ['other-any', 'Other: any other ethnic group', 'other'],
] as const;

/** A standard ethnic group: what a label in a file stands for, at whatever level of detail the file has. */
export type StandardGroup = (typeof groups)[number][0];

/** The broad groups; Chinese is the sixth only where a classification keeps it apart from Asian and Other. */
export type BroadGroup = 'asian' | 'black' | 'chinese' | 'mixed' | 'white' | 'other';

/** Everybody but one group, taken together: accepted and said so, never a standard group. */
export type CompositeGroup = 'all-other' | 'all-but-white-british';

/** A standard group with its words, the broad group its name belongs to, and its place in the one order (0 first). */
export type StandardGroupEntry = {
  readonly id: StandardGroup;
  readonly display: string;
  readonly family: BroadGroup;
  readonly order: number;
};

/** The name of the composite on screen; "BME" and "BAME" are read but never printed. */
export const allOtherDisplay = 'All other ethnic groups combined';

/** Words for the composites. */
export const compositeDisplay: Readonly<Record<CompositeGroup, string>> = {
  'all-other': allOtherDisplay,
  'all-but-white-british': 'All ethnic groups other than White British combined',
};

const entries = new Map<string, StandardGroupEntry>(
  groups.map(([id, display, family], order) => [id, { id, display, family, order }]),
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
