import { buildCycleFinder, buildCycleGraph } from './cycleGraph.ts';
import { buildEquationSystem } from './equationSystem.ts';
import type { Lattice } from './lattice.ts';
import { buildLatticeCycleFinder } from './latticeCycles.ts';
import { buildLatticeFinder } from './latticeMoves.ts';
import { priceOf, type MoveFinder } from './leastPattern.ts';
import type { SettledSystem } from './planSystem.ts';
import { boundsFromSymbol, type Reader, type SmallCountRule } from './readerModel.ts';
import { listRooms, type Rooms } from './rooms.ts';
import { buildSearchedFinder, type HiddenBounds } from './searchedMoves.ts';

/** A system with more cells than this is not searched table by table where its lattice has no move for a cell. */
const SEARCHABLE = 400;

/** What hiding each cell costs: 0 where it is hidden anyhow, Infinity where it must stay shown. */
export function listPrices({ system, values, ranges, primary }: SettledSystem): Float64Array {
  const people = system.people ?? values;
  const price = values.map((value, cell) => (value === 0 ? Infinity : priceOf(people[cell] ?? 0)));
  for (const cell of system.fixed ?? []) price[cell] = Infinity;
  for (const cell of primary) price[cell] = 0;
  for (const cell of ranges.keys()) price[cell] = 0;
  return price;
}

/** Chooses how to look for moves: cycles in a two-way table, products in a lattice, any second table in what is left. */
export function buildPlanFinder(
  settled: SettledSystem,
  reader: Reader,
  rule: SmallCountRule,
  budget: number,
): MoveFinder {
  const { system, values, ranges, primary, equations } = settled;
  const searched = buildSearchedFinder(
    buildEquationSystem(values.length, equations),
    values,
    listHiddenBounds(settled, reader, rule),
    budget,
  );
  const { lattice } = system;
  if (lattice === undefined) return searched;
  const rooms = listRooms(values, primary, reader, rule, ranges);
  // The moves of a lattice know nothing of other sums: cells in those stay where they are.
  for (const { total, parts } of system.equations ?? []) stopCells(rooms, [total, ...parts]);
  stopCells(rooms, system.fixed ?? []);
  const first = isTwoWay(lattice)
    ? buildFlatFinder(lattice, rooms)
    : buildCheaper(buildLatticeFinder(lattice, rooms), buildLatticeCycleFinder(lattice, rooms));
  return values.length > SEARCHABLE && system.equations === undefined ? first : buildEither(first, searched);
}

function stopCells({ up, down }: Rooms, cells: readonly number[]): void {
  for (const cell of cells) {
    up[cell] = 0;
    down[cell] = 0;
  }
}

/** The second is asked for something cheaper than what the first finds, unless that costs nothing. */
function buildCheaper(first: MoveFinder, second: MoveFinder): MoveFinder {
  return {
    find: (cell, cost, limit) => {
      const move = first.find(cell, cost, limit);
      return move?.cost === 0 ? move : (second.find(cell, cost, move?.cost ?? limit) ?? move);
    },
    get spent() {
      return first.spent + second.spent;
    },
  };
}

/** The second is asked only where the first finds nothing at any price; it is slow. */
function buildEither(first: MoveFinder, second: MoveFinder): MoveFinder {
  // What a move costs changes with the pattern; whether there is one does not.
  const hasMove = new Map<number, boolean>();
  return {
    find: (cell, cost, limit) => {
      const move = first.find(cell, cost, limit);
      if (move !== null) hasMove.set(cell, true);
      else if (!hasMove.has(cell)) hasMove.set(cell, first.find(cell, cost, Infinity) !== null);
      return hasMove.get(cell) === true ? move : second.find(cell, cost, limit);
    },
    get spent() {
      return first.spent + second.spent;
    },
  };
}

/** True for two dimensions whose codes are leaves and, last, one total. */
function isTwoWay({ dimensions }: Lattice): boolean {
  return (
    dimensions.length === 2 &&
    dimensions.every(
      ({ size, leaves, sums }) =>
        sums.length === 1 && sums[0]?.total === size - 1 && leaves.length === size - 1,
    )
  );
}

function buildFlatFinder({ dimensions }: Lattice, rooms: Rooms): MoveFinder {
  const finder = buildCycleFinder(buildCycleGraph(dimensions[0]?.size ?? 0, dimensions[1]?.size ?? 0, rooms));
  return {
    find: (cell, cost, limit) => {
      const move = finder.find(cell, cost, limit);
      return move === null ? null : { ...move, cells: [cell, ...move.cells] };
    },
    get spent() {
      return finder.spent;
    },
  };
}

function listHiddenBounds(
  { values, ranges, primary, system }: SettledSystem,
  reader: Reader,
  rule: SmallCountRule,
): HiddenBounds {
  const small = new Set(primary);
  const fixed = new Set(system.fixed);
  const lo = values.slice();
  const hi = values.slice();
  for (const [cell, value] of values.entries()) {
    const range = ranges.get(cell);
    if (range === undefined && (fixed.has(cell) || (value === 0 && !small.has(cell)))) continue;
    const bounds = range ?? boundsFromSymbol(reader, small.has(cell), rule, cell);
    lo[cell] = bounds.lo;
    hi[cell] = bounds.hi ?? Infinity;
  }
  return { lo, hi };
}
