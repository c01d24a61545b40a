import {
  ILLUSTRATIVE_people,
  ILLUSTRATIVE_population,
} from '../codebook/comparators/ILLUSTRATIVE_population.ts';
import { census2021, censusAreas, toCensusPopulation } from '../codebook/comparators/census2021.ts';
import type { PopulationCounts } from '../codebook/comparators/groupPopulation.ts';
import type { Refusal } from '../kernel/issue.ts';
import { joinProvenance } from '../kernel/joinProvenance.ts';
import { describesPeople, toAppliedPolicy } from '../kernel/appliedPolicy.ts';
import { policyOf } from '../kernel/policy.ts';
import type { Provenance } from '../kernel/provenance.ts';
import type { CensusComparator, Population } from '../kernel/question.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { cellwiseGate, type Gate, needsPlan } from './gate.ts';
import type { ReleaseContext } from './releaseContext.ts';
import { findPlan } from './planning/findPlan.ts';
import { populationFilters } from './populationFilters.ts';
import { toPublicProvenance } from './toPublicProvenance.ts';

/** A comparator or population with its name, and the context with its source joined in. */
export interface Other {
  readonly name: string;
  readonly context: ReleaseContext;
  readonly holds:
    | { readonly kind: 'people'; readonly people: PopulationCounts }
    | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly gate: Gate };
}

/**
 * Joins the source of a census, of the made-up population or of another snapshot to a question's own. Errors: real with made
 * up (`kinds-mixed`), an area or snapshot that is not held, another series under an exact policy, `published` without an address.
 */
export function joinOther(context: ReleaseContext, other: Population, gate: Gate): Result<Other, Refusal[]> {
  if (other.kind === 'census') return joinCensus(context, other);
  if (other.kind === 'illustrative-population') {
    const { title, standsFor, name } = ILLUSTRATIVE_population;
    const joined = joinSource(context, {
      ...plain,
      kind: 'illustrative',
      sources: [{ title, standsFor }],
    });
    if (joined.kind === 'error') return joined;
    return ok({ name, context: joined.value, holds: { kind: 'people', people: ILLUSTRATIVE_people } });
  }
  const snapshot = context.given.find(({ id }) => id === other.snapshot);
  if (snapshot === undefined) return fail([{ code: 'snapshot-missing', id: other.snapshot }]);
  const joined = joinSource(context, toPublicProvenance(snapshot.provenance));
  if (joined.kind === 'error') return joined;
  const theirs = toGate(context, snapshot, other.policy, gate);
  if (theirs.kind === 'error') return theirs;
  return ok({
    name: toName(snapshot, context.question),
    context: joined.value,
    holds: { kind: 'snapshot', snapshot, gate: guardOther(context, snapshot, theirs.value) },
  });
}

/** The gate of the question's own series is guarded already. */
function guardOther({ snapshot: asked, guard }: ReleaseContext, other: Snapshot, gate: Gate): Gate {
  return guard === undefined || other.series === asked.series ? gate : guard(gate);
}

/** The title, and which part of a population is meant. */
function toName(snapshot: Snapshot, question: ReleaseContext['question']): string {
  const parts = populationFilters(snapshot, question).flatMap(({ members }) => members);
  return [snapshot.title, ...parts].join(', ');
}

const plain = { caveats: [], handling: 'none', finality: 'final', lineage: [] } as const;

function joinCensus(context: ReleaseContext, { area, ages }: CensusComparator): Result<Other, Refusal[]> {
  const people = toCensusPopulation(area, ages);
  const found = censusAreas.find(({ code }) => code === area);
  if (people === undefined || found === undefined)
    return fail([{ code: 'comparator-not-for-question', comparator: area }]);
  const reference = { kind: 'date', date: census2021.referenceDate } as const;
  const { publisher, title, address, licence, note } = census2021;
  const joined = joinSource(context, {
    ...plain,
    kind: 'real',
    standing: 'accredited-official-statistics',
    licence,
    caveats: [note],
    sources: [
      { publisher, title, reference, owner: publisher, standing: 'accredited-official-statistics', address },
    ],
  });
  if (joined.kind === 'error') return joined;
  const who = ages === 'all' ? 'people' : 'people aged 16 to 64';
  const name = `${who} in ${found.name}, Census 2021`;
  return ok({ name, context: joined.value, holds: { kind: 'people', people } });
}

function joinSource(context: ReleaseContext, other: Provenance): Result<ReleaseContext, Refusal[]> {
  const joined = joinProvenance(context.head.provenance, other);
  if (joined.kind === 'error') return fail([joined.error]);
  return ok({ ...context, head: { ...context.head, provenance: joined.value } });
}

/** Another series keeps its own policy; an exact one needs a plan made under that very policy. */
function toGate(
  { snapshot, policy: own, planned }: ReleaseContext,
  other: Snapshot,
  given: Parameters<typeof needsPlan>[0],
  gate: Gate,
): Result<Gate, Refusal[]> {
  if (other.series === snapshot.series || !describesPeople(other.provenance)) return ok(gate);
  const policy = toAppliedPolicy(given, [other.provenance]);
  if (needsPlan(policy)) {
    const made = findPlan(planned?.plan, other.id, policyOf(policy, other.id));
    return made === undefined || planned === undefined
      ? fail([{ code: 'plan-missing' }])
      : ok(planned.toGate([made]));
  }
  if (policy.kind === 'made-up') throw new Error(`snapshot ${other.id} is real: not made up`);
  if (policy.kind === 'unprotected' && own.kind !== 'unprotected') return fail([{ code: 'plan-missing' }]);
  const addressed =
    other.provenance.kind !== 'real' ||
    other.provenance.sources.every(({ address }) => address !== undefined);
  if (policy.kind === 'published' && !addressed) return fail([{ code: 'address-required' }]);
  return ok(cellwiseGate(policy));
}
