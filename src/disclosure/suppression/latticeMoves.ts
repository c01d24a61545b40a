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
  const walk: Walk = { lattice, rooms, steps, cells: [], signs: [], best: null, spent: 0 };
  return {
    find: (cell, cost, limit) => {
      walk.cells = [cell];
      walk.signs = [1];
      walk.best = null;
      const ways = ((rooms.up[cell] ?? 0) & 1) | ((rooms.down[cell] ?? 0) << 1);
      if (ways !== 0) extend(walk, 0, 0, ways, cost, limit);
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
  cells: number[];
  signs: number[];
  best: Move | null;
  spent: number;
}

/** Tries each step along a dimension on the cells gathered so far; `ways` has bit 1 for as is, bit 2 for turned round. */
function extend(
  walk: Walk,
  dimension: number,
  soFar: number,
  ways: number,
  cost: Float64Array,
  limit: number,
): void {
  const axis = walk.lattice.dimensions[dimension];
  if (axis === undefined) {
    walk.best = { cells: walk.cells.slice(), cost: soFar };
    return;
  }
  const { cells, signs, rooms } = walk;
  const length = cells.length;
  const code = Math.floor((cells[0] ?? 0) / axis.stride) % axis.size;
  for (const step of walk.steps[dimension]?.[code] ?? []) {
    const most = Math.min(limit, walk.best?.cost ?? Infinity);
    if (most <= soFar) return;
    let price = soFar;
    let open = ways;
    for (let k = 0; k < step.offsets.length && open !== 0 && price < most; k++) {
      for (let from = 0; from < length && open !== 0 && price < most; from++) {
        const cell = (cells[from] ?? 0) + (step.offsets[k] ?? 0);
        const sign = (signs[from] ?? 0) * (step.signs[k] ?? 0);
        const up = rooms.up[cell] ?? 0;
        const down = rooms.down[cell] ?? 0;
        open &= sign > 0 ? up | (down << 1) : down | (up << 1);
        price += cost[cell] ?? 0;
        cells.push(cell);
        signs.push(sign);
        walk.spent += 1;
      }
    }
    if (open !== 0 && price < most) extend(walk, dimension + 1, price, open, cost, limit);
    cells.length = length;
    signs.length = length;
  }
}
