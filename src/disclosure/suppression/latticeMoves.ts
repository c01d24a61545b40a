import type { Lattice } from './lattice.ts';
import { listSteps, type Step } from './latticeFamilies.ts';
import type { Move, MoveFinder } from './leastPattern.ts';
import type { Rooms } from './rooms.ts';

/**
 * Finds moves of a lattice: in each dimension one leaf goes up and another down (or none, and the totals go with it),
 * which changes the codes that hold one of the two; the product over the dimensions keeps every sum. In a plain two-way
 * table these are the rectangles. All such moves through a cell are looked at, the dear ones only as far as they are dear.
 */
export function buildLatticeFinder(lattice: Lattice, rooms: Rooms): MoveFinder {
  const steps = lattice.dimensions.map(listSteps);
  const widest = steps.map((perCode) => Math.max(...perCode.flat().map(({ offsets }) => 1 + offsets.length)));
  const most = widest.reduce((product, width) => product * width, 1);
  const walk: Walk = {
    lattice,
    rooms,
    steps,
    cells: new Int32Array(most),
    signs: new Int8Array(most),
    best: null,
    spent: 0,
  };
  return {
    find: (cell, cost, limit) => {
      walk.cells[0] = cell;
      walk.signs[0] = 1;
      walk.best = null;
      const ways = (rooms.up[cell] ?? 0) | ((rooms.down[cell] ?? 0) << 1);
      if (ways !== 0) extend(walk, { dimension: 0, length: 1, price: 0, ways }, cost, limit);
      return walk.best;
    },
    get spent() {
      return walk.spent;
    },
  };
}

interface Walk {
  readonly lattice: Lattice;
  readonly rooms: Rooms;
  readonly steps: readonly (readonly (readonly Step[])[])[];
  /** The cells gathered so far and the signs with which they change; the cell asked for comes first. */
  readonly cells: Int32Array;
  readonly signs: Int8Array;
  best: Move | null;
  spent: number;
}

/** How far a move has come; `ways` has bit 1 where it can go as it is, bit 2 where it can go turned round. */
interface Progress {
  readonly dimension: number;
  readonly length: number;
  readonly price: number;
  readonly ways: number;
}

/** Tries each step along a dimension on the cells gathered so far. */
function extend(walk: Walk, so: Progress, cost: Float64Array, limit: number): void {
  const axis = walk.lattice.dimensions[so.dimension];
  if (axis === undefined) {
    walk.best = { cells: Array.from(walk.cells.subarray(0, so.length)), cost: so.price };
    return;
  }
  const code = Math.floor((walk.cells[0] ?? 0) / axis.stride) % axis.size;
  for (const step of walk.steps[so.dimension]?.[code] ?? []) {
    const most = Math.min(limit, walk.best?.cost ?? Infinity);
    if (most <= so.price) return;
    const further = takeStep(walk, so, step, cost, most);
    if (further !== null) extend(walk, further, cost, limit);
  }
}

/** Adds the cells of one step; null where they have no room, or cost too much. */
function takeStep(walk: Walk, so: Progress, step: Step, cost: Float64Array, most: number): Progress | null {
  const { cells, signs } = walk;
  const { up, down } = walk.rooms;
  let { price, ways, length } = so;
  for (let k = 0; k < step.offsets.length; k++) {
    const offset = step.offsets[k] ?? 0;
    const turn = step.signs[k] ?? 0;
    for (let from = 0; from < so.length; from++) {
      const cell = (cells[from] ?? 0) + offset;
      const sign = (signs[from] ?? 0) * turn;
      walk.spent += 1;
      price += cost[cell] ?? 0;
      ways &=
        sign > 0 ? (up[cell] ?? 0) | ((down[cell] ?? 0) << 1) : (down[cell] ?? 0) | ((up[cell] ?? 0) << 1);
      if (ways === 0 || price >= most) return null;
      cells[length] = cell;
      signs[length++] = sign;
    }
  }
  return { dimension: so.dimension + 1, length, price, ways };
}
