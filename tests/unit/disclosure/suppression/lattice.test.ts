import { describe, expect, it } from 'vitest';
import {
  buildFlatDimension,
  buildLattice,
  listLatticeEquations,
  sumOverLattice,
} from '../../../../src/disclosure/suppression/lattice.ts';

const groups = {
  size: 6,
  sums: [
    { total: 3, parts: [0, 1] },
    { total: 4, parts: [2] },
    { total: 5, parts: [3, 4] },
  ],
};

describe('buildLattice', () => {
  it('knows which leaves each code stands for', () => {
    const lattice = buildLattice([buildFlatDimension(2), groups]);
    expect(lattice.cells).toBe(18);
    expect(lattice.dimensions[1]?.leaves).toEqual([0, 1, 2]);
    expect(lattice.dimensions[1]?.covers).toEqual([[0], [1], [2], [0, 1], [2], [0, 1, 2]]);
  });

  it('adds counts up into every total, and lists sums that they meet', () => {
    const lattice = buildLattice([buildFlatDimension(2), groups]);
    const counts = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const values = sumOverLattice(lattice, ([row = 0, group = 0]) => counts[row]?.[group] ?? 0);
    expect(Array.from(values.subarray(12))).toEqual([5, 7, 9, 12, 9, 21]);
    const equations = listLatticeEquations(lattice);
    expect(equations).toHaveLength(3 * 3 + 6);
    for (const { total, parts } of equations) {
      expect(parts.reduce((sum, part) => sum + (values[part] ?? 0), 0)).toBe(values[total]);
    }
  });

  it('refuses a code that is a sum of itself', () => {
    const loop = {
      size: 2,
      sums: [
        { total: 0, parts: [1] },
        { total: 1, parts: [0] },
      ],
    };
    expect(() => buildLattice([loop])).toThrow(RangeError);
  });
});
