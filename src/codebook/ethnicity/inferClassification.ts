import type { GroupsDoubt } from '../../kernel/groupsReading.ts';
import type { StandardValue } from './answer.ts';
import { classifications, toClassification, type ClassificationCode } from './classifications.ts';
import { toClassifiedGroups } from './classifiedGroups.ts';
import {
  isCompositeGroup,
  isStandardGroup,
  toStandardEntry,
  type CompositeGroup,
  type StandardGroup,
} from './standardGroups.ts';

type Group = StandardGroup | CompositeGroup;

/** How well a classification fits the set of values in a file. `fits`: every value has a place and none that it requires is missing. */
export type ClassificationCandidate = {
  readonly code: ClassificationCode;
  readonly fits: boolean;
  /** Values of the file that the classification has no place for. */
  readonly outside: readonly Group[];
  /** Groups it requires that the file does not have; nobody may be in them. */
  readonly missing: readonly Group[];
  /** Values of the file that it would show as one. */
  readonly merged: readonly Group[];
};

/** The classifications of a file's values, best first, and what remains open. */
export type ClassificationInference = {
  readonly candidates: readonly ClassificationCandidate[];
  readonly ambiguities: readonly GroupsDoubt[];
};

/** Among equals: the harmonised standards of the Office for National Statistics, newest first, then schools', then the rest. */
const preferred: readonly ClassificationCode[] = ['19A', '18A', '16A', '5B', '6A', '5A', '18C', '2A', '2B'];

function toCandidate(code: ClassificationCode, values: readonly Group[]): ClassificationCandidate {
  const groups = toClassifiedGroups(code);
  const { shownAs } = toClassification(code);
  const toShown = (value: Group): Group => (isStandardGroup(value) ? (shownAs.get(value) ?? value) : value);
  const outside = values.filter((value) => !groups.some(({ group }) => group === value));
  const shown = values.map(toShown);
  const merged = values.filter((value) => shown.filter((one) => one === toShown(value)).length > 1);
  const missing = groups
    .filter(({ group, required }) => required && !values.includes(group) && !shown.includes(toShown(group)))
    .map(({ group }) => group);
  const fits = outside.length === 0 && missing.length === 0 && merged.length === 0;
  return { code, fits, outside, missing, merged };
}

/** The absence of three small groups says as little as that of ten: then the newest standard is the better guess. */
const MOST_TELLING_ABSENCES = 3;

function rank(candidate: ClassificationCandidate, values: readonly Group[]): readonly number[] {
  const place = preferred.indexOf(candidate.code);
  const optional = toClassifiedGroups(candidate.code).filter(
    ({ group, required }) => !required && values.includes(group),
  );
  return [
    candidate.outside.length + candidate.merged.length,
    candidate.missing.length === 0 ? 0 : 1,
    optional.length,
    place === -1 ? 1 : 0,
    Math.min(candidate.missing.length, MOST_TELLING_ABSENCES),
    place,
    candidate.missing.length,
  ];
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Two classifications with the same groups under other parents are no choice worth asking about. */
function toSubstance(code: ClassificationCode): string {
  const required = toClassifiedGroups(code).filter((one) => one.required);
  const { chinese, shownAs } = toClassification(code);
  return JSON.stringify([required.map(({ group }) => group).sort(), chinese, [...shownAs]]);
}

const isDetailOf = (family: 'asian' | 'other') => (value: Group) =>
  isStandardGroup(value) && value !== family && toStandardEntry(value).family === family;

function toAmbiguities(
  values: readonly Group[],
  candidates: readonly ClassificationCandidate[],
): readonly GroupsDoubt[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const found: GroupsDoubt[] = [];
  const bestSubstance = toSubstance(best.code);
  const rivals = candidates.filter(
    (one) => one.fits && best.fits && one !== best && toSubstance(one.code) !== bestSubstance,
  );
  if (rivals.length > 0) found.push({ kind: 'equal', codes: [best, ...rivals].map(({ code }) => code) });
  const detailed = values.some(isDetailOf('asian'));
  if (values.includes('chinese') && !detailed) found.push({ kind: 'chinese-apart' });
  const asian = values.includes('asian');
  if (asian && !values.includes('chinese') && !detailed) found.push({ kind: 'chinese-not-apart' });
  const wide = toClassification(best.code).shownAs.get('other');
  if (wide !== undefined && values.includes('other')) found.push({ kind: 'other-is-wide', as: wide });
  return found;
}

/**
 * Ranks the classifications by the set of standard values in a file: fewest values without a place or merged, then those that are
 * complete, then those at the file's own level of detail, then the national standards, newest first. Refusals, missing answers and totals in `values` play no part; an empty set has
 * no candidate.
 */
export function inferClassification(values: readonly StandardValue[]): ClassificationInference {
  const isGroup = (value: StandardValue): value is Group => isCompositeGroup(value) || isStandardGroup(value);
  const groups = [...new Set(values.filter(isGroup))];
  if (groups.length === 0) return { candidates: [], ambiguities: [] };
  const candidates = classifications
    .map(({ code }) => toCandidate(code, groups))
    .map((candidate) => ({ candidate, rank: rank(candidate, groups) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ candidate }) => candidate);
  return { candidates, ambiguities: toAmbiguities(groups, candidates) };
}

/** The values of a file that are the parent of another value in it, so printed sub-totals: checked, never counted beside their parts. */
export function toSubtotals(values: readonly StandardValue[], code: ClassificationCode): readonly Group[] {
  const groups = toClassifiedGroups(code);
  const parents = new Set(
    groups
      .filter(({ group, parent }) => parent !== group && values.includes(group))
      .map(({ parent }) => parent),
  );
  const found = groups
    .map(({ group }) => group)
    .filter((group) => parents.has(group) && values.includes(group));
  const isMinority = (value: StandardValue): boolean =>
    isStandardGroup(value) && toStandardEntry(value).family !== 'white';
  return values.includes('all-other') && values.some(isMinority) ? [...found, 'all-other'] : found;
}
