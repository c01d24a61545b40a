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
  const { counts, states } = cells;
  const { known, visible, hidden, missing } = tally;
  eachSlot(cells.codes, counts.length, plan, (i, at) => {
    const state = states[i];
    if (state === STATE_KNOWN) {
      known[at] = (known[at] ?? 0) + (counts[i] ?? 0);
      visible[at] = (visible[at] ?? 0) + 1;
    } else if (state === STATE_SUPPRESSED_AT_SOURCE) hidden[at] = (hidden[at] ?? 0) + 1;
    else missing[at] = (missing[at] ?? 0) + 1;
  });
}

/** Adds combinations that may hide people (see `absentCells`) as hidden cells. */
export function tallyAbsent(codes: readonly Uint16Array[], plan: TallyPlan, tally: Tally): void {
  const { hidden } = tally;
  eachSlot(codes, codes[0]?.length ?? 0, plan, (_, at) => {
    hidden[at] = (hidden[at] ?? 0) + 1;
  });
}

/** What a code that is left out adds. */
const LEFT_OUT = -1;

/** One dimension of a pass: its codes, and what each adds to the slot (absent where every code adds nothing). */
interface Step {
  readonly column: Uint16Array;
  readonly adds: Int32Array | undefined;
}

/** Visits each cell that goes somewhere with its slot, `row * columns + column`. Filtered dimensions come first: most cells end there. */
function eachSlot(
  codes: readonly Uint16Array[],
  n: number,
  plan: TallyPlan,
  visit: (i: number, at: number) => void,
): void {
  const isFiltered = (d: number): number => (plan.allow[d] === undefined ? 1 : 0);
  const order = [...codes.keys()].sort((a, b) => isFiltered(a) - isFiltered(b));
  const steps = order.flatMap((d): Step[] => {
    const column = codes[d];
    return column === undefined ? [] : [{ column, adds: toAdds(plan, d) }];
  });
  for (let i = 0; i < n; i += 1) {
    const at = slotOf(steps, i);
    if (at >= 0) visit(i, at);
  }
}

function slotOf(steps: readonly Step[], i: number): number {
  let at = 0;
  for (const { column, adds } of steps) {
    const code = column[i] ?? TOTAL_CODE;
    if (code === TOTAL_CODE) return LEFT_OUT;
    if (adds === undefined) continue;
    const add = adds[code] ?? LEFT_OUT;
    if (add === LEFT_OUT) return LEFT_OUT;
    at += add;
  }
  return at;
}

/** What each code of a dimension adds to a slot; nothing where every code is let in and adds nothing. */
function toAdds(plan: TallyPlan, d: number): Int32Array | undefined {
  const of = d === plan.rowDimension ? plan.rowOf : d === plan.columnDimension ? plan.columnOf : undefined;
  const mask = plan.allow[d];
  if (of === undefined && mask === undefined) return undefined;
  const factor = d === plan.rowDimension ? plan.columns : 1;
  return Int32Array.from({ length: of?.length ?? mask?.length ?? 0 }, (_, code) => {
    const place = of === undefined ? 0 : (of[code] ?? LEFT_OUT);
    return place < 0 || mask?.[code] === 0 ? LEFT_OUT : place * factor;
  });
}
