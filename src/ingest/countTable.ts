import { toPlace } from '../kernel/columnPlace.ts';
import type { Pending } from '../kernel/pending.ts';
import type { SharesReading } from '../kernel/importPreview.ts';
import type { Recipe, ShareScale } from '../kernel/recipe.ts';
import type { ReferenceTime } from '../kernel/time.ts';
import type { BaseRow } from './baseRows.ts';
import { buildPlan } from './buildPlan.ts';
import type { CodedTable } from './coding/codedTable.ts';
import { readCounts, readShares } from './counting/cellValue.ts';
import { checkShares } from './counting/checkShares.ts';
import { checkTotals } from './counting/checkTotals.ts';
import { countCells, type CellReaders } from './counting/countCells.ts';
import { countPeople } from './counting/countPeople.ts';
import { giveBases } from './counting/giveBases.ts';
import { inferShareScale } from './counting/shareScale.ts';
import { readReturns } from './counting/returnValue.ts';
import { findDateDoubt } from './counting/personRank.ts';
import { buildTally, type AddIssue, type Tally } from './counting/draft.ts';
import { findRepeats } from './counting/findRepeats.ts';
import { findWholes } from './counting/findWholes.ts';
import { findNotAvailable, settleDashes } from './counting/notAvailable.ts';
import { type LearnedParts, reviewSubTotals } from './counting/reviewSubTotals.ts';
import { settleTotals } from './counting/settleTotals.ts';
import { toSlack, UNSTATED, type Slack } from './counting/partSums.ts';
import type { ChosenLabels, Plan } from './counting/plan.ts';
import { toChoices } from './labels/resolvedLabels.ts';
import { findDecimal } from './reading/findDecimal.ts';

/** Percentages printed to whole numbers move by half a point each. */
const SHARE_SLACK: Slack = { hiddenLow: 0, hiddenHigh: 1, each: 0.005 };

/** A file counted: the plan as applied, where every row went, and the choices that its rows wait for. */
export interface Counted {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly pending: readonly Pending[];
  /** The parts of sub-totals that a person chose. */
  readonly learned: readonly LearnedParts[];
  /** Of percentages: how they were read, and whether they make wholes. */
  readonly shares?: SharesReading;
}

/** Applies a recipe to a coded table and counts it. `delimiter` is that of the file; `bases` are rows that were taken out of it. */
export function countTable(
  table: CodedTable,
  recipe: Recipe,
  given: ReferenceTime | undefined,
  addIssue: AddIssue,
  delimiter: string,
  bases: readonly BaseRow[] = [],
): Counted {
  const built = buildPlan(table, recipe, given);
  for (const issue of built.issues) addIssue(issue);
  const protection = recipe.sourceProtection ?? UNSTATED;
  const scale = recipe.shape === 'shares' ? readScale(table, built.plan, recipe) : undefined;
  const readers = buildReaders(table, built.plan, recipe, delimiter, scale?.scale);
  const adds = recipe.shape !== 'incidents' && built.plan.numbers.length > 0;
  const slack = recipe.shape === 'shares' ? SHARE_SLACK : toSlack(protection);
  const chosen: ChosenLabels = ({ place = { column: '*' } }) =>
    new Set(toChoices(recipe.labels, place).keys());
  const plan =
    recipe.shape === 'people'
      ? built.plan
      : settleTotals(table, built.plan, readers, { recipe, slack, chosen });
  const learned =
    adds && recipe.shape !== 'shares' && recipe.shape !== 'people'
      ? reviewSubTotals(table, plan, readers, { recipe, slack, chosen }, addIssue)
      : [];
  const tally = buildTally(plan);
  const asked: Pending[] = [];
  if (plan.numbers.length === 0) countPeople(table, plan, recipe, tally);
  else {
    const counts = adds && recipe.shape !== 'shares';
    const repeats = findRepeats(table, plan, recipe);
    for (const issue of repeats.issues) addIssue(issue);
    if (repeats.waiting > 0) asked.push({ kind: 'repeats', rows: repeats.waiting });
    const counting = { ...readers, repeats: repeats.fates, ...(counts ? { slack } : {}) };
    countCells(table, plan, counting, tally, addIssue);
    if (counts) {
      for (const draft of tally.drafts) {
        settleDashes(draft, plan.dimensions.length, slack);
        checkTotals(draft, plan.dimensions.length, protection, addIssue);
      }
      // A department that says nothing of a field of its return is not asked for a number.
      if (recipe.shape !== 'returns') findNotAvailable(tally.drafts, addIssue);
      findWholes(plan, tally.drafts, slack, chosen, addIssue);
    }
  }
  if (bases.length > 0) giveBases(table, plan, tally, bases, addIssue);
  const wholes = scale === undefined ? undefined : checkShares(plan, tally.drafts, isWide(plan), addIssue);
  const doubt = plan.numbers.length === 0 ? findDateDoubt(table, recipe) : undefined;
  if (doubt !== undefined) asked.push(doubt);
  return {
    plan,
    tally,
    pending: [...built.pending, ...asked, ...findWaiting(plan, tally)],
    learned,
    ...(scale === undefined || wholes === undefined ? {} : { shares: { ...scale, ...wholes } }),
  };
}

/** The scale that the recipe states for the columns of shares, else the one they are read on. */
function readScale(table: CodedTable, plan: Plan, recipe: Recipe): Pick<SharesReading, 'scale' | 'isChosen'> {
  const chosen = plan.numbers
    .map(({ column }) => recipe.columns[column]?.role)
    .flatMap((role) => (role?.kind === 'measure' || role?.kind === 'group-count' ? (role.scale ?? []) : []));
  const inferred = inferShareScale(plan.numbers.flatMap(({ column }) => table.columns[column] ?? []));
  // Numbers that all have their sign leave nothing to choose.
  return inferred === undefined
    ? { isChosen: false }
    : { scale: chosen[0] ?? inferred, isChosen: chosen.length > 0 };
}

function isWide({ numbers }: Plan): boolean {
  return numbers.some(({ at }) => at.length > 0);
}

function buildReaders(
  table: CodedTable,
  plan: Plan,
  recipe: Recipe,
  delimiter: string,
  scale: ShareScale = 'percent',
): CellReaders {
  // Whoever parts cells with semicolons needs the comma for something else.
  const hasComma = (): boolean =>
    delimiter === ';' || table.columns.some(({ values }) => findDecimal(values) === ',');
  const protection = recipe.sourceProtection ?? UNSTATED;
  // Numbers of incidents are published as they are: no sum is taken over a hidden one.
  const hidden = recipe.shape === 'incidents' ? undefined : protection;
  const numbers = plan.numbers.map(({ column: index, at }) => {
    const column = table.columns[index];
    if (column === undefined) throw new Error(`no column ${index}`);
    const field = plan.returns?.[at[0]?.code ?? -1];
    if (field !== undefined) return readReturns(column, field);
    return recipe.shape === 'shares'
      ? readShares(column, scale)
      : readCounts(column, { signed: recipe.incidents?.counts === 'other', hasComma, hidden });
  });
  const base = plan.base === undefined ? undefined : table.columns[plan.base];
  return {
    numbers,
    hiddenHigh: protection.hiddenHigh,
    ...(base === undefined ? {} : { base: readCounts(base, { hasComma }) }),
  };
}

/** Labels and persons that rows of the count wait for; a label that only rows kept out hold waits for nothing. */
function findWaiting(plan: Plan, tally: Tally): Pending[] {
  const pending: Pending[] = [];
  for (const [d, { previews, judged, fates }] of plan.dimensions.entries())
    for (const [code, rows] of tally.waiting[d] ?? []) {
      const preview = judged?.get(code) ?? previews[code];
      if (preview === undefined || fates[code] !== 'waits') continue;
      const { dimension, label, proposals, why } = preview;
      pending.push({
        kind: 'label',
        dimension,
        ...toPlace(preview),
        label,
        rows,
        proposals,
        why: why ?? 'unmatched',
      });
    }
  if (tally.unresolvedPersons > 0) pending.push({ kind: 'duplicates', rows: tally.unresolvedPersons });
  return pending;
}
