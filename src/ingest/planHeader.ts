import type { ColumnRole, HeaderDimension, Recipe } from '../kernel/recipe.ts';
import type { Plan, PlanDimension } from './counting/plan.ts';
import { findParts } from './labels/findParts.ts';
import { resolveBreakdown } from './labels/resolveBreakdown.ts';
import { resolveEthnicity } from './labels/resolveEthnicity.ts';
import { resolveGrades } from './labels/resolveGrades.ts';
import type { LabelSource, ResolvedLabels } from './labels/resolvedLabels.ts';
import type { RuledColumn } from './planReturns.ts';
import { toDimensionIds } from './toDimensionIds.ts';

/** What the labels in a header are of. */
type HeaderKind = 'ethnicity' | HeaderDimension;

type HeaderRole = Extract<ColumnRole, { readonly kind: 'group-count' }>;

const SEXES = /^(?:fe)?males?$|^(?:wo)?m[ea]n$|^[mf]$|^boys?$|^girls?$/i;

/** The dimensions that the header of a wide table makes; each has no column of its own. */
export function planHeader(ruled: readonly RuledColumn[], recipe: Recipe): PlanDimension[] {
  const columns = toHeaderColumns(ruled);
  const ids = toDimensionIds([...ruled.map(({ column }) => column.header), toName(columns)]);
  return (['ethnicity', 'grade', 'breakdown'] as const)
    .filter((kind) => columns.some(({ role }) => toLabel(role, kind) !== undefined))
    .map((kind): PlanDimension => {
      const labels = toLabels(columns, kind);
      const id = kind === 'breakdown' ? (ids.at(-1) ?? kind) : kind;
      const source: LabelSource = {
        dimension: id,
        column: '*',
        labels,
        rows: labels.map((label) => countRows(columns, kind, label)),
      };
      return { ...toDimension(kind, source, recipe, toName(columns)), id, labels };
    });
}

/** The columns of a wide table with the codes that they stand at; a column without a label of some kind is a total over it. */
export function placeNumbers(
  ruled: readonly RuledColumn[],
  dimensions: readonly PlanDimension[],
): Plan['numbers'] {
  const columns = toHeaderColumns(ruled);
  return columns.map(({ index, role }) => ({
    column: index,
    at: dimensions.flatMap(({ column, role: of }, dimension) => {
      if (column !== undefined) return [];
      const kind: HeaderKind = of === 'characteristic' ? 'ethnicity' : of;
      return [{ dimension, code: toLabels(columns, kind).indexOf(toLabel(role, kind) ?? '') }];
    }),
  }));
}

function toHeaderColumns(ruled: readonly RuledColumn[]): { index: number; role: HeaderRole; rows: number }[] {
  return ruled.flatMap(({ index, role, column }) =>
    role.kind === 'group-count' ? [{ index, role, rows: column.rows.reduce((sum, n) => sum + n, 0) }] : [],
  );
}

function toLabel({ label, of, also }: HeaderRole, kind: HeaderKind): string | undefined {
  if ((of ?? 'ethnicity') === kind) return label;
  return also?.of === kind ? also.label : undefined;
}

function toLabels(columns: readonly { role: HeaderRole }[], kind: HeaderKind): string[] {
  return [...new Set(columns.map(({ role }) => toLabel(role, kind) ?? ''))];
}

/** A label stands on every row; the one that is none is not shown. */
function countRows(
  columns: readonly { role: HeaderRole; rows: number }[],
  kind: HeaderKind,
  label: string,
): number {
  return columns.find(({ role }) => toLabel(role, kind) === label)?.rows ?? 0;
}

function toName(columns: readonly { role: HeaderRole }[]): string {
  const labels = toLabels(columns, 'breakdown').filter((label) => label !== '');
  return labels.some((label) => SEXES.test(label)) ? 'Sex' : 'Breakdown';
}

function toDimension(
  kind: HeaderKind,
  source: LabelSource,
  recipe: Recipe,
  name: string,
): Omit<PlanDimension, 'id' | 'labels'> {
  if (kind === 'ethnicity') {
    const resolved = withTotal(resolveEthnicity(source, recipe), source);
    return {
      ...resolved,
      parts: findParts(resolved),
      role: 'characteristic',
      name: 'Ethnic group',
      missing: 'breakdown-missing',
    };
  }
  if (kind === 'grade')
    return {
      ...withTotal(resolveGrades(source, recipe), source),
      role: 'grade',
      name: 'Grade',
      missing: 'grade-missing',
    };
  return {
    ...withTotal(resolveBreakdown(source, recipe), source),
    role: 'breakdown',
    name,
    missing: 'breakdown-missing',
  };
}

/** A column that says nothing of a dimension holds the total over it. */
function withTotal(resolved: ResolvedLabels, { labels }: LabelSource): ResolvedLabels {
  return {
    ...resolved,
    fates: resolved.fates.map((fate, code) => (labels[code] === '' ? 'total' : fate)),
  };
}
