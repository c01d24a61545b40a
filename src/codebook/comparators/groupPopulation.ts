import { isClassificationCode, toClassification } from '../ethnicity/classifications.ts';
import { toAtomHolders } from '../ethnicity/groupAtoms.ts';
import { isCompositeGroup, isStandardGroup, type StandardGroup } from '../ethnicity/standardGroups.ts';

/** People of each group of a population, to be grouped as a table groups its own. */
export type PopulationCounts = readonly { readonly group: StandardGroup; readonly people: number }[];

/** People of a population by the ids that a table's columns have, and everybody. */
export interface GroupedPopulation {
  /** Nothing where the population does not tell the column's group apart. */
  readonly peopleOf: (column: string) => number | undefined;
  readonly everybody: number;
}

/** The undivided group that each group of a population is, or (for a broad group) begins with. */
const atoms: { readonly [G in StandardGroup]?: string } = {
  'asian-bangladeshi': 'bangladeshi',
  'asian-indian': 'indian',
  'asian-pakistani': 'pakistani',
  'asian-other': 'asian-other',
  asian: 'asian-other',
  chinese: 'chinese',
  'black-african': 'african',
  'black-caribbean': 'caribbean',
  'black-other': 'black-other',
  black: 'black-other',
  'mixed-white-asian': 'white-asian',
  'mixed-white-black-african': 'white-african',
  'mixed-white-black-caribbean': 'white-caribbean',
  'mixed-other': 'mixed-other',
  mixed: 'mixed-other',
  'white-british': 'british',
  'white-irish': 'irish',
  'white-gypsy-traveller': 'gypsy',
  roma: 'roma',
  'white-other': 'white-other',
  white: 'white-other',
  arab: 'arab',
  'other-any': 'other-any',
  other: 'other-any',
};

/**
 * Groups a population the way a table's columns are grouped: each of its groups goes where a person of it would be counted
 * there, so that Chinese is in Asian, in Other or apart on both sides alike. In people.
 */
export function groupPopulation(
  counts: PopulationCounts,
  columns: readonly string[],
  classification: string | undefined,
): GroupedPopulation {
  const leaves = columns.flatMap((id) => (isStandardGroup(id) || isCompositeGroup(id) ? [id] : []));
  const inOther =
    classification !== undefined &&
    isClassificationCode(classification) &&
    toClassification(classification).chinese === 'other';
  const holders = toAtomHolders(leaves, inOther ? 'other' : 'asian');
  const byColumn = new Map<string, number>();
  for (const { group, people } of counts) {
    const column = holders.get(atoms[group] ?? '');
    if (column !== undefined) byColumn.set(column, (byColumn.get(column) ?? 0) + people);
  }
  return {
    peopleOf: (column) => byColumn.get(column),
    everybody: counts.reduce((sum, { people }) => sum + people, 0),
  };
}
