import type { LinkedEquation } from './equationSystem.ts';

/**
 * One dimension of a lattice of tables: its codes by position, and which are sums of others (19 groups inside 5 inside
 * all; several groupings of the same codes). Codes that are no sum are the leaves, to be counted.
 */
export interface LatticeDimension {
  readonly size: number;
  readonly sums: readonly LinkedEquation[];
}

/** Every combination of the codes of all dimensions is a cell; its position is the sum of code times stride. */
export interface Lattice {
  readonly dimensions: readonly LatticeAxis[];
  readonly cells: number;
}

/** A dimension laid out: `covers[code]` are the leaves (positions in `leaves`) that a code stands for. */
export interface LatticeAxis extends LatticeDimension {
  readonly stride: number;
  readonly leaves: readonly number[];
  readonly covers: readonly (readonly number[])[];
}

/** Lays out a lattice, the last dimension running fastest. Throws a RangeError where a code is a sum of itself. */
export function buildLattice(dimensions: readonly LatticeDimension[]): Lattice {
  const axes: LatticeAxis[] = [];
  let stride = 1;
  for (const dimension of dimensions.toReversed()) {
    const isSum = new Set(dimension.sums.map(({ total }) => total));
    const leaves = Array.from({ length: dimension.size }, (_, code) => code).filter(
      (code) => !isSum.has(code),
    );
    const covers = Array.from({ length: dimension.size }, (_, code) => coverOf(dimension, leaves, code, 0));
    axes.unshift({ ...dimension, stride, leaves, covers });
    stride *= dimension.size;
  }
  return { dimensions: axes, cells: stride };
}

/** A dimension of `leaves` codes and, last, their total. */
export function buildFlatDimension(leaves: number): LatticeDimension {
  const parts = Array.from({ length: leaves }, (_, code) => code);
  return { size: leaves + 1, sums: [{ total: leaves, parts }] };
}

function coverOf(
  dimension: LatticeDimension,
  leaves: readonly number[],
  code: number,
  depth: number,
): number[] {
  if (depth > dimension.size) throw new RangeError(`code ${code} is a sum of itself`);
  const sum = dimension.sums.find(({ total }) => total === code);
  if (sum === undefined) return [leaves.indexOf(code)];
  return sum.parts.flatMap((part) => coverOf(dimension, leaves, part, depth + 1)).toSorted((a, b) => a - b);
}

/**
 * The values of all cells from the counts of the leaf cells: `countOf` gets the positions of the leaves, one per
 * dimension (in `leaves`, not codes).
 */
export function sumOverLattice(
  lattice: Lattice,
  countOf: (leaves: readonly number[]) => number,
): Float64Array {
  const values = new Float64Array(lattice.cells);
  const ancestors = lattice.dimensions.map(({ leaves, covers }) =>
    leaves.map((_, leaf) => [...covers.keys()].filter((code) => covers[code]?.includes(leaf) === true)),
  );
  const visit = (leaves: readonly number[], offsets: readonly number[]): void => {
    const axis = lattice.dimensions[leaves.length];
    if (axis === undefined) {
      const count = countOf(leaves);
      for (const cell of offsets) values[cell] = (values[cell] ?? 0) + count;
      return;
    }
    for (const [leaf, codes] of (ancestors[leaves.length] ?? []).entries()) {
      visit(
        [...leaves, leaf],
        offsets.flatMap((offset) => codes.map((code) => offset + code * axis.stride)),
      );
    }
  };
  visit([], [0]);
  return values;
}

/** Every sum in the lattice: each sum of a dimension, for every combination of the codes of the others. */
export function listLatticeEquations({ dimensions, cells }: Lattice): LinkedEquation[] {
  const equations: LinkedEquation[] = [];
  for (const { size, stride, sums } of dimensions) {
    for (let cell = 0; cell < cells; cell++) {
      if (Math.floor(cell / stride) % size !== 0) continue;
      for (const { total, parts } of sums) {
        equations.push({ total: cell + total * stride, parts: parts.map((part) => cell + part * stride) });
      }
    }
  }
  return equations;
}
