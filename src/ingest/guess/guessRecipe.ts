import type { Pending } from '../../kernel/pending.ts';
import type { ColumnRole, Recipe, Shape } from '../../kernel/recipe.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { findBesides, isOwnExport } from '../ownExport.ts';
import { readColumnSigns, type ColumnSigns } from './columnSigns.ts';
import { findRedundant } from './findRedundant.ts';
import {
  findOutcomeColumns,
  guessShape,
  type MeasureColumns,
  type OutcomeColumns,
  sortMeasures,
} from './guessMeasures.ts';
import { type FlagColumns, findFlagColumns, LEAST_PEOPLE } from './guessFlags.ts';
import { guessProtection } from './guessProtection.ts';
import { giveReturns } from './guessReturns.ts';
import {
  giveCharacteristicByLabels,
  giveDate,
  giveGrade,
  giveKeepOnly,
  giveNamedCharacteristic,
  givePersonal,
  type Roles,
} from './guessRoles.ts';
import { giveGroupsAcross, giveOthersAcross } from './guessWide.ts';
import { HEADER } from './headerSigns.ts';

/** More labels than this are names, not a breakdown. */
const MOST_MEMBERS = 5_000;

/** The header of a wide table says which number is which. */
const NO_MEASURES: MeasureColumns = { counts: [], percents: [], others: [] };

/** A first recipe for a file, and what of it a person must confirm: handing the recipe back confirms it. */
export interface Guess {
  readonly recipe: Recipe;
  readonly pending: readonly Pending[];
}

/** Guesses what a file is from its header, all its values and its notes. */
export function guessRecipe(table: CodedTable, notes: readonly string[]): Guess {
  const exported = isOwnExport(table);
  const signs = table.columns.map((column, index) => readColumnSigns(column, index, exported));
  const roles: Roles = new Map();
  for (const index of findBesides(signs)) roles.set(index, { kind: 'leave-out' });
  givePersonal(signs, roles);
  giveDate(signs, roles);
  const named = giveNamedCharacteristic(signs, roles);
  const facts = { table, signs, roles, notes };
  const groups = named ? undefined : giveGroupsAcross(facts);
  if (!named && groups === undefined && giveReturns(signs, roles))
    return { recipe: toRecipe(signs, 'returns', roles, notes, undefined), pending: [] };
  const characteristic = named || (groups === undefined && giveCharacteristicByLabels(signs, roles));
  const wide = groups ?? (characteristic ? giveOthersAcross(facts) : undefined);
  if (wide?.graded !== true) giveGrade(signs, roles);
  giveKeepOnly(signs, roles);
  const free = (): ColumnSigns[] => signs.filter(({ index }) => !roles.has(index));
  const measures = sortMeasures(free());
  const category = free().find(
    ({ words, numeric, distinct }) => !numeric && distinct > 0 && HEADER.category.test(words),
  );
  const person = signs.some(({ index }) => roles.get(index)?.kind === 'person');
  const outcomes = findOutcomeColumns(free());
  const graded = signs.some(({ index }) => roles.get(index)?.kind === 'grade');
  const flags = findFlagColumns(free(), graded);
  const shape = guessShape({
    characteristic,
    wide: wide?.shape,
    person,
    category,
    measures,
    outcomes,
    flagged: table.rowCount >= LEAST_PEOPLE && hasBoth(flags, outcomes),
    graded,
  });
  if (shape === 'incidents') giveIncidentRoles(free(), category, roles);
  if (shape === 'outcomes') giveOutcomes(outcomes, roles);
  else if (wide === undefined) giveMeasure(shape, measures, roles);
  else if (shape === 'shares') giveBase(measures, roles);
  if (shape === 'people')
    for (const { index } of flags.proposed) roles.set(index, { kind: 'measure', measure: 'outcome' });
  const candidates = findBreakdowns(
    table,
    free().filter((one) => shape !== 'people' || !flags.all.includes(one)),
    shape,
  );
  const most = shape === 'people' ? 1 : shape === 'incidents' ? (graded ? 0 : 1) : candidates.length;
  const breakdowns = candidates.slice(0, most);
  for (const { index } of breakdowns) roles.set(index, { kind: 'breakdown' });
  const recipe = toRecipe(signs, shape, roles, notes, wide?.totalColumn);
  return {
    recipe,
    pending: [
      ...(shape === 'people' ? toOutcomesPending(flags) : []),
      ...toProposals(signs, roles, wide === undefined ? measures : NO_MEASURES, candidates),
    ],
  };
}

function hasBoth({ all }: FlagColumns, found: OutcomeColumns | undefined): boolean {
  return found !== undefined && all.includes(found.eligible) && all.includes(found.outcome);
}

function toOutcomesPending({ apart, proposed }: FlagColumns): Pending[] {
  const toHeaders = (columns: readonly ColumnSigns[]): string[] => columns.map(({ header }) => header);
  return apart.length === 0
    ? []
    : [{ kind: 'outcomes', columns: toHeaders(apart), proposed: toHeaders(proposed) }];
}

function giveIncidentRoles(
  free: readonly ColumnSigns[],
  category: ColumnSigns | undefined,
  roles: Roles,
): void {
  if (category !== undefined) roles.set(category.index, { kind: 'category' });
  const unit = free.find(({ words }) => HEADER.unit.test(words));
  if (unit !== undefined && unit !== category) roles.set(unit.index, { kind: 'unit' });
}

function giveOutcomes(found: OutcomeColumns | undefined, roles: Roles): void {
  if (found === undefined) return;
  roles.set(found.eligible.index, { kind: 'measure', measure: 'eligible' });
  roles.set(found.outcome.index, { kind: 'measure', measure: 'outcome' });
}

/** The number of people that the percentages of a row are of. */
function giveBase({ counts, others }: MeasureColumns, roles: Roles): void {
  const base = [...counts, ...others].find(({ words }) => HEADER.base.test(words)) ?? counts[0];
  if (base !== undefined) roles.set(base.index, { kind: 'measure', measure: 'count' });
}

function giveMeasure(shape: Shape, { counts, percents, others }: MeasureColumns, roles: Roles): void {
  if (shape === 'people') return;
  if (shape === 'shares') {
    const [percent] = percents;
    if (percent !== undefined) roles.set(percent.index, { kind: 'measure', measure: 'percent' });
    const base = [...counts, ...others].find(({ words }) => HEADER.base.test(words));
    if (base !== undefined) roles.set(base.index, { kind: 'measure', measure: 'count' });
    return;
  }
  const best = counts[0] ?? (shape === 'incidents' ? (percents[0] ?? others[0]) : undefined);
  if (best !== undefined)
    roles.set(best.index, { kind: 'measure', measure: shape === 'incidents' ? 'number' : 'count' });
}

/** Columns of labels that could be a breakdown, best first: by header, then in file order. */
function findBreakdowns(table: CodedTable, free: readonly ColumnSigns[], shape: Shape): ColumnSigns[] {
  const most = shape === 'people' ? Math.max(50, table.rowCount / 2) : MOST_MEMBERS;
  const isPopulation = shape === 'population';
  const labels = free.filter(
    ({ numeric, dates, distinct, words }) =>
      (!numeric || (isPopulation && HEADER.age.test(words))) &&
      !dates &&
      // A population of one area still says which.
      distinct > (isPopulation ? 0 : 1) &&
      distinct <= Math.min(most, MOST_MEMBERS),
  );
  const redundant = findRedundant(table, labels);
  const candidates = labels.filter(({ index }) => !redundant.has(index));
  const named = candidates.filter(({ words }) => HEADER.breakdown.test(words));
  return [...named, ...candidates.filter((one) => !named.includes(one))];
}

function toRecipe(
  signs: readonly ColumnSigns[],
  shape: Shape,
  roles: Roles,
  notes: readonly string[],
  totalColumn: string | undefined,
): Recipe {
  const columns = signs.map(({ header, index }) => ({
    header,
    role: roles.get(index) ?? ({ kind: 'leave-out' } satisfies ColumnRole),
  }));
  const numbers = signs.flatMap(({ column, index }) => {
    const role = roles.get(index);
    const counted =
      role?.kind === 'group-count' ||
      (role?.kind === 'measure' && ['count', 'eligible', 'outcome'].includes(role.measure));
    return counted ? column.values : [];
  });
  return {
    version: 1,
    reading: {},
    shape,
    columns,
    labels:
      totalColumn === undefined ? [] : [{ column: '*', label: totalColumn, meaning: { kind: 'total' } }],
    ...(shape === 'headcounts' || shape === 'outcomes' || shape === 'population'
      ? { sourceProtection: guessProtection(numbers, notes) }
      : {}),
    ...(shape === 'incidents' ? { incidents: { counts: isPercent(signs, roles) ? 'other' : 'events' } } : {}),
    wording: shape === 'population' ? 'people' : shape === 'returns' ? 'members' : 'staff',
  };
}

function isPercent(signs: readonly ColumnSigns[], roles: Roles): boolean {
  return signs.some(({ index, words }) => roles.get(index)?.kind === 'measure' && HEADER.percent.test(words));
}

function toProposals(
  signs: readonly ColumnSigns[],
  roles: Roles,
  { counts, others, percents }: MeasureColumns,
  breakdowns: readonly ColumnSigns[],
): Pending[] {
  const pending: Pending[] = [];
  for (const { index, header, column, distinct } of signs) {
    const role = roles.get(index);
    if (role?.kind !== 'keep-only' || distinct < 2) continue;
    const values = column.values.map((value, code) => ({ value, rows: column.rows[code] ?? 0 }));
    pending.push({ kind: 'keep-only', column: header, values, proposed: role.values });
  }
  const isOutcomes = [...roles.values()].some(
    (role) => role.kind === 'measure' && role.measure === 'outcome',
  );
  const isShares = percents.some(({ index }) => roles.get(index)?.kind === 'measure');
  const offered = isShares ? percents : counts;
  const chosen = offered.find(({ index }) => roles.get(index)?.kind === 'measure');
  if (chosen !== undefined && offered.length > 1 && !isOutcomes)
    pending.push({
      kind: 'measure',
      columns: (isShares ? percents : [...counts, ...percents, ...others]).map(({ header }) => header),
      proposed: chosen.header,
    });
  if (breakdowns.length > 1)
    pending.push({
      kind: 'breakdown',
      columns: breakdowns.map(({ header }) => header),
      proposed: breakdowns
        .filter(({ index }) => roles.get(index)?.kind === 'breakdown')
        .map(({ header }) => header),
    });
  return pending;
}
