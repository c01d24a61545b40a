import type { EquationSystem } from './equationSystem.ts';

/**
 * The signs with which the cells of a move change together, so that every equation still holds when each changes by one:
 * the first cell goes up, and each equation with one cell left to settle settles it. Null where that does not work out.
 */
export function findMoveSigns(
  system: EquationSystem,
  cells: readonly number[],
): ReadonlyMap<number, number> | null {
  const first = cells[0];
  if (first === undefined) return null;
  const inMove = new Set(cells);
  const change = new Map<number, number>([[first, 1]]);
  const waiting = [first];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    for (let k = system.ofStart[cell] ?? 0; k < (system.ofStart[cell + 1] ?? 0); k++) {
      const settled = settleEquation(system, system.of[k] ?? 0, inMove, change);
      if (settled === null) return null;
      if (settled >= 0) waiting.push(settled);
    }
  }
  return change.size === inMove.size ? change : null;
}

/** Settles the one open cell of an equation and returns it; -1 where none or several are open, null where it cannot hold. */
function settleEquation(
  system: EquationSystem,
  q: number,
  inMove: ReadonlySet<number>,
  change: Map<number, number>,
): number | null {
  let sum = 0;
  let open = -1;
  let openSign = 0;
  for (let k = system.start[q] ?? 0; k < (system.start[q + 1] ?? 0); k++) {
    const cell = system.member[k] ?? 0;
    if (!inMove.has(cell)) continue;
    const by = change.get(cell);
    if (by !== undefined) sum += (system.sign[k] ?? 0) * by;
    else if (open >= 0) return -1;
    else {
      open = cell;
      openSign = system.sign[k] ?? 0;
    }
  }
  if (open < 0) return sum === 0 ? -1 : null;
  if (sum * sum !== 1) return null;
  change.set(open, -sum * openSign);
  return open;
}
