import type { LinkedEquation } from '../suppression/equationSystem.ts';
import type { LinkedTable } from '../suppression/linkedTable.ts';
import type { PublishedCell } from '../suppression/twoWayReader.ts';
import type { PublishedCells } from './publishedCells.ts';
import type { PublishedSystem } from './publishedSystem.ts';

/** A publication as linked figures for the exact reader, with cells that stand in the same sums read as one. */
export interface MergedCells {
  readonly table: LinkedTable;
  /** Positions in the table that stand for hidden cells. */
  readonly targets: readonly number[];
  /** For each position, the cells that it stands for, and the ends of each of them. */
  readonly members: readonly Members[];
  /** Hidden cells that have one value by the publisher's bounds alone. */
  readonly settled: readonly number[];
}

interface Members {
  readonly cells: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

interface Sum {
  readonly parts: readonly number[];
  /** The printed cell that holds the total; absent for a statement, which gives its ends. */
  readonly total?: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Merges cells that are in exactly the same sums: shown ones of any size into one, hidden ones with the same ends into one. A sum
 * of whole numbers, each between its ends, takes every value between the sums of those ends, so no answer changes. Cells in no
 * sum are left out: nothing beside them says more of them.
 */
export function mergeCells(cells: PublishedCells, { statements, totals }: PublishedSystem): MergedCells {
  const { lo, hi, hidden } = cells;
  const sums: readonly Sum[] = [
    ...(totals ? cells.totals : []).map(({ total, parts }) => ({
      total,
      parts,
      lo: lo[total] ?? 0,
      hi: hi[total] ?? Infinity,
    })),
    ...statements.map((one) => ({ parts: one.cells, lo: one.lo, hi: one.hi })),
  ];
  const { classOf, inSums } = toClasses(cells, sums);
  const positions = new Map<number, number>();
  const members: { cells: number[]; lo: number; hi: number }[] = [];
  const ends: { lo: number; hi: number }[] = [];
  for (const cell of inSums) {
    const own = classOf[cell] ?? 0;
    const at = positions.get(own) ?? members.length;
    if (at === members.length) {
      positions.set(own, at);
      members.push({ cells: [], lo: lo[cell] ?? 0, hi: hi[cell] ?? Infinity });
      ends.push({ lo: 0, hi: 0 });
    }
    members[at]?.cells.push(cell);
    const end = ends[at];
    if (end === undefined) continue;
    end.lo += lo[cell] ?? 0;
    end.hi += hi[cell] ?? Infinity;
  }
  const isHidden = (cell: number): boolean => hidden[cell] === 1 && lo[cell] !== hi[cell];
  const equations = sums.map(({ parts, total, ...end }): LinkedEquation => {
    members.push({ cells: total === undefined ? [] : [total], ...end });
    ends.push(end);
    const own = new Set(parts.map((cell) => positions.get(classOf[cell] ?? 0) ?? 0));
    return { total: members.length - 1, parts: [...own] };
  });
  return {
    table: {
      cells: ends.map(toShown),
      equations,
      primary: [],
      rule: { threshold: 0, zeroRule: 'primary' },
    },
    targets: members.flatMap(({ cells: own }, at) => (isHidden(own[0] ?? -1) ? [at] : [])),
    members,
    settled: [...hidden.keys()].filter((cell) => hidden[cell] === 1 && lo[cell] === hi[cell]),
  };
}

function toShown({ lo, hi }: { readonly lo: number; readonly hi: number }): PublishedCell {
  if (lo === hi) return lo;
  return { lo, hi: hi === Infinity ? null : hi };
}

/** The class of each cell: hidden or not, then parted again and again by the sums that it is in. */
function toClasses(
  { lo, hi, hidden }: PublishedCells,
  sums: readonly Sum[],
): { readonly classOf: Int32Array; readonly inSums: readonly number[] } {
  // Every hidden cell of a publication has the same ends, the publisher's own.
  const classOf = Int32Array.from(hidden, (mark, cell) => (mark === 1 && lo[cell] !== hi[cell] ? 1 : 0));
  const seen = new Set<number>();
  let next = 2;
  for (const { parts } of sums) {
    const split = new Map<number, number>();
    for (const cell of parts) {
      seen.add(cell);
      const before = classOf[cell] ?? 0;
      const after = split.get(before) ?? next++;
      split.set(before, after);
      classOf[cell] = after;
    }
  }
  return { classOf, inSums: [...seen].sort((a, b) => a - b) };
}
