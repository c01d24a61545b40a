import { OUTCOME } from '../codebook/outcomes.ts';
import { toGrade, toOwnGrades } from '../codebook/grades/grades.ts';
import { toColumnPlaces } from '../kernel/columnPlace.ts';
import type { ImportIssue } from '../kernel/importIssue.ts';
import type { Pending } from '../kernel/pending.ts';
import type { ColumnRole, LabelMeaning, Recipe } from '../kernel/recipe.ts';
import { RETURN_FIELDS } from '../kernel/returnField.ts';
import type { ReferenceTime } from '../kernel/time.ts';
import { MOST_LABELS } from '../snapshot/buildCube.ts';
import type { CodedTable } from './coding/codedTable.ts';
import { toOutcomeDimension } from './counting/bookOutcome.ts';
import { hasFlags, toFlagDimension } from './counting/readFlag.ts';
import type { Plan, PlanDimension } from './counting/plan.ts';
import { findParts } from './labels/findParts.ts';
import { joinLabels } from './labels/joinLabels.ts';
import { resolveBreakdown } from './labels/resolveBreakdown.ts';
import { resolveEthnicity } from './labels/resolveEthnicity.ts';
import { resolveGrades } from './labels/resolveGrades.ts';
import type { Fate, LabelSource } from './labels/resolvedLabels.ts';
import { placeNumbers, planHeader } from './planHeader.ts';
import { findMissingReturns, planReturns, type RuledColumn } from './planReturns.ts';
import { parseDate } from './reading/parseDate.ts';
import { areSerialDates } from './reading/serialDates.ts';
import { resolveDates, type ResolvedDates } from './resolveDates.ts';
import { toDimensionIds } from './toDimensionIds.ts';

/** A recipe applied to the dictionaries of a file, with what it leaves open. Labels that wait are known only once rows are counted. */
export interface BuiltPlan {
  readonly plan: Plan;
  readonly pending: readonly Pending[];
  readonly issues: readonly ImportIssue[];
}

/** Applies a recipe (aligned with the table's columns) to a file. `given` is the date that a bare year takes day and month from. */
export function buildPlan(table: CodedTable, recipe: Recipe, given: ReferenceTime | undefined): BuiltPlan {
  const places = toColumnPlaces(table.columns.map(({ header }) => header));
  const ruled = table.columns.map((column, index): RuledColumn => ({
    index,
    column,
    place: places[index] ?? { column: column.header },
    role: recipe.columns[index]?.role ?? { kind: 'leave-out' },
  }));
  const of = (kind: ColumnRole['kind']): RuledColumn[] => ruled.filter(({ role }) => role.kind === kind);
  const [date] = of('date');
  const isIncidents = recipe.shape === 'incidents';
  const dates: ResolvedDates =
    date === undefined || isIncidents
      ? { fates: [], references: [given ?? recipe.reference], pending: [] }
      : resolveDates(date.column, recipe, given ?? recipe.reference);
  const returned = recipe.shape === 'returns' ? planReturns(ruled) : undefined;
  const own = buildDimensions(ruled, recipe);
  const dimensions = returned === undefined ? own : [returned.dimension, ...own];
  const person = recipe.shape === 'people' ? of('person')[0] : undefined;
  const measures = findMeasures(of('measure'), recipe);
  const base = of('measure').find(({ role }) => recipe.shape === 'shares' && !isPercent(role));
  const numbers =
    returned?.numbers ??
    (isWide(ruled, recipe)
      ? placeNumbers(ruled, dimensions)
      : measures.map(({ index }) => ({ column: index, at: [] })));
  const draft = {
    shape: recipe.shape,
    dimensions,
    width: table.columns.length,
    lastColumn: Math.max(
      -1,
      ...ruled.filter(({ role }) => role.kind !== 'leave-out').map(({ index }) => index),
    ),
    keepOnly: of('keep-only').map(({ index, column, role }) => ({
      column: index,
      keeps: column.values.map((value) => role.kind === 'keep-only' && role.values.includes(value)),
    })),
    ...(date === undefined || isIncidents ? {} : { date: { column: date.index, fates: dates.fates } }),
    references: dates.references,
    numbers: recipe.shape === 'people' ? [] : numbers,
    ...(recipe.shape === 'outcomes' && numbers.length === 2
      ? { outcome: dimensions.findIndex(({ id }) => id === OUTCOME) }
      : {}),
    ...(base === undefined ? {} : { base: base.index }),
    ...(returned === undefined ? {} : { returns: returned.returns }),
    ...(person === undefined ? {} : { person: person.index }),
  };
  const missing = findMissingRoles(draft, ruled);
  const plan: Plan = { ...draft, holds: missing.length > 0 };
  return {
    plan,
    pending: [...missing, ...dimensions.flatMap(({ pending }) => pending), ...dates.pending],
    issues: [
      ...findFaults(ruled, plan, recipe),
      ...(dates.serial === undefined || date === undefined
        ? []
        : [{ code: 'dates-serial', header: date.column.header, ...dates.serial } as const]),
    ],
  };
}

/** The columns whose numbers are counted: one, but of outcomes those it could happen to and those it did, in this order. */
function findMeasures(measures: readonly RuledColumn[], { shape }: Recipe): readonly RuledColumn[] {
  const of = (measure: 'eligible' | 'outcome'): RuledColumn[] =>
    measures.filter(({ role }) => role.kind === 'measure' && role.measure === measure).slice(0, 1);
  if (shape === 'outcomes') return [...of('eligible'), ...of('outcome')];
  return measures.filter(({ role }) => shape !== 'shares' || isPercent(role)).slice(0, 1);
}

function isPercent(role: ColumnRole): boolean {
  return role.kind === 'measure' && role.measure === 'percent';
}

function buildDimensions(ruled: readonly RuledColumn[], recipe: Recipe): PlanDimension[] {
  const ids = toDimensionIds(
    ruled.map(({ column }) => column.header),
    recipe.shape === 'outcomes' || hasFlags(recipe) ? [OUTCOME] : [],
  );
  const dimensions: PlanDimension[] = [];
  const header = isWide(ruled, recipe) ? planHeader(ruled, recipe) : [];
  const across = (role: PlanDimension['role']): PlanDimension[] => header.filter((one) => one.role === role);
  // Returns have one dimension, the departments, whatever else the columns say.
  if (recipe.shape === 'returns') return buildDepartments(ruled, recipe);
  const characteristic = ruled.find(({ role }) => role.kind === 'characteristic');
  dimensions.push(...across('characteristic'));
  if (characteristic !== undefined && dimensions.length === 0) {
    const source = toSource(characteristic, 'ethnicity');
    const resolved = resolveEthnicity(source, recipe);
    dimensions.push({
      ...toDimension(characteristic, source, 'characteristic', resolved),
      parts: findParts(resolved),
    });
  }
  // An incident has one breakdown, and a grade is one like any other there.
  const isIncidents = recipe.shape === 'incidents';
  const grade = isIncidents ? undefined : ruled.find(({ role }) => role.kind === 'grade');
  for (const one of across('grade'))
    dimensions.push({ ...one, ranks: one.meanings.map((meaning) => toSeniority(meaning, recipe)) });
  if (grade !== undefined && across('grade').length === 0) {
    const source = toSource(grade, 'grade');
    const resolved = resolveGrades(source, recipe);
    dimensions.push({
      ...toDimension(grade, source, 'grade', resolved),
      ranks: resolved.meanings.map((meaning) => toSeniority(meaning, recipe)),
    });
  }
  // The first breakdown: it is the one that protection is planned for.
  const [eligible, happened] = findMeasures(
    ruled.filter(({ role }) => role.kind === 'measure'),
    recipe,
  );
  if (recipe.shape === 'outcomes' && eligible !== undefined && happened !== undefined)
    dimensions.push(toOutcomeDimension(happened.column.header));
  if (recipe.shape === 'people')
    for (const { index, column, role } of ruled)
      if (role.kind === 'measure')
        dimensions.push(toFlagDimension(column, index, ids[index] ?? String(index)));
  for (const one of ruled) {
    const kind = isIncidents && one.role.kind === 'grade' ? 'breakdown' : one.role.kind;
    const source = toSource(one, kind === 'breakdown' ? (ids[one.index] ?? 'breakdown') : kind);
    if (kind === 'breakdown' || (kind === 'category' && isIncidents)) {
      const dimension = joinLabels(
        toDimension(one, source, 'breakdown', resolveBreakdown(source, recipe)),
        recipe,
      );
      // A column that says "all" on every row is no dimension.
      if (dimension.fates.some((fate) => fate !== 'total') || kind === 'category')
        dimensions.push({
          ...dimension,
          missing: kind === 'category' ? 'category-missing' : 'breakdown-missing',
        });
    }
    if (isIncidents && (kind === 'unit' || kind === 'date'))
      dimensions.push(kind === 'unit' ? toUnitDimension(one, source) : toPeriodDimension(one, source));
  }
  return [...dimensions, ...across('breakdown')];
}

/** Whether each column of numbers stands at labels of the header: none is the number of a whole row. */
function isWide(ruled: readonly RuledColumn[], recipe: Recipe): boolean {
  const measures = ruled.filter(({ role }) => role.kind === 'measure');
  const counted = recipe.shape === 'shares' ? findMeasures(measures, recipe) : measures;
  return counted.length === 0 && ruled.some(({ role }) => role.kind === 'group-count');
}

function buildDepartments(ruled: readonly RuledColumn[], recipe: Recipe): PlanDimension[] {
  const found = ruled.find(({ role }) => role.kind === 'breakdown');
  if (found === undefined) return [];
  const source = toSource(found, 'department');
  const resolved = resolveBreakdown(source, recipe);
  return [joinLabels(toDimension(found, source, 'breakdown', resolved), recipe)];
}

function toSource({ column, place }: RuledColumn, dimension: string): LabelSource {
  return { dimension, ...place, labels: column.values, rows: column.rows };
}

function toDimension(
  { index, column, place }: RuledColumn,
  source: LabelSource,
  role: PlanDimension['role'],
  resolved: Pick<PlanDimension, 'fates' | 'meanings' | 'previews' | 'pending' | 'scheme' | 'reading'>,
): PlanDimension {
  return {
    ...resolved,
    id: source.dimension,
    role,
    name: column.header,
    column: index,
    place,
    labels: column.values,
    missing: role === 'grade' ? 'grade-missing' : 'breakdown-missing',
  };
}

function toSeniority(meaning: LabelMeaning | undefined, { ownLadder }: Recipe): number | undefined {
  if (meaning?.kind !== 'rung') return undefined;
  const own = ownLadder === undefined ? [] : toOwnGrades(ownLadder);
  return (toGrade(meaning.rung) ?? own.find(({ id }) => id === meaning.rung))?.order;
}

function toUnitDimension(one: RuledColumn, source: LabelSource): PlanDimension {
  const fates = source.labels.map((): Fate => 'member');
  return toDimension(one, source, 'breakdown', { fates, meanings: [], previews: [], pending: [] });
}

/** Incidents stand by year, or by what the column says where that is no date. */
function toPeriodDimension(one: RuledColumn, source: LabelSource): PlanDimension {
  const excelSerial = areSerialDates(source.labels);
  const labels = source.labels.map((value) => {
    const parsed = parseDate(value, { excelSerial });
    if (parsed.kind === 'date') return parsed.iso.slice(0, 4);
    return parsed.kind === 'ambiguous' ? parsed.dayFirst.slice(0, 4) : value;
  });
  const fates = labels.map((label): Fate => (label === '' ? 'missing' : 'member'));
  const resolved = { fates, meanings: [], previews: [], pending: [] };
  return {
    ...toDimension(one, { ...source, dimension: 'period' }, 'breakdown', resolved),
    labels,
    missing: 'date-missing',
    joined: labels.map((label) => labels.indexOf(label)),
  };
}

function findMissingRoles(plan: Omit<Plan, 'holds'>, ruled: readonly RuledColumn[]): Pending[] {
  const missing: Pending[] = [];
  const { shape } = plan;
  if (shape === 'returns') return findMissingReturns(plan);
  const hasGroups = plan.dimensions.some(({ role }) => role === 'characteristic');
  if (!hasGroups && shape !== 'incidents') missing.push({ kind: 'role', role: 'characteristic' });
  if (shape === 'outcomes') {
    const held = ruled.flatMap(({ role }) => (role.kind === 'measure' ? [role.measure] : []));
    for (const role of ['eligible', 'outcome'] as const)
      if (!held.includes(role)) missing.push({ kind: 'role', role });
  } else if (shape !== 'people' && shape !== 'incidents' && plan.numbers.length === 0)
    missing.push({ kind: 'role', role: 'measure' });
  if (
    shape === 'incidents' &&
    plan.numbers.length === 0 &&
    !plan.dimensions.some(({ id }) => id === 'category')
  )
    missing.push({ kind: 'role', role: 'category' });
  return missing;
}

/** A file has one number a row; of outcomes one of each kind, and shares may have a base. Of people several things may be told. */
function findDoubleMeasures(ruled: readonly RuledColumn[], { shape }: Recipe): ImportIssue[] {
  const measures = ruled.flatMap(({ role, column }) =>
    role.kind === 'measure' ? [{ measure: role.measure, header: column.header }] : [],
  );
  const kinds: readonly (readonly [role: string, found: readonly string[]])[] =
    shape === 'shares' || shape === 'people'
      ? []
      : shape === 'outcomes'
        ? (['eligible', 'outcome'] as const).map((kind) => [
            kind,
            measures.filter(({ measure }) => measure === kind).map(({ header }) => header),
          ])
        : [['measure', measures.map(({ header }) => header)]];
  return kinds.flatMap(([role, found]) =>
    found.length > 1 ? [{ code: 'column-role-duplicated', role, found }] : [],
  );
}

function findFaults(ruled: readonly RuledColumn[], plan: Plan, recipe: Recipe): ImportIssue[] {
  const issues: ImportIssue[] = [];
  const single: readonly ColumnRole['kind'][] = [
    'characteristic',
    'grade',
    'date',
    'person',
    'category',
    'unit',
  ];
  for (const role of single) {
    const found = ruled.filter((one) => one.role.kind === role).map(({ column }) => column.header);
    if (found.length > 1) issues.push({ code: 'column-role-duplicated', role, found });
  }
  issues.push(...findDoubleMeasures(ruled, recipe));
  const breakdowns = ruled.filter(({ role }) => role.kind === 'breakdown' || role.kind === 'grade');
  const isOne = recipe.shape === 'incidents' || recipe.shape === 'returns';
  if (isOne && breakdowns.length > 1)
    issues.push({
      code: 'column-role-duplicated',
      role: 'breakdown',
      found: breakdowns.map(({ column }) => column.header),
    });
  for (const field of RETURN_FIELDS) {
    const found = ruled.filter(({ role }) => role.kind === 'return' && role.of === field);
    if (found.length > 1)
      issues.push({
        code: 'column-role-duplicated',
        role: field,
        found: found.map(({ column }) => column.header),
      });
  }
  if (!plan.dimensions.some(({ role }) => role === 'characteristic') && !isOne)
    issues.push({ code: 'characteristic-missing' });
  for (const { column, labels } of plan.dimensions)
    if (column !== undefined && labels.length > MOST_LABELS)
      issues.push({ code: 'too-many-labels', column: column + 1, found: labels.length });
  return issues;
}
