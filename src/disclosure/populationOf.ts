import { groupPopulation } from '../codebook/comparators/groupPopulation.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { DimensionFilter, Question } from '../kernel/question.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { IncidentRow } from '../metrics/groupIncidents.ts';
import type { Dimension, Snapshot } from '../snapshot/snapshot.ts';
import type { Gate } from './gate.ts';
import { gateSnapshot, type GatedSnapshot } from './gateSnapshot.ts';
import type { Other } from './joinOther.ts';
import { populationFilters } from './populationFilters.ts';
import { NOT_HELD, type ReleasedCount } from './releasedTable.ts';

/** The people among whom the incidents of a row were recorded, after the gate; not held where the population does not tell them apart. */
export type PeopleOf = (row: IncidentRow) => ReleasedCount;

/**
 * Finds the population of each row of incidents: its group, in its area where the population has that area. A population of one
 * place stands for rows of one place only, whatever each is called. Errors: what the gate refuses of the population's snapshot.
 */
export function populationOf(
  { holds, context }: Other,
  rows: readonly IncidentRow[],
): Result<PeopleOf, Refusal[]> {
  const places = [...new Set(rows.flatMap(({ place }) => place ?? []))];
  if (holds.kind === 'people') {
    const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))];
    const population = groupPopulation(holds.people, groups, context.snapshot.mapping.classification);
    return ok((row) => {
      if (places.length > 1 && row.place !== undefined) return NOT_HELD;
      const people = row.group === undefined ? undefined : population.peopleOf(row.group);
      if (people !== undefined) return { kind: 'shown', count: people };
      return row.who === 'everybody' ? { kind: 'shown', count: population.everybody } : NOT_HELD;
    });
  }
  const { snapshot, gate } = holds;
  const areas = areaDimension(snapshot, places);
  const gated = new Map<string, GatedSnapshot>();
  const wanted =
    areas === undefined ? [undefined] : [...new Set(places.flatMap((place) => areas.of(place) ?? []))];
  const filters = populationFilters(snapshot, context.question);
  for (const area of wanted) {
    const own: DimensionFilter[] =
      areas === undefined || area === undefined ? [] : [{ dimension: areas.dimension, members: [area] }];
    const kept = filters.filter(({ dimension }) => own.every((one) => one.dimension !== dimension));
    const found = gatePopulation(snapshot, context.question, [...kept, ...own], gate);
    if (found.kind === 'error') return found;
    gated.set(area ?? '', found.value);
  }
  return ok((row) => {
    if (areas === undefined && places.length > 1 && row.place !== undefined) return NOT_HELD;
    const area = areas === undefined ? '' : areas.of(row.place ?? '');
    const found = area === undefined ? undefined : gated.get(area);
    if (found === undefined) return NOT_HELD;
    const at = found.columns.findIndex(({ key }) => key === row.group);
    return found.counts.at(-1)?.[at] ?? (row.who === 'everybody' ? found.all.everybody : NOT_HELD);
  });
}

function gatePopulation(
  snapshot: Snapshot,
  question: Question,
  filters: readonly DimensionFilter[],
  gate: Gate,
): Result<GatedSnapshot, Refusal[]> {
  const { by: _by, grades: _grades, ...plain } = question;
  return gateSnapshot(snapshot, { ...plain, filters }, gate);
}

/** The dimension of a population that has the areas of the incidents, and its label for each. */
function areaDimension(
  { content }: Snapshot,
  places: readonly string[],
): { readonly dimension: string; readonly of: (place: string) => string | undefined } | undefined {
  if (content.kind !== 'counts') return undefined;
  const labelOf = ({ labels }: Dimension, place: string): string | undefined =>
    labels.find((label) => toName(label) === toName(place));
  const found = content.dimensions.find(
    (dimension) =>
      dimension.role === 'breakdown' && places.some((place) => labelOf(dimension, place) !== undefined),
  );
  return found === undefined ? undefined : { dimension: found.id, of: (place) => labelOf(found, place) };
}

/** Names of areas are written with "and" or an ampersand, with or without "Constabulary". */
function toName(label: string): string {
  return label
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\b(?:police|constabulary|force)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
