import type { Solver } from '../../kernel/solver.ts';
import { answerWith, answerWithout, type Asking } from './asking.ts';
import { narrow, propagate, undoTo, type Domains } from './boundsPropagation.ts';
import { buildCellProgramme } from './cellProgramme.ts';
import { findBase } from './baseTable.ts';
import { buildDomainsFor, type LinkedTable } from './linkedTable.ts';
import type { Bounds, Reader } from './readerModel.ts';
import { searchTable, type SearchPreference, type TableSearch } from './tableSearch.ts';
import { findMoveSigns } from './witnessMove.ts';

/** How to read. */
export interface ReadingOptions {
  /** The cells asked for; default the primary ones. */
  readonly targets?: readonly number[];
  /** Sets of cells that may be able to change together by one each, up or down, to be tried first. */
  readonly moves?: readonly (readonly number[])[];
  /** Also finds both ends of each range, not only whether there is more than one value; default false. */
  readonly ends?: boolean;
  /** The most cells that one search for a table settles before it gives up; default 400. */
  readonly budget?: number;
}

/**
 * What a reader can know of one cell. `proved` are the least and greatest value seen in a table that agrees with all
 * that is shown; `possible` the range outside which no value is left. `exact`: one value, proved; `open`: two tables that
 * differ in the cell were found; `undecided`: neither, and the cell must be taken for exact.
 */
export interface CellReading {
  readonly cell: number;
  readonly verdict: 'exact' | 'open' | 'undecided';
  readonly proved: Bounds;
  readonly possible: Bounds;
}

/** `inconsistent`: no table agrees with what is published; `undecided`: none was found, and none was ruled out. */
export type LinkedReading =
  | { readonly kind: 'read'; readonly cells: readonly CellReading[] }
  | { readonly kind: 'inconsistent' }
  | { readonly kind: 'undecided' };

const DEFAULT_BUDGET = 400;
/** A value that no count of people reaches: what can be as great as this has no upper end. */
const BEYOND = 2 ** 36;

/**
 * Works out what a reader can know of cells of linked tables: first by drawing bounds closer, then by witnesses (a second
 * whole-number table that agrees with all that is shown), then by the solver where one is handed in. Never guesses: what
 * is neither proved exact nor proved open is `undecided`. Throws where `known` is not a table that agrees.
 */
export function readLinked(
  table: LinkedTable,
  reader: Reader,
  options: ReadingOptions & { readonly solver?: Solver } = {},
): Promise<LinkedReading> {
  return answerWith(readAsking(table, reader, options, options.solver !== undefined), options.solver);
}

/** The same at once, without a solver: more may stay undecided. */
export function readLinkedNow(
  table: LinkedTable,
  reader: Reader,
  options: ReadingOptions = {},
): LinkedReading {
  return answerWithout(readAsking(table, reader, options, false));
}

function* readAsking(
  table: LinkedTable,
  reader: Reader,
  options: ReadingOptions,
  asks: boolean,
): Asking<LinkedReading> {
  const { targets = table.primary, budget = DEFAULT_BUDGET } = options;
  const domains = buildDomainsFor(table, reader);
  if (domains === null || !propagate(domains)) return { kind: 'inconsistent' };
  const base = yield* findBase(domains, table, budget);
  if (typeof base === 'string') return { kind: base };
  const order = [...base.keys()].filter((cell) => domains.lo[cell] !== domains.hi[cell]);
  const preference = { values: base, order };
  const reading: Reading = {
    domains,
    base,
    budget,
    preference,
    asks,
    least: base.slice(),
    most: base.slice(),
  };
  for (const move of options.moves ?? []) tryMove(reading, move);
  for (const target of targets) {
    if (options.ends === true) {
      yield* findEnd(reading, target, 1);
      yield* findEnd(reading, target, -1);
    } else yield* findSecondValue(reading, target);
  }
  return { kind: 'read', cells: targets.map((cell) => toCellReading(reading, cell)) };
}

/** What is known so far: the domains left, one table that fits, and the least and most seen of each cell. */
interface Reading {
  readonly domains: Domains;
  readonly base: Float64Array;
  readonly budget: number;
  readonly preference: SearchPreference;
  /** Whether there is a solver to ask: a programme is as long as the table. */
  readonly asks: boolean;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Takes note of a table that agrees with all that is shown. */
function see({ least, most }: Reading, table: ArrayLike<number>): void {
  for (let cell = 0; cell < least.length; cell++) {
    least[cell] = Math.min(least[cell] ?? 0, table[cell] ?? 0);
    most[cell] = Math.max(most[cell] ?? 0, table[cell] ?? 0);
  }
}

/** Changes the cells of a move by one each, either way, where equations and bounds allow it. */
function tryMove(reading: Reading, move: readonly number[]): void {
  const { domains, base, least, most } = reading;
  const signs = findMoveSigns(domains.system, move);
  if (signs === null) return;
  for (const way of [1, -1]) {
    const changed = [...signs].map(([cell, sign]): [number, number] => [
      cell,
      (base[cell] ?? 0) + way * sign,
    ]);
    if (!changed.every(([c, value]) => value >= (domains.lo[c] ?? 0) && value <= (domains.hi[c] ?? 0)))
      continue;
    for (const [cell, value] of changed) {
      least[cell] = Math.min(least[cell] ?? 0, value);
      most[cell] = Math.max(most[cell] ?? 0, value);
    }
  }
}

/** Looks for a table in which the target lies between two values, and takes note of what is found. */
function seek(reading: Reading, target: number, lo: number, hi: number): TableSearch['kind'] {
  const { domains } = reading;
  const mark = domains.trail.length;
  const search: TableSearch = narrow(domains, target, lo, hi)
    ? searchTable(domains, reading.preference, reading.budget)
    : { kind: 'none' };
  undoTo(domains, mark);
  if (search.kind === 'found') see(reading, search.values);
  return search.kind;
}

/** Rules out every value of the target outside two ends, for good. */
function ruleOut(reading: Reading, target: number, lo: number, hi: number): void {
  const { domains } = reading;
  if (!narrow(domains, target, lo, hi) || !propagate(domains))
    throw new Error(`cell ${target} has no value left`);
}

function* findSecondValue(reading: Reading, target: number): Asking<void> {
  const { least, most, domains, base } = reading;
  const value = base[target] ?? 0;
  const isOpen = (): boolean => (least[target] ?? 0) < (most[target] ?? 0);
  for (const way of [1, -1] as const) {
    if (isOpen()) return;
    const [lo, hi] = way > 0 ? [value + 1, domains.hi[target] ?? 0] : [domains.lo[target] ?? 0, value - 1];
    const kind = lo > hi ? 'none' : seek(reading, target, lo, hi);
    if (kind === 'gave-up') yield* askSolver(reading, target, way);
    if (kind === 'none') ruleOut(reading, target, way > 0 ? -Infinity : value, way > 0 ? value : Infinity);
  }
}

/** Has the solver find the greatest (way 1) or the least value of the target, if it can. */
function* askSolver(reading: Reading, target: number, way: 1 | -1): Asking<void> {
  if (!reading.asks) return;
  const { programme, toTable } = buildCellProgramme(reading.domains, target, way > 0 ? -1 : 1);
  const answer = yield programme;
  if (answer.kind === 'unbounded' && way > 0) reading.most[target] = BEYOND;
  const table = answer.kind === 'optimal' ? toTable(answer.values) : null;
  if (table === null) return;
  see(reading, table);
  const end = table[target] ?? 0;
  ruleOut(reading, target, way > 0 ? -Infinity : end, way > 0 ? end : Infinity);
}

/** Finds the greatest (way 1) or least value that the target can have: the far end first, then by halves. */
function* findEnd(reading: Reading, target: number, way: 1 | -1): Asking<void> {
  const { domains, least, most } = reading;
  for (let first = true; ; first = false) {
    const seen = (way > 0 ? most[target] : least[target]) ?? 0;
    const far = (way > 0 ? domains.hi[target] : domains.lo[target]) ?? 0;
    if (seen === far || seen >= BEYOND) return;
    const middle = (seen + Math.min(far, 2 * BEYOND)) / 2;
    const from =
      first || far === Infinity ? Math.min(far, BEYOND) : way > 0 ? Math.ceil(middle) : Math.floor(middle);
    const kind = seek(reading, target, Math.min(from, far), Math.max(from, far));
    if (kind === 'none')
      ruleOut(reading, target, way > 0 ? -Infinity : from + 1, way > 0 ? from - 1 : Infinity);
    if (kind === 'gave-up') {
      yield* askSolver(reading, target, way);
      return;
    }
  }
}

function toCellReading({ domains, least, most }: Reading, cell: number): CellReading {
  const bound = (value: number): number | null => (value >= BEYOND ? null : value);
  const proved = { lo: least[cell] ?? 0, hi: bound(most[cell] ?? 0) };
  const possible = { lo: domains.lo[cell] ?? 0, hi: bound(domains.hi[cell] ?? Infinity) };
  const isOpen = proved.hi === null || proved.lo < proved.hi;
  const verdict = isOpen ? 'open' : possible.lo === possible.hi ? 'exact' : 'undecided';
  return { cell, verdict, proved, possible };
}
