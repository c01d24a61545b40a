import type { ColumnPlace } from '../kernel/columnPlace.ts';
import type { Pending } from '../kernel/pending.ts';
import type { ColumnRole } from '../kernel/recipe.ts';
import { RETURN_FIELDS } from '../kernel/returnField.ts';
import type { ReturnColumn } from '../snapshot/snapshot.ts';
import type { ColumnDictionary } from './coding/columnDictionary.ts';
import type { Plan, PlanDimension } from './counting/plan.ts';
import { toReturnCounts } from './counting/returnValue.ts';
import type { Fate } from './labels/resolvedLabels.ts';

/** A column with its place and what the recipe says it is. */
export interface RuledColumn {
  readonly index: number;
  readonly column: ColumnDictionary;
  /** What a recipe calls it. */
  readonly place: ColumnPlace;
  readonly role: ColumnRole;
}

/** The columns of returns as a first dimension, each a column of numbers. */
export interface ReturnPlan {
  readonly dimension: PlanDimension;
  readonly numbers: Plan['numbers'];
  readonly returns: readonly Omit<ReturnColumn, 'values'>[];
}

/** Sets the columns of returns side by side, in the order in which they follow each other. */
export function planReturns(ruled: readonly RuledColumn[]): ReturnPlan {
  const held = RETURN_FIELDS.flatMap((field) => {
    const found = ruled.find(({ role }) => role.kind === 'return' && role.of === field);
    return found === undefined ? [] : [{ field, ...found }];
  });
  return {
    dimension: {
      id: 'field',
      role: 'breakdown',
      name: 'Field',
      labels: held.map(({ field }) => field),
      fates: held.map((): Fate => 'member'),
      meanings: held.map(() => undefined),
      previews: [],
      pending: [],
      missing: 'breakdown-missing',
    },
    numbers: held.map(({ index }, code) => ({ column: index, at: [{ dimension: 0, code }] })),
    returns: held.map(({ field, column }) => ({ field, counts: toReturnCounts(column, field) })),
  };
}

/** What returns cannot do without: the departments, and who reported, or who completed of how many. */
export function findMissingReturns({ dimensions, returns = [] }: Omit<Plan, 'holds'>): Pending[] {
  const has = (...fields: readonly string[]): boolean => returns.some(({ field }) => fields.includes(field));
  return [
    ...(dimensions.length < 2 ? [{ kind: 'role', role: 'department' } as const] : []),
    ...(has('reported') || (has('completed') && has('invited', 'expected'))
      ? []
      : [{ kind: 'role', role: 'return' } as const]),
  ];
}
