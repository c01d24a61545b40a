import type { CubeCells } from '../snapshot/snapshot.ts';
import { STATE_KNOWN, STATE_SUPPRESSED_AT_SOURCE, TOTAL_CODE } from '../snapshot/snapshot.ts';

/** Where each cell of a cube goes: a row and a column for each code, and which codes are let in. */
export interface TallyPlan {
  /** Per dimension, per code: 1 lets the cell in; absent lets every cell in. */
  readonly allow: readonly (Uint8Array | undefined)[];
  /** Index of the dimension that makes the rows; -1: one row. */
  readonly rowDimension: number;
  /** Row of each code of that dimension; -1: in none. */
  readonly rowOf: Int32Array;
  /** Index of the characteristic; -1: one column. */
  readonly columnDimension: number;
  /** Column of each code of the characteristic; -1: in none. */
  readonly columnOf: Int32Array;
  readonly rows: number;
  readonly columns: number;
}

/** Sums per row and column (`row * columns + column`), in people and in cells. */
export interface Tally {
  readonly known: Float64Array;
  /** Cells that hold a count. */
  readonly visible: Float64Array;
  /** Cells hidden at source. */
  readonly hidden: Float64Array;
  /** Cells for which no value is held. */
  readonly missing: Float64Array;
}

/** An empty tally for a plan. */
export function emptyTally(plan: TallyPlan): Tally {
  const make = (): Float64Array => new Float64Array(plan.rows * plan.columns);
  return { known: make(), visible: make(), hidden: make(), missing: make() };
}

/** Adds every cell of a cube that is not a printed total to the tally: one pass, no allocation per cell. */
export function tallyCells(cells: CubeCells, plan: TallyPlan, tally: Tally): void {
  const n = cells.counts.length;
  for (let i = 0; i < n; i += 1) {
    const at = slotOf(cells.codes, i, plan);
    if (at < 0) continue;
    const state = cells.states[i];
    if (state === STATE_KNOWN) {
      tally.known[at] = (tally.known[at] ?? 0) + (cells.counts[i] ?? 0);
      tally.visible[at] = (tally.visible[at] ?? 0) + 1;
    } else if (state === STATE_SUPPRESSED_AT_SOURCE) tally.hidden[at] = (tally.hidden[at] ?? 0) + 1;
    else tally.missing[at] = (tally.missing[at] ?? 0) + 1;
  }
}

/** Adds combinations that may hide people (see `absentCells`) as hidden cells. */
export function tallyAbsent(codes: readonly Uint16Array[], plan: TallyPlan, tally: Tally): void {
  const n = codes[0]?.length ?? 0;
  for (let i = 0; i < n; i += 1) {
    const at = slotOf(codes, i, plan);
    if (at >= 0) tally.hidden[at] = (tally.hidden[at] ?? 0) + 1;
  }
}

function slotOf(codes: readonly Uint16Array[], i: number, plan: TallyPlan): number {
  for (let d = 0; d < codes.length; d += 1) {
    const code = codes[d]?.[i] ?? TOTAL_CODE;
    if (code === TOTAL_CODE || plan.allow[d]?.[code] === 0) return -1;
  }
  const row = plan.rowDimension < 0 ? 0 : (plan.rowOf[codes[plan.rowDimension]?.[i] ?? 0] ?? -1);
  const column = plan.columnDimension < 0 ? 0 : (plan.columnOf[codes[plan.columnDimension]?.[i] ?? 0] ?? -1);
  return row < 0 || column < 0 ? -1 : row * plan.columns + column;
}
