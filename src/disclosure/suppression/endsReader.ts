import type { Solver } from '../../kernel/solver.ts';
import { buildDomains, type Domains } from './boundsPropagation.ts';
import { buildCellProgramme } from './cellProgramme.ts';
import { buildEquationSystem } from './equationSystem.ts';
import { listLatticeEquations, type Lattice } from './lattice.ts';
import { buildPlanFinder } from './planFinder.ts';
import { boundsFromSymbol, type Bounds, type SmallCountRule } from './readerModel.ts';
import { findMoveSigns } from './witnessMove.ts';

/** Tables of a lattice as they are shown: every node but the hidden ones. */
export interface ShownLattice {
  readonly lattice: Lattice;
  /** The true value of each node. */
  readonly known: Float64Array;
  readonly hidden: readonly number[];
  readonly primary: readonly number[];
  readonly rule: SmallCountRule;
}

/** What is left open of one hidden node; `isWhole` where both ends are those of every reading there is. */
export interface EndsReading {
  readonly reading: Bounds;
  readonly isWhole: boolean;
}

/** How the ends are looked for. */
export interface EndsOptions {
  readonly solver?: Solver;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A solver is asked where hidden nodes times nodes asked for are no more than this: about a minute of its work. */
const ASKABLE = 60_000;
const BUDGET = 400;

/**
 * Works out between which values each of some hidden nodes can lie for the reader `nonzero`: first by the way in which it can
 * change together with other hidden nodes, which bounds from inside what any reader can know, then by a solver where there is one.
 */
export async function readEnds(
  shown: ShownLattice,
  targets: readonly number[],
  { solver, onProgress }: EndsOptions = {},
): Promise<ReadonlyMap<number, EndsReading>> {
  const domains = toDomains(shown);
  const readings = new Map<number, EndsReading>();
  const asked = targets.length * shown.hidden.length <= ASKABLE ? solver : undefined;
  const findInner = buildInnerReader(shown, domains);
  for (const [at, target] of targets.entries()) {
    const inner = findInner(target);
    const [lo, hi] =
      asked === undefined
        ? [undefined, undefined]
        : [await askEnd(domains, target, 1, asked), await askEnd(domains, target, -1, asked)];
    readings.set(target, {
      reading: { lo: lo ?? inner.lo, hi: hi === undefined ? inner.hi : hi === Infinity ? null : hi },
      isWhole: lo !== undefined && hi !== undefined,
    });
    onProgress?.(at + 1, targets.length);
  }
  return readings;
}

function toDomains({ lattice, known, hidden, rule }: ShownLattice): Domains {
  const system = buildEquationSystem(known.length, listLatticeEquations(lattice));
  const [lo, hi] = [known.slice(), known.slice()];
  const left = boundsFromSymbol('nonzero', false, rule);
  for (const node of hidden) {
    lo[node] = left.lo;
    hi[node] = left.hi ?? Infinity;
  }
  return buildDomains(system, lo, hi);
}

/** How far a node can go along the first move of hidden nodes that is found, either way. */
function buildInnerReader(shown: ShownLattice, domains: Domains): (target: number) => Bounds {
  const { lattice, known, hidden, primary, rule } = shown;
  const settled = {
    system: { values: known, lattice },
    values: known,
    ranges: new Map<number, Bounds>(),
    equations: listLatticeEquations(lattice),
    primary,
  };
  const finder = buildPlanFinder(settled, 'nonzero', rule, BUDGET);
  const cost = new Float64Array(known.length).fill(Infinity);
  for (const node of hidden) cost[node] = 0;
  return (target) => {
    const value = known[target] ?? 0;
    const move = finder.find(target, cost, 1);
    const signs = move === null ? null : findMoveSigns(domains.system, move.cells);
    if (signs === null) return { lo: value, hi: value };
    const way = signs.get(target) ?? 1;
    const up = roomAlong(domains, known, signs, way);
    const down = roomAlong(domains, known, signs, -way);
    return { lo: value - down, hi: up === Infinity ? null : value + up };
  };
}

function roomAlong(
  { lo, hi }: Domains,
  known: Float64Array,
  signs: ReadonlyMap<number, number>,
  way: number,
): number {
  let room = Infinity;
  for (const [node, sign] of signs) {
    const value = known[node] ?? 0;
    room = Math.min(room, sign * way > 0 ? (hi[node] ?? 0) - value : value - (lo[node] ?? 0));
  }
  return room;
}

async function askEnd(
  domains: Domains,
  target: number,
  direction: 1 | -1,
  solver: Solver,
): Promise<number | undefined> {
  const { programme, toTable } = buildCellProgramme(domains, target, direction);
  const answer = await solver.minimise(programme);
  if (answer.kind === 'unbounded') return direction > 0 ? undefined : Infinity;
  return answer.kind === 'optimal' ? toTable(answer.values)?.[target] : undefined;
}
