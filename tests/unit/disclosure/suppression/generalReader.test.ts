import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { addTotals } from '../../../../src/disclosure/suppression/countTable.ts';
import { readLinked } from '../../../../src/disclosure/suppression/generalReader.ts';
import type { LinkedTable } from '../../../../src/disclosure/suppression/linkedTable.ts';
import { buildLpSolver } from '../../../../src/disclosure/suppression/lpSolver.ts';
import { READERS } from '../../../../src/disclosure/suppression/readerModel.ts';
import {
  buildFlatDimension,
  buildLattice,
  listLatticeEquations,
  sumOverLattice,
} from '../../../../src/disclosure/suppression/lattice.ts';
import { readVectors, VECTORS_ABSENT, type ThreeWayVector, type TwoWayVector } from './sharedVectors.ts';

const rule = { threshold: 5, zeroRule: 'published' } as const;
const c = '[c]';

/** A two-way table with its primary cells hidden, as equations. */
function toLinked({ counts, primary, threshold, zero_rule }: TwoWayVector): LinkedTable {
  const { rows, columns, values } = addTotals(counts);
  const small = primary.map(([row = 0, column = 0]) => row * columns + column);
  const line = (length: number, at: (k: number) => number) => ({
    total: at(length - 1),
    parts: Array.from({ length: length - 1 }, (_, k) => at(k)),
  });
  return {
    cells: [...values].map((value, cell) => (small.includes(cell) ? c : value)),
    equations: [
      ...Array.from({ length: rows }, (_, row) => line(columns, (k) => row * columns + k)),
      ...Array.from({ length: columns }, (_, column) => line(rows, (k) => k * columns + column)),
    ],
    primary: small,
    rule: { threshold, zeroRule: zero_rule },
  };
}

describe('readLinked', () => {
  it('proves by a second table that a hidden count is not known', async () => {
    const table: LinkedTable = {
      cells: [10, c, c, 4],
      equations: [{ total: 0, parts: [1, 2, 3] }],
      primary: [1],
      rule,
      known: [10, 2, 4, 4],
    };
    const reading = await readLinked(table, 'nonzero');
    expect(reading.kind === 'read' && reading.cells[0]?.verdict).toBe('open');
    const ends = await readLinked(table, 'nonzero', { ends: true });
    expect(ends.kind === 'read' && ends.cells[0]?.possible).toEqual({ lo: 1, hi: 5 });
  });

  it('takes a set of cells that can change together as proof, without a search', async () => {
    const table: LinkedTable = {
      cells: [10, c, c, 4],
      equations: [{ total: 0, parts: [1, 2, 3] }],
      primary: [1],
      rule,
      known: [10, 2, 4, 4],
    };
    const withMove = await readLinked(table, 'blind', { moves: [[1, 2]], budget: 0 });
    expect(withMove.kind === 'read' && withMove.cells[0]).toMatchObject({
      verdict: 'open',
      proved: { lo: 1, hi: 3 },
    });
    const wrong = await readLinked(table, 'blind', { moves: [[1]], budget: 0 });
    expect(wrong.kind === 'read' && wrong.cells[0]?.verdict).toBe('undecided');
  });

  it('refuses to start from a table that is not the published one', async () => {
    const table: LinkedTable = {
      cells: [3, c],
      equations: [{ total: 0, parts: [1] }],
      primary: [1],
      rule,
      known: [3, 4],
    };
    await expect(readLinked(table, 'blind')).rejects.toThrow('not the published one');
  });

  it('asks the solver for what it did not find by itself', async () => {
    const solver = buildLpSolver(
      (
        (highs) => (text: string) =>
          highs.solve(text)
      )(await highsLoader()),
    );
    const table: LinkedTable = {
      cells: [9, c, c, c],
      equations: [{ total: 0, parts: [1, 2, 3] }],
      primary: [1, 2, 3],
      rule,
      known: [9, 2, 3, 4],
    };
    const reading = await readLinked(table, 'marked', { ends: true, budget: 0, solver });
    expect(reading.kind === 'read' && reading.cells[0]).toEqual({
      cell: 1,
      verdict: 'open',
      proved: { lo: 1, hi: 4 },
      possible: { lo: 1, hi: 4 },
    });
  });

  it.skipIf(VECTORS_ABSENT !== '')(
    `agrees with the reference on two-way tables${VECTORS_ABSENT}`,
    async () => {
      const vectors = readVectors<TwoWayVector>('two-way.json').filter(({ counts }) => counts.length < 7);
      for (const vector of vectors) {
        for (const reader of READERS) {
          const reading = await readLinked(toLinked(vector), reader, { ends: true, budget: 3000 });
          const ranges = reading.kind === 'read' ? reading.cells.map((cell) => cell.possible) : [];
          expect([vector.id, reader, ranges]).toEqual([
            vector.id,
            reader,
            vector.naive[reader].intervals.map(([, lo, hi]) => ({ lo, hi })),
          ]);
        }
      }
    },
  );

  it.skipIf(VECTORS_ABSENT !== '')(
    `agrees with the reference in three dimensions${VECTORS_ABSENT}`,
    async () => {
      const highs = await highsLoader();
      const solver = buildLpSolver((text) => highs.solve(text));
      for (const { id, counts, primary, naive, threshold, zero_rule } of readVectors<ThreeWayVector>(
        'three-way.json',
      )) {
        const sizes = [counts.length, counts[0]?.length ?? 0, counts[0]?.[0]?.length ?? 0];
        const lattice = buildLattice(sizes.map(buildFlatDimension));
        const values = sumOverLattice(lattice, ([d = 0, r = 0, k = 0]) => counts[d]?.[r]?.[k] ?? 0);
        const small = primary.map((index) =>
          index.reduce((sum, k, d) => sum + k * (lattice.dimensions[d]?.stride ?? 0), 0),
        );
        const table: LinkedTable = {
          cells: [...values].map((value, cell) => (small.includes(cell) ? c : value)),
          equations: listLatticeEquations(lattice),
          primary: small,
          rule: { threshold, zeroRule: zero_rule },
        };
        for (const reader of READERS) {
          const reading = await readLinked(table, reader, { ends: true, solver });
          const ranges =
            reading.kind === 'read' ? reading.cells.map(({ proved }) => [proved.lo, proved.hi]) : [];
          expect([id, reader, ranges]).toEqual([
            id,
            reader,
            naive[reader].intervals.map(([, lo, hi]) => [lo, hi]),
          ]);
        }
      }
    },
  );
});
