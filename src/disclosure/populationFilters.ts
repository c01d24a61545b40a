import type { DimensionFilter, Question } from '../kernel/question.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * What of a population is counted: as the question says, and of a breakdown that has a member for all ("All ages") that member,
 * since its others would be counted twice.
 */
export function populationFilters(
  { content }: Snapshot,
  { population, comparator }: Pick<Question, 'population' | 'comparator'>,
): readonly DimensionFilter[] {
  if (content.kind !== 'counts') return [];
  const said = [population, comparator].flatMap((one) =>
    one?.kind === 'snapshot' ? (one.filters ?? []) : [],
  );
  return content.dimensions.flatMap(({ id, role, labels }): readonly DimensionFilter[] => {
    const chosen = said.filter(({ dimension }) => dimension === id);
    if (chosen.length > 0 || role !== 'breakdown') return chosen;
    const all = labels.find((label) => ALL.test(label));
    return all === undefined ? [] : [{ dimension: id, members: [all] }];
  });
}

const ALL = /^all\b/i;
