import type { FigureRequest } from '../../queries/figureQuery.ts';
import { askOf, type Asked } from './requests.ts';
import type { CurrentScope } from './scope.ts';

/** Every group in every department, as a table: what the screen knows its groups from. */
export function departmentTable(scope: CurrentScope): FigureRequest | undefined {
  const asked = byDepartment(scope);
  return asked === undefined
    ? undefined
    : askOf(scope, [scope.snapshot.id], { ...asked, comparator: { kind: 'all-staff' } }, 'matrix');
}

/**
 * The figures of Departments: one group in each of them, in order where intervals allow one; every group in each; who gave a
 * group. All departments stand on the screen, whichever one is in view elsewhere. Without a group only the table that tells them.
 */
export function departmentRequests(scope: CurrentScope, group?: string): readonly FigureRequest[] {
  const asked = byDepartment(scope);
  const table = departmentTable(scope);
  if (asked === undefined || table === undefined) return [];
  if (group === undefined) return [table];
  const ids = [scope.snapshot.id] as const;
  const comparator = { kind: 'all-staff' } as const;
  return [
    askOf(scope, ids, { ...asked, comparator, only: group }, 'ranked'),
    table,
    askOf(scope, ids, { ...asked, metric: 'rates' }),
  ];
}

function byDepartment({ snapshot, breakdown, whole }: CurrentScope): Asked | undefined {
  if (snapshot.content !== 'counts' || breakdown === undefined) return undefined;
  return {
    metric: 'representation',
    by: breakdown.id,
    ...(whole === undefined ? {} : { whole: whole.id }),
  };
}
