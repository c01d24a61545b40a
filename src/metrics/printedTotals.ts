import { type CountsContent, STATE_KNOWN, TOTAL_CODE } from '../snapshot/snapshot.ts';
import type { MeasuredCount } from './measuredTable.ts';
import type { TallyPlan } from './tally.ts';

/** Totals that the publisher printed and that answer a cell, or the people of a row, of a table as they stand. */
export interface PrintedTotals {
  cell(row: number, column: number): MeasuredCount | undefined;
  everybody(row: number): MeasuredCount | undefined;
}

/**
 * Finds the printed totals that fit a table: total over every dimension that is neither its rows nor its columns, and not
 * filtered. A row or column that merges several labels has no printed total of its own.
 */
export function printedTotals(content: CountsContent, plan: TallyPlan): PrintedTotals {
  const cells = new Map<number, MeasuredCount>();
  const rows = new Map<number, MeasuredCount>();
  if (plan.allow.every((mask) => mask === undefined)) {
    const single = { row: countEach(plan.rowOf), column: countEach(plan.columnOf) };
    const { codes, counts, states } = content.cells;
    for (let i = 0; i < counts.length; i += 1) {
      const place = placeOf(codes, i, plan, single);
      // A hidden total says less than the sum of its visible parts may: that is left to the sum.
      if (place === undefined || states[i] !== STATE_KNOWN) continue;
      const count: MeasuredCount = { kind: 'count', n: counts[i] ?? 0 };
      if (place.column === undefined) rows.set(place.row, count);
      else cells.set(place.row * plan.columns + place.column, count);
    }
  }
  return {
    cell: (row, column) => cells.get(row * plan.columns + column),
    everybody: (row) => rows.get(row),
  };
}

/** How many labels each row or column merges. */
function countEach(indexOf: Int32Array): Map<number, number> {
  const each = new Map<number, number>();
  indexOf.forEach((at) => each.set(at, (each.get(at) ?? 0) + 1));
  return each;
}

function placeOf(
  codes: readonly Uint16Array[],
  i: number,
  plan: TallyPlan,
  single: { row: Map<number, number>; column: Map<number, number> },
): { row: number; column?: number } | undefined {
  let row = 0;
  let column: number | undefined;
  let totals = 0;
  for (let d = 0; d < codes.length; d += 1) {
    const code = codes[d]?.[i] ?? TOTAL_CODE;
    if (code === TOTAL_CODE) totals += 1;
    if (d === plan.rowDimension) {
      if (code === TOTAL_CODE) return undefined;
      row = plan.rowOf[code] ?? -1;
      if (row < 0 || single.row.get(row) !== 1) return undefined;
    } else if (d === plan.columnDimension) {
      if (code === TOTAL_CODE) continue;
      column = plan.columnOf[code] ?? -1;
      if (column < 0 || single.column.get(column) !== 1) return undefined;
    } else if (code !== TOTAL_CODE) return undefined;
  }
  if (totals === 0) return undefined;
  return column === undefined ? { row } : { row, column };
}
