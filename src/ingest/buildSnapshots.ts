import { toSnapshotId } from '../kernel/ids.ts';
import type { SeriesId } from '../kernel/ids.ts';
import type { Provenance } from '../kernel/provenance.ts';
import type { LabelMeaning, Recipe } from '../kernel/recipe.ts';
import type { ReferenceTime } from '../kernel/time.ts';
import type { Dimension, Mapping, Snapshot, SnapshotContent } from '../snapshot/snapshot.ts';
import type { Draft, Tally } from './counting/draft.ts';
import { UNSTATED } from './counting/partSums.ts';
import { hasFlags } from './counting/readFlag.ts';
import type { Plan } from './counting/plan.ts';
import { toMeasures } from './toMeasures.ts';
import { toReturns } from './toReturns.ts';
import { toShares } from './toShares.ts';

/** What the snapshots of one file share. */
export interface SnapshotFacts {
  readonly series: SeriesId;
  readonly title: string;
  readonly notes: readonly string[];
  readonly scope: readonly string[];
  readonly newId: () => string;
  readonly provenanceAt: (reference: ReferenceTime | undefined) => Provenance;
  /** Header of the column of numbers, for what has no name of its own. */
  readonly measureName: string;
}

/** Closes the drafts of a count, earliest first; a draft without a cell gives no snapshot. */
export function buildSnapshots(plan: Plan, tally: Tally, recipe: Recipe, facts: SnapshotFacts): Snapshot[] {
  return tally.drafts
    .filter(({ cube }) => cube.size > 0)
    .map((draft): Snapshot => {
      const content = toContent(plan, draft, recipe, facts);
      const provenance = facts.provenanceAt(draft.reference);
      const [source] = provenance.sources;
      const reference = draft.reference ?? source.reference;
      return {
        id: toSnapshotId(facts.newId()),
        series: facts.series,
        title: facts.title,
        ...(reference === undefined ? {} : { reference }),
        provenance,
        content,
        mapping: toMapping(plan, content, recipe),
        account: draft.ledger.account(hasSplit(plan)),
        sourceNotes: facts.notes,
        ...(facts.scope.length === 0 ? {} : { scope: facts.scope }),
        wording: recipe.wording,
      };
    });
}

/** Whether each row has one answer of the characteristic. */
export function hasSplit(plan: Plan): boolean {
  const [first] = plan.dimensions;
  return first?.role === 'characteristic' && first.column !== undefined;
}

function toContent(plan: Plan, draft: Draft, recipe: Recipe, facts: SnapshotFacts): SnapshotContent {
  if (recipe.shape === 'incidents') return toMeasures(plan, draft, recipe, facts.measureName);
  if (recipe.shape === 'shares') return toShares(draft, facts.measureName);
  if (recipe.shape === 'returns') return toReturns(plan, draft);
  const of = hasFlags(recipe) ? 'outcomes' : recipe.shape;
  return {
    kind: 'counts',
    ...(of === 'outcomes' || of === 'population' ? { of } : {}),
    ...draft.cube.close(),
    sourceProtection: recipe.sourceProtection ?? UNSTATED,
  };
}

function toMapping(plan: Plan, content: SnapshotContent, { ownLadder }: Recipe): Mapping {
  const meanings = new Map<string, readonly LabelMeaning[]>();
  let [classification, ladder]: (string | undefined)[] = [];
  for (const planned of plan.dimensions) {
    const labels = findLabels(content, planned.id);
    if (planned.role === 'breakdown' || labels === undefined) continue;
    const meaningOf = new Map(planned.labels.map((label, code) => [label, planned.meanings[code]]));
    meanings.set(
      planned.id,
      labels.map((label) => {
        const meaning = meaningOf.get(label);
        if (meaning === undefined) throw new Error(`${planned.id}: a label in use has no meaning`);
        return meaning;
      }),
    );
    if (planned.role === 'characteristic') classification = planned.scheme;
    else ladder = planned.scheme;
  }
  return {
    meanings,
    ...(classification === undefined ? {} : { classification }),
    ...(ladder === undefined ? {} : { ladder }),
    ...(ladder === 'own' && ownLadder !== undefined
      ? { ownLadder: { kind: 'own', rungs: ownLadder.rungs } }
      : {}),
  };
}

/** The labels in use; for measures the distinct groups of their entries, sorted. */
function findLabels(content: SnapshotContent, id: string): readonly string[] | undefined {
  if (content.kind !== 'measures')
    return content.dimensions.find((dimension: Dimension) => dimension.id === id)?.labels;
  const groups = content.measures.flatMap(({ entries }) => entries.map(({ group }) => group));
  return [...new Set(groups.filter((group) => group !== undefined))].sort();
}
