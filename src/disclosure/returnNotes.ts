import { findReturnRates, sumReturns } from '../metrics/returnSums.ts';
import type { DepartmentReturn } from '../metrics/reporting.ts';
import type { ReleasedColumn, TableNote } from './releasedTable.ts';
import type { ReturnStop } from './returnStops.ts';

/** The column of departments that reported. */
export const reportingColumn: ReleasedColumn = {
  key: 'reporting',
  label: 'Departments that reported',
  role: 'value',
  unit: 'share',
};

/** Breaks by what became of departments; departments that the latest file no longer lists; those left out of a rate. */
export function toReturnNotes(stops: readonly ReturnStop[], keys: readonly string[]): TableNote[] {
  const now = stops.at(-1);
  const breaks = stops.flatMap(({ events, snapshot: { reference } }) =>
    events.map((event): TableNote => ({
      code: 'department-event',
      event,
      ...(reference === undefined ? {} : { before: reference }),
    })),
  );
  if (now === undefined) return breaks;
  const listed = new Set(now.content.dimensions[0]?.labels);
  const gone = now.departments.filter(({ label }: DepartmentReturn) => !listed.has(label));
  const leftOut = findReturnRates(now.content)
    .filter(({ key }) => keys.includes(key))
    .map((rate) => sumReturns(now.content, rate).leftOut);
  const most = Math.max(0, ...leftOut);
  return [
    ...breaks,
    ...(gone.length === 0
      ? []
      : [{ code: 'departments-gone', departments: gone.map(({ label }) => label) } as const]),
    ...(keys.includes('reporting') ? [{ code: 'departments-not-people' } as const] : []),
    ...(most === 0 ? [] : [{ code: 'departments-left-out', departments: most } as const]),
  ];
}
