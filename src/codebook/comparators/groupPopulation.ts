import type { Grouping } from '../../kernel/question.ts';
import { isClassificationCode } from '../ethnicity/classifications.ts';
import { toGroupedValue } from '../ethnicity/grouping.ts';
import type { StandardGroup } from '../ethnicity/standardGroups.ts';

/** People of each group of a population, to be grouped as a snapshot groups its own. */
export type PopulationCounts = readonly { readonly group: StandardGroup; readonly people: number }[];

/** People of a population by the ids that a table's columns have, and everybody. */
export interface GroupedPopulation {
  /** Nothing where the population does not tell the group apart. */
  readonly peopleOf: (column: string) => number | undefined;
  readonly everybody: number;
}

/**
 * Groups a population the way a snapshot's classification and grouping do, so that Chinese counts on both sides alike. A column
 * broader than the population's own groups is their sum; one that the population does not hold has no people. In people.
 */
export function groupPopulation(
  counts: PopulationCounts,
  grouping: Grouping,
  classification: string | undefined,
): GroupedPopulation {
  const code =
    classification !== undefined && isClassificationCode(classification) ? classification : undefined;
  const byColumn = new Map<string, number>();
  // What is asked for first; a coarser column of a file that tells less apart is then filled from the broad groups.
  for (const level of new Set<Grouping>([grouping, 'broad', 'white-and-all-other'])) {
    const sums = new Map<string, number>();
    for (const { group, people } of counts) {
      const { id } = toGroupedValue({ kind: 'declared', group }, level, code);
      sums.set(id, (sums.get(id) ?? 0) + people);
    }
    for (const [id, people] of sums) if (!byColumn.has(id)) byColumn.set(id, people);
  }
  return {
    peopleOf: (column) => byColumn.get(column),
    everybody: counts.reduce((sum, { people }) => sum + people, 0),
  };
}
