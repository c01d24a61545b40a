import type { Shape } from '../../kernel/recipe.ts';
import type { ColumnSigns } from './columnSigns.ts';
import { HEADER } from './headerSigns.ts';

/** The columns of numbers in a file, by what their headers say. */
export interface MeasureColumns {
  /** Counts of people or events, best first. */
  readonly counts: readonly ColumnSigns[];
  readonly percents: readonly ColumnSigns[];
  /** Numbers that are neither: salaries, ages, ratios. */
  readonly others: readonly ColumnSigns[];
}

/** The numbers of a table of outcomes: people something could happen to, and those it did. */
export interface OutcomeColumns {
  readonly eligible: ColumnSigns;
  readonly outcome: ColumnSigns;
}

/** Two columns of counts, one of whose headers says who could, the other who did; undefined where there are no such two. */
export function findOutcomeColumns(free: readonly ColumnSigns[]): OutcomeColumns | undefined {
  const numeric = free.filter(
    (one) => one.numeric && !one.dates && !one.percentSigns && !HEADER.percent.test(one.words),
  );
  const outcome = numeric.find(({ words }) => HEADER.outcome.test(words) && !/\bnot?\b/.test(words));
  if (outcome === undefined) return undefined;
  const others = numeric.filter((one) => one !== outcome && !HEADER.outcome.test(one.words));
  for (const sign of HEADER.eligible) {
    const eligible = others.find(({ words }) => sign.test(words));
    if (eligible !== undefined) return { eligible, outcome };
  }
  return undefined;
}

/** Sorts the numeric columns that no other role has taken; a single one of unknown meaning is taken for a count. */
export function sortMeasures(free: readonly ColumnSigns[]): MeasureColumns {
  const numeric = free.filter(({ numeric: is, dates, numbering }) => is && !dates && !numbering);
  const percents = numeric.filter((one) => one.percentSigns || HEADER.percent.test(one.words));
  const rest = numeric.filter((one) => !percents.includes(one));
  const counts = rest
    .filter((one) => toRank(one) > 0)
    .sort((a, b) => toRank(b) - toRank(a) || a.index - b.index);
  const others = rest.filter((one) => !counts.includes(one));
  const [only] = others;
  return numeric.length === 1 && only !== undefined && !HEADER.notCount.test(only.words)
    ? { counts: [only], percents, others: [] }
    : { counts, percents, others };
}

function toRank({ words }: ColumnSigns): number {
  if (HEADER.headcount.test(words)) return 3;
  if (HEADER.notCount.test(words)) return 0;
  if (HEADER.count.test(words)) return 2;
  return HEADER.equivalent.test(words) ? 1 : 0;
}

/** What the file holds, from which roles were found. */
export function guessShape(found: {
  readonly characteristic: boolean;
  readonly wide: Shape | undefined;
  readonly person: boolean;
  readonly category: ColumnSigns | undefined;
  readonly measures: MeasureColumns;
  readonly outcomes: OutcomeColumns | undefined;
  /** The columns of outcomes hold flags: each row is a person. */
  readonly flagged: boolean;
  readonly graded: boolean;
}): Shape {
  const { characteristic, wide, person, category, measures, outcomes, flagged, graded } = found;
  const [count] = measures.counts;
  const [percent] = measures.percents;
  if (wide !== undefined) return wide;
  const aboutIncidents =
    (count !== undefined && HEADER.incident.test(count.words)) ||
    (category !== undefined && HEADER.incident.test(category.words));
  if (characteristic) {
    if (person && (count === undefined || !HEADER.headcount.test(count.words))) return 'people';
    if (flagged) return 'people';
    if (outcomes !== undefined) return 'outcomes';
    if (aboutIncidents) return 'incidents';
    if (count !== undefined)
      return !graded && HEADER.population.test(count.words) ? 'population' : 'headcounts';
    return percent === undefined ? 'people' : 'shares';
  }
  if (category !== undefined && (aboutIncidents || count !== undefined || percent !== undefined))
    return 'incidents';
  if (count !== undefined) return 'headcounts';
  return percent === undefined ? 'people' : 'shares';
}
