import type { Solver } from '../../kernel/solver.ts';
import { type LinkedReading, readLinked, readLinkedNow } from '../suppression/generalReader.ts';
import { mergeCells, type MergedCells } from './mergeCells.ts';
import { isWholeNumbers, type PublishedCells } from './publishedCells.ts';
import type { PublishedSystem, Statement } from './publishedSystem.ts';

/** The hidden cells of which a careful reader is left with one value, and those of which nothing was proved. */
export type PublishedReading =
  | { readonly kind: 'read'; readonly exact: ReadonlySet<number>; readonly undecided: ReadonlySet<number> }
  /** No whole numbers agree with all that is printed. */
  | { readonly kind: 'inconsistent' };

/** Kinds of cells beyond which a reading at once, without a solver, would keep the page waiting: nothing is proved then. */
const MOST_AT_ONCE = 1_500;

/**
 * What a careful reader can work out of the cells that a publisher hid, from its printed numbers, its rounding, its bounds for
 * what it hid, its printed totals and statements about sums of its cells. Without a solver more may stay undecided.
 */
export function readPublishedNow(cells: PublishedCells, system: PublishedSystem): PublishedReading {
  const merged = mergeCells(cells, system);
  if (!isRead(cells, system) || merged.table.cells.length > MOST_AT_ONCE)
    return toReading(merged, { kind: 'undecided' });
  return toReading(merged, readLinkedNow(merged.table, 'blind', { targets: merged.targets }));
}

/** Of parts of people nothing is proved: the exact reader counts in whole numbers. */
function isRead(cells: PublishedCells, { statements }: PublishedSystem): boolean {
  const isWhole = (n: number): boolean => n === Infinity || Number.isSafeInteger(n);
  return isWholeNumbers(cells) && statements.every(({ lo, hi }) => isWhole(lo) && isWhole(hi));
}

/** The same with a solver for what witnesses cannot tell. */
export async function readPublished(
  cells: PublishedCells,
  system: PublishedSystem,
  solver: Solver,
): Promise<PublishedReading> {
  const merged = mergeCells(cells, system);
  if (!isRead(cells, system)) return toReading(merged, { kind: 'undecided' });
  return toReading(merged, await readLinked(merged.table, 'blind', { targets: merged.targets, solver }));
}

/**
 * Brings a reading of merged cells back to the cells: a sum of several alike ones gives each of them away only where it is the
 * least or the greatest that it can be.
 */
function toReading({ targets, members, settled }: MergedCells, reading: LinkedReading): PublishedReading {
  if (reading.kind === 'inconsistent') return reading;
  const exact = new Set(settled);
  const undecided = new Set<number>();
  const read = new Map(reading.kind === 'read' ? reading.cells.map((one) => [one.cell, one]) : []);
  for (const target of targets) {
    const found = read.get(target);
    const { cells, lo, hi } = members[target] ?? { cells: [], lo: 0, hi: 0 };
    if (found?.verdict === 'open') continue;
    if (found === undefined || found.verdict === 'undecided') for (const cell of cells) undecided.add(cell);
    else {
      const sum = found.proved.lo;
      const isGiven = cells.length === 1 || sum === cells.length * lo || sum === cells.length * hi;
      if (isGiven) for (const cell of cells) exact.add(cell);
    }
  }
  return { kind: 'read', exact, undecided };
}

/**
 * The hidden cells that statements beside a publication give away, or may give away, and that the publication alone does not.
 * `inconsistent`: the statements cannot be true of it. Printed totals that do not add up are left out.
 */
export function findRevealed(
  cells: PublishedCells,
  statements: readonly Statement[],
): ReadonlySet<number> | 'inconsistent' {
  const alone = readPublishedNow(cells, { statements: [], totals: true });
  const totals = alone.kind === 'read';
  const beside = readPublishedNow(cells, { statements, totals });
  if (beside.kind === 'inconsistent') return beside.kind;
  const already = alone.kind === 'read' ? alone.exact : new Set<number>();
  return new Set([...beside.exact, ...beside.undecided].filter((cell) => !already.has(cell)));
}
