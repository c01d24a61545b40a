import { buildDomains, narrow, undoTo, type Domains } from './boundsPropagation.ts';
import type { EquationSystem } from './equationSystem.ts';
import type { Move, MoveFinder } from './leastPattern.ts';
import { searchTable } from './tableSearch.ts';

/** What each cell can be if hidden, for a reader; a cell that cannot be hidden has its value for both ends. */
export interface HiddenBounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/**
 * Finds moves of any system by looking for a second table, keeping the cells that would cost most where they are. What
 * it finds is good, not always the cheapest; it serves small systems that are no lattice.
 */
export function buildSearchedFinder(
  system: EquationSystem,
  values: Float64Array,
  bounds: HiddenBounds,
  budget: number,
): MoveFinder {
  let spent = 0;
  return {
    find: (cell, cost, limit) => {
      const lo = bounds.lo.map((low, c) => ((cost[c] ?? 0) < limit ? low : (values[c] ?? 0)));
      const hi = bounds.hi.map((high, c) => ((cost[c] ?? 0) < limit ? high : (values[c] ?? 0)));
      const domains = buildDomains(system, lo, hi);
      const order = [...cost.keys()].sort((a, b) => (cost[b] ?? 0) - (cost[a] ?? 0) || a - b);
      let best: Move | null = null;
      for (const way of [1, -1]) {
        spent += system.cells;
        const move = seekMove(domains, values, cell, way, order, cost, budget);
        if (move !== null && move.cost < Math.min(limit, best?.cost ?? Infinity)) best = move;
      }
      return best;
    },
    get spent() {
      return spent;
    },
  };
}

function seekMove(
  domains: Domains,
  values: Float64Array,
  cell: number,
  way: number,
  order: readonly number[],
  cost: Float64Array,
  budget: number,
): Move | null {
  const value = values[cell] ?? 0;
  const mark = domains.trail.length;
  domains.isWaiting.fill(1);
  domains.waiting.splice(0, domains.waiting.length, ...domains.isWaiting.keys());
  const isOpen = narrow(domains, cell, way > 0 ? value + 1 : -Infinity, way > 0 ? Infinity : value - 1);
  const search = isOpen ? searchTable(domains, { values, order }, budget) : null;
  undoTo(domains, mark);
  if (search?.kind !== 'found') return null;
  const other = search.values;
  const cells = [...values.keys()].filter((c) => other[c] !== values[c]);
  return { cells, cost: cells.reduce((sum, c) => sum + (cost[c] ?? 0), 0) };
}
