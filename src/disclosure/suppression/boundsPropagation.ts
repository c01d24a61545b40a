import type { EquationSystem } from './equationSystem.ts';

/**
 * The least and the greatest value of each cell, drawn closer again and again by the equations; Infinity where nothing
 * bounds a cell from above. `trail` remembers what was drawn closer, so that it can be undone.
 */
export interface Domains {
  readonly system: EquationSystem;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly trail: { readonly cell: number; readonly lo: number; readonly hi: number }[];
  /** Equations that are to be looked at, and whether each is among them. */
  readonly waiting: number[];
  readonly isWaiting: Uint8Array;
}

/** Makes domains from bounds; nothing is drawn closer until `propagate`. */
export function buildDomains(system: EquationSystem, lo: Float64Array, hi: Float64Array): Domains {
  const isWaiting = new Uint8Array(system.equations).fill(1);
  return { system, lo, hi, trail: [], waiting: [...isWaiting.keys()], isWaiting };
}

/** Draws one cell's bounds closer, remembers what they were, and marks its equations; false where none is left. */
export function narrow(domains: Domains, cell: number, lo: number, hi: number): boolean {
  const oldLo = domains.lo[cell] ?? 0;
  const oldHi = domains.hi[cell] ?? Infinity;
  if (lo <= oldLo && hi >= oldHi) return true;
  domains.trail.push({ cell, lo: oldLo, hi: oldHi });
  domains.lo[cell] = Math.max(lo, oldLo);
  domains.hi[cell] = Math.min(hi, oldHi);
  const { ofStart, of } = domains.system;
  for (let k = ofStart[cell] ?? 0; k < (ofStart[cell + 1] ?? 0); k++) {
    const q = of[k] ?? 0;
    if (domains.isWaiting[q] === 1) continue;
    domains.isWaiting[q] = 1;
    domains.waiting.push(q);
  }
  return Math.max(lo, oldLo) <= Math.min(hi, oldHi);
}

/** Takes back all that was drawn closer since the trail was `length` long. */
export function undoTo(domains: Domains, length: number): void {
  while (domains.trail.length > length) {
    const step = domains.trail.pop();
    if (step === undefined) return;
    domains.lo[step.cell] = step.lo;
    domains.hi[step.cell] = step.hi;
  }
  clearWaiting(domains);
}

/** Steps after which bounds that creep closer one by one are left as they are; they stay true, if wide. */
const PATIENCE = 200;

/** Draws all bounds as close as the equations, one at a time, allow; false where they contradict each other. */
export function propagate(domains: Domains): boolean {
  const most = PATIENCE * (domains.system.equations + 1);
  for (let steps = 0; steps < most; steps++) {
    const q = domains.waiting.pop();
    if (q === undefined) return true;
    domains.isWaiting[q] = 0;
    if (!narrowByEquation(domains, q)) {
      clearWaiting(domains);
      return false;
    }
  }
  clearWaiting(domains);
  return true;
}

function clearWaiting({ waiting, isWaiting }: Domains): void {
  waiting.length = 0;
  isWaiting.fill(0);
}

/** Each member is what the others leave: between nought less their greatest and nought less their least sum. */
function narrowByEquation(domains: Domains, q: number): boolean {
  const { lo, hi, system } = domains;
  const { start, member, sign } = system;
  const first = start[q] ?? 0;
  const end = start[q + 1] ?? 0;
  let least = 0;
  let most = 0;
  let openBelow = 0;
  let openAbove = 0;
  for (let k = first; k < end; k++) {
    const cell = member[k] ?? 0;
    const low = lo[cell] ?? 0;
    const high = hi[cell] ?? Infinity;
    if ((sign[k] ?? 0) > 0) {
      least += low;
      if (high === Infinity) openAbove += 1;
      else most += high;
    } else {
      most -= low;
      if (high === Infinity) openBelow += 1;
      else least -= high;
    }
  }
  if ((openBelow === 0 && least > 0) || (openAbove === 0 && most < 0)) return false;
  if (openBelow > 1 && openAbove > 1) return true;
  for (let k = first; k < end; k++) {
    const cell = member[k] ?? 0;
    const low = lo[cell] ?? 0;
    const high = hi[cell] ?? Infinity;
    if (low === high) continue;
    const plus = (sign[k] ?? 0) > 0;
    const open = high === Infinity ? 1 : 0;
    const lowest = plus
      ? restLeast(openAbove - open, most - (open === 1 ? 0 : high))
      : restLeast(openBelow - open, -(least + (open === 1 ? 0 : high)));
    const highest = plus ? restMost(openBelow, least - low) : restMost(openAbove, -(most + low));
    if (!narrow(domains, cell, lowest, highest)) return false;
  }
  return true;
}

function restLeast(open: number, greatestOfRest: number): number {
  return open > 0 ? -Infinity : 0 - greatestOfRest;
}

function restMost(open: number, leastOfRest: number): number {
  return open > 0 ? Infinity : 0 - leastOfRest;
}
