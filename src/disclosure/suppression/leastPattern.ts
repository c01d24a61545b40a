import { buildSeededNumbers, shuffle } from './seededOrder.ts';

/**
 * A way in which the numbers can change together without a change in anything shown: the cells that change, the one
 * it was found for left out or not, and what hiding those of them that are shown costs.
 */
export interface Move {
  readonly cells: readonly number[];
  readonly cost: number;
}

/** Finds moves of one table for one reader. */
export interface MoveFinder {
  /** The cheapest move it knows through a cell, of a cost below `limit`; `cost[cell]` is 0 for a hidden cell. */
  find(cell: number, cost: Float64Array, limit: number): Move | null;
  /** How many steps it has taken so far; bounds the search by work, not by the clock. */
  readonly spent: number;
}

/** What is to be protected. */
export interface PatternProblem {
  readonly finder: MoveFinder;
  /** The cells to protect. */
  readonly primary: readonly number[];
  /** How many of the cells to protect, the first, must have a move: the search ends where one of them has none. Default 0. */
  readonly must?: number;
  /** Per cell what hiding it costs: 0 where it is hidden anyhow, Infinity where it cannot be; see `priceOf`. */
  readonly price: Float64Array;
  /** Steps of the finder after which no new round begins, and rounds at most. */
  readonly effort: number;
  readonly rounds: number;
}

/** The further cells to hide, in order, and per primary cell the move that protects it; null where it has none. */
export interface LeastPattern {
  readonly secondary: readonly number[];
  readonly moves: readonly (readonly number[] | null)[];
}

/** One more cell costs more than any number of people; far below the precision of a double. */
export const ONE_CELL = 2 ** 36;
/** Cheapest moves are found by prices blurred by at most this part, so that other ways are tried too. */
const BLUR = 0.6;
/** A pattern with more secondary cells than this is not pruned as a whole in every round. */
const LONG_PATTERN = 40;

/** From up to so many times as many cells as are torn out the dearest are taken. */
const DRAWN = 5;

/** Steps per cell of the table that a round costs besides those of the finder. */
const BOOKKEEPING = 10;

/** What hiding a shown cell costs: fewest cells come first, then fewest people. */
export function priceOf(people: number): number {
  return ONE_CELL + people;
}

/**
 * Chooses the further cells to hide, fewest first, then fewest people, so that every primary cell lies on a move of
 * hidden cells. Builds a pattern from cheapest moves, takes out what it does not need, then again and again tears out a
 * few cells and repairs, keeping what is better. Deterministic. A generator that yields the part done, so that a caller
 * may report and stop; `findLeastPattern` runs it through.
 */
export function* searchLeastPattern(problem: PatternProblem): Generator<number, LeastPattern, void> {
  const search = buildSearch(problem);
  const all = problem.primary.map((_, index) => index);
  for (const [done, index] of all.entries()) {
    repair(search, [index]);
    if (index < (problem.must ?? 0) && search.moves[index] === null) return keep(search);
    if (done % 16 === 15) yield (0.4 * done) / all.length;
  }
  // Where a cell cannot be protected at all the caller gives up, or gives up the cell: nothing to improve yet.
  if (search.moves.includes(null)) return keep(search);
  for (const [done, cell] of dearestFirst(search, search.secondary).entries()) {
    prune(search, [cell]);
    if (done % 16 === 15) yield 0.4 + 0.1 * Math.min(1, done / all.length);
  }
  const before = problem.finder.spent;
  let best = keep(search);
  let current = best;
  for (let round = 1; round <= problem.rounds && best.secondary.length > 0; round++) {
    const bookkeeping = round * BOOKKEEPING * problem.price.length;
    const used = (problem.finder.spent - before + bookkeeping) / problem.effort;
    if (used >= 1) break;
    yield 0.5 + 0.5 * Math.max(used, round / problem.rounds);
    putBack(search, current);
    tearOut(search, round);
    repair(search, shuffle([...all], search.next));
    prune(search, dearestFirst(search, worthPruning(search, current)));
    if (toCells(lossOf(search)) <= toCells(current.loss)) current = keep(search);
    if (lossOf(search) < best.loss) best = keep(search);
  }
  return { secondary: [...best.secondary].sort((a, b) => a - b), moves: best.moves };
}

/** Runs the search for the least pattern to its end. */
export function findLeastPattern(problem: PatternProblem): LeastPattern {
  const search = searchLeastPattern(problem);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

interface Pattern extends LeastPattern {
  readonly loss: number;
}

interface Search {
  readonly problem: PatternProblem;
  readonly next: () => number;
  /** The prices, blurred, with 0 for hidden cells. */
  readonly cost: Float64Array;
  secondary: number[];
  moves: (readonly number[] | null)[];
}

function buildSearch(problem: PatternProblem): Search {
  return {
    problem,
    next: buildSeededNumbers(problem.price.length),
    cost: problem.price.slice(),
    secondary: [],
    moves: problem.primary.map(() => null),
  };
}

/** Protects each primary cell that has no move yet by the cheapest one, where there is one. */
function repair(search: Search, order: readonly number[]): void {
  const { problem, cost, moves } = search;
  for (const index of order) {
    const cell = problem.primary[index];
    if (cell === undefined || moves[index] !== null) continue;
    const move = problem.finder.find(cell, cost, Infinity);
    if (move === null) continue;
    for (const c of move.cells) {
      if ((cost[c] ?? 0) > 0) {
        cost[c] = 0;
        search.secondary.push(c);
      }
    }
    moves[index] = move.cells;
  }
}

function dearestFirst({ problem: { price } }: Search, cells: readonly number[]): number[] {
  return [...cells].sort((a, b) => (price[b] ?? 0) - (price[a] ?? 0) || a - b);
}

/** The new cells of a long pattern and a few old ones; all of a short one. */
function worthPruning({ secondary, next }: Search, before: Pattern): readonly number[] {
  if (secondary.length <= LONG_PATTERN) return secondary;
  const old = new Set(before.secondary);
  return secondary.filter((cell) => !old.has(cell) || next() * secondary.length < LONG_PATTERN / 2);
}

/** Shows again every one of these secondary cells without which each primary cell still has a move. */
function prune(search: Search, order: readonly number[]): void {
  for (const cell of order) {
    if (canShow(search, cell)) search.secondary = search.secondary.filter((other) => other !== cell);
  }
}

function canShow({ problem, cost, moves }: Search, cell: number): boolean {
  cost[cell] = problem.price[cell] ?? 0;
  const changed: [number, readonly number[]][] = [];
  for (const [index, move] of moves.entries()) {
    if (move === null || !move.includes(cell)) continue;
    const other = problem.finder.find(problem.primary[index] ?? 0, cost, 1);
    if (other === null) {
      cost[cell] = 0;
      return false;
    }
    changed.push([index, other.cells]);
  }
  for (const [index, move] of changed) moves[index] = move;
  return true;
}

/** Shows a few secondary cells, or now and then all, and forgets the moves through them. */
function tearOut(search: Search, round: number): void {
  const { cost, problem, moves } = search;
  const cellsOf = (cell: number): number => toCells(problem.price[cell] ?? 0);
  const short = search.secondary.length <= LONG_PATTERN;
  const several = short && round % 8 === 0 ? search.secondary.length : 1 + (round % 4);
  const drawn = shuffle([...search.secondary], search.next);
  // The dearest of those drawn: a total is worth more tries than an inner cell. Where all cost one cell these are the first.
  const among = drawn.slice(0, several * (1 + (round % DRAWN))).sort((a, b) => cellsOf(b) - cellsOf(a));
  const gone = new Set(among.slice(0, several));
  for (const cell of gone) cost[cell] = problem.price[cell] ?? 0;
  search.secondary = search.secondary.filter((cell) => !gone.has(cell));
  for (const [index, move] of moves.entries()) {
    if (move?.some((cell) => gone.has(cell)) === true) moves[index] = null;
  }
  for (let cell = 0; cell < cost.length; cell++) {
    if ((cost[cell] ?? 0) > 0) cost[cell] = (problem.price[cell] ?? 0) * (1 + BLUR * search.next());
  }
}

function keep(search: Search): Pattern {
  return { secondary: [...search.secondary], moves: [...search.moves], loss: lossOf(search) };
}

function putBack(search: Search, pattern: Pattern): void {
  search.cost.set(search.problem.price);
  for (const cell of pattern.secondary) search.cost[cell] = 0;
  search.secondary = [...pattern.secondary];
  search.moves = [...pattern.moves];
}

/** A loss in whole cells, whoever is in them. */
function toCells(loss: number): number {
  return Math.floor(loss / ONE_CELL);
}

function lossOf({ secondary, problem: { price } }: Search): number {
  return secondary.reduce((sum, cell) => sum + (price[cell] ?? 0), 0);
}
