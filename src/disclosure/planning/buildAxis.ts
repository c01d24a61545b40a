import type { LinkedEquation } from '../suppression/equationSystem.ts';
import type { PlanAxis } from './plan.ts';

/** Codes of labels, ascending, each once. */
export type Codes = readonly number[];

/**
 * Lays out one dimension from disjoint sets of codes (its smallest nodes) and others that are unions of those. Sets that hold
 * the same codes are one node: two names of one number are hidden together.
 */
export function buildAxis(leaves: readonly Codes[], unions: readonly Codes[], dimension?: string): PlanAxis {
  const smallest = leaves.filter((leaf) => leaf.length > 0);
  const larger = unions
    .filter((union) => union.length > 0 && !smallest.some((leaf) => isSame(leaf, union)))
    .toSorted(compareCodes);
  const nodes = [
    ...smallest,
    ...larger.filter((union, at) => {
      const before = larger[at - 1];
      return before === undefined || !isSame(before, union);
    }),
  ];
  const sums = nodes.flatMap((node, total): LinkedEquation[] => {
    if (total < smallest.length) return [];
    const parts = splitCodes(nodes.slice(0, total), node);
    if (parts === undefined) throw new Error(`node ${total} is no sum of the nodes before it`);
    return [{ total, parts }];
  });
  return dimension === undefined ? { nodes, sums } : { dimension, nodes, sums };
}

/**
 * The nodes that together hold exactly these codes, the largest that fit first; none for no codes, undefined where no nodes do.
 */
export function splitCodes(nodes: readonly Codes[], codes: Codes): number[] | undefined {
  const left = new Set(codes);
  const parts: number[] = [];
  const largestFirst = [...nodes.keys()].sort(
    (a, b) => (nodes[b]?.length ?? 0) - (nodes[a]?.length ?? 0) || a - b,
  );
  for (const at of largestFirst) {
    const node = nodes[at] ?? [];
    if (left.size === 0) break;
    if (node.length === 0 || !node.every((code) => left.has(code))) continue;
    for (const code of node) left.delete(code);
    parts.push(at);
  }
  return left.size === 0 ? parts : undefined;
}

/** The codes that go to each of so many places, from the place of each code (-1: none). */
export function gatherCodes(placeOf: ArrayLike<number>, places: number): number[][] {
  const gathered: number[][] = Array.from({ length: places }, () => []);
  for (let code = 0; code < placeOf.length; code++) gathered[placeOf[code] ?? -1]?.push(code);
  return gathered;
}

/** The union of disjoint sets of codes. */
export function joinCodes(sets: readonly Codes[]): Codes {
  return sets.flat().sort((a, b) => a - b);
}

function isSame(a: Codes, b: Codes): boolean {
  return a.length === b.length && a.every((code, at) => code === b[at]);
}

function compareCodes(a: Codes, b: Codes): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((code, k) => code !== b[k]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
