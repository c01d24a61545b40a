import { buildWorkspace, findCheapestCycle, type CycleGraph, type Workspace } from './cycleGraph.ts';
import { buildSeededNumbers, shuffle } from './seededOrder.ts';

/** What is to be protected: the graph of one reader, the primary cells, and the people in each cell. */
export interface PatternProblem {
  readonly graph: CycleGraph;
  readonly primary: readonly number[];
  readonly people: Float64Array;
}

/** One more cell costs more than any number of people; far below the precision of a double. */
const ONE_CELL = 2 ** 36;
/** Cells on cheapest paths are found by costs blurred by at most this part, so that other ways are tried too. */
const BLUR = 0.6;
/** Rounds of the search for a small table; a large one gets fewer, to take about as long. */
const MOST_ROUNDS = 150;
const LEAST_ROUNDS = 6;
/** Rounds times primary cells times lines of the table, at most. */
const WORK = 120_000;

/**
 * Chooses the further cells to hide, fewest first, then fewest people, so that every primary cell lies on a cycle of
 * hidden cells. Builds a pattern from cheapest cycles, takes out what it does not need, then again and again tears out a
 * few cells and repairs, keeping what is better. Deterministic. Returns null where even hiding everything is not enough.
 */
export function findLeastPattern(problem: PatternProblem): number[] | null {
  const search = buildSearch(problem);
  const all = problem.primary.map((_, index) => index);
  if (!repair(search, all)) return null;
  prune(search);
  let best = keep(search);
  let current = best;
  const lines = problem.graph.rows + problem.graph.columns;
  const rounds = Math.max(
    LEAST_ROUNDS,
    Math.min(MOST_ROUNDS, Math.floor(WORK / (problem.primary.length * lines + 1))),
  );
  for (let round = 1; round <= rounds && best.secondary.length > 0; round++) {
    putBack(search, current);
    blurCosts(search);
    tearOut(search, round);
    repair(search, shuffle([...all], search.next));
    prune(search);
    if (search.secondary.length <= current.secondary.length) current = keep(search);
    if (isBetter(search, best)) best = keep(search);
  }
  return [...best.secondary].sort((a, b) => a - b);
}

/** A pattern, and per primary cell a cycle that protects it. */
interface Pattern {
  readonly secondary: readonly number[];
  readonly witness: readonly (readonly number[] | null)[];
  readonly loss: number;
}

interface Search {
  readonly problem: PatternProblem;
  readonly next: () => number;
  readonly work: Workspace;
  /** What hiding a cell costs: as it is, and blurred, with 0 for hidden cells. */
  readonly price: Float64Array;
  readonly cost: Float64Array;
  secondary: number[];
  witness: (readonly number[] | null)[];
}

function buildSearch(problem: PatternProblem): Search {
  const price = problem.people.map((people) => ONE_CELL + people);
  for (const cell of problem.primary) price[cell] = 0;
  return {
    problem,
    next: buildSeededNumbers(problem.people.length),
    work: buildWorkspace(problem.graph),
    price,
    cost: price.slice(),
    secondary: [],
    witness: problem.primary.map(() => null),
  };
}

/** Protects each primary cell that has no cycle yet by the cheapest one; false where a cell has none at all. */
function repair(search: Search, order: readonly number[]): boolean {
  const { problem, cost, work, witness } = search;
  for (const index of order) {
    const cell = problem.primary[index];
    if (cell === undefined || witness[index] !== null) continue;
    const cycle = findCheapestCycle(problem.graph, cell, cost, work);
    if (cycle === null) return false;
    for (const c of cycle.cells) {
      if ((cost[c] ?? 0) > 0) {
        cost[c] = 0;
        search.secondary.push(c);
      }
    }
    witness[index] = cycle.cells;
  }
  return true;
}

/** Shows again every secondary cell, the dearest first, without which each primary cell still has a cycle. */
function prune(search: Search): void {
  const { price } = search;
  const order = [...search.secondary].sort((a, b) => (price[b] ?? 0) - (price[a] ?? 0) || a - b);
  for (const cell of order) {
    if (canShow(search, cell)) search.secondary = search.secondary.filter((other) => other !== cell);
  }
}

function canShow(search: Search, cell: number): boolean {
  const { problem, cost, price, witness, work } = search;
  cost[cell] = price[cell] ?? 0;
  const changed: [number, readonly number[]][] = [];
  for (const [index, cycle] of witness.entries()) {
    if (cycle === null || !cycle.includes(cell)) continue;
    const other = findCheapestCycle(problem.graph, problem.primary[index] ?? 0, cost, work, 1);
    if (other === null) {
      cost[cell] = 0;
      return false;
    }
    changed.push([index, other.cells]);
  }
  for (const [index, cycle] of changed) witness[index] = cycle;
  return true;
}

/** Shows a few secondary cells, or now and then all, and forgets the cycles through them. */
function tearOut(search: Search, round: number): void {
  const { cost, price, witness } = search;
  const several = round % 8 === 0 ? search.secondary.length : 1 + (round % 4);
  const gone = shuffle([...search.secondary], search.next).slice(0, several);
  for (const cell of gone) cost[cell] = price[cell] ?? 0;
  search.secondary = search.secondary.filter((cell) => !gone.includes(cell));
  for (const [index, cycle] of witness.entries()) {
    if (cycle?.some((cell) => gone.includes(cell)) === true) witness[index] = null;
  }
  blurCosts(search);
}

function blurCosts({ cost, price, next }: Search): void {
  for (let cell = 0; cell < cost.length; cell++) {
    if ((cost[cell] ?? 0) > 0) cost[cell] = (price[cell] ?? 0) * (1 + BLUR * next());
  }
}

function keep(search: Search): Pattern {
  return { secondary: [...search.secondary], witness: [...search.witness], loss: lossOf(search) };
}

function putBack(search: Search, pattern: Pattern): void {
  search.cost.set(search.price);
  for (const cell of pattern.secondary) search.cost[cell] = 0;
  search.secondary = [...pattern.secondary];
  search.witness = [...pattern.witness];
}

function lossOf({ secondary, price }: Search): number {
  return secondary.reduce((sum, cell) => sum + (price[cell] ?? 0), 0);
}

function isBetter(search: Search, best: Pattern): boolean {
  return lossOf(search) < best.loss;
}
