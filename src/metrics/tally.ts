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

/** Adds every cell of a cube that is not a printed total to the tally: a pass for each dimension, no allocation per cell. */
export function tallyCells(cells: CubeCells, plan: TallyPlan, tally: Tally): void {
  const { counts, states } = cells;
  const slots = toSlots(cells.codes, counts.length, plan);
  const { known, visible, hidden, missing } = tally;
  for (let i = 0; i < slots.length; i += 1) {
    const at = slots[i] ?? -1;
    if (at < 0) continue;
    const state = states[i];
    if (state === STATE_KNOWN) {
      known[at] = (known[at] ?? 0) + (counts[i] ?? 0);
      visible[at] = (visible[at] ?? 0) + 1;
    } else if (state === STATE_SUPPRESSED_AT_SOURCE) hidden[at] = (hidden[at] ?? 0) + 1;
    else missing[at] = (missing[at] ?? 0) + 1;
  }
}

/** Adds combinations that may hide people (see `absentCells`) as hidden cells. */
export function tallyAbsent(codes: readonly Uint16Array[], plan: TallyPlan, tally: Tally): void {
  const { hidden } = tally;
  for (const at of toSlots(codes, codes[0]?.length ?? 0, plan))
    if (at >= 0) hidden[at] = (hidden[at] ?? 0) + 1;
}

/** Far below any slot, so that no sum of the others lifts a cell that is left out. */
const LEFT_OUT = -0x20000000;

/** Where each cell goes: `row * columns + column`, negative for a cell that goes nowhere. */
function toSlots(codes: readonly Uint16Array[], n: number, plan: TallyPlan): Int32Array {
  const slots = new Int32Array(n);
  codes.forEach((column, d) => {
    const steps = toSteps(plan, d);
    for (let i = 0; i < n; i += 1) {
      const code = column[i] ?? TOTAL_CODE;
      const step = code === TOTAL_CODE ? LEFT_OUT : steps === undefined ? 0 : (steps[code] ?? LEFT_OUT);
      // A cell that is out stays out: a second step down could pass the end of 32 bits.
      if (step !== 0 && (slots[i] ?? 0) >= 0) slots[i] = (slots[i] ?? 0) + step;
    }
  });
  return slots;
}

/** What each code of a dimension adds to a slot; nothing where every code is let in and adds nothing. */
function toSteps(plan: TallyPlan, d: number): Int32Array | undefined {
  const of = d === plan.rowDimension ? plan.rowOf : d === plan.columnDimension ? plan.columnOf : undefined;
  const mask = plan.allow[d];
  if (of === undefined && mask === undefined) return undefined;
  const factor = d === plan.rowDimension ? plan.columns : 1;
  return Int32Array.from({ length: of?.length ?? mask?.length ?? 0 }, (_, code) => {
    const place = of === undefined ? 0 : (of[code] ?? -1);
    return place < 0 || mask?.[code] === 0 ? LEFT_OUT : place * factor;
  });
}
