import { describe, expect, it } from 'vitest';
import { readLinked } from '../../../../src/disclosure/suppression/generalReader.ts';
import {
  buildFlatDimension,
  buildLattice,
  listLatticeEquations,
  sumOverLattice,
  type LatticeDimension,
} from '../../../../src/disclosure/suppression/lattice.ts';
import {
  planCells,
  type CellPlan,
  type PlanPolicy,
} from '../../../../src/disclosure/suppression/planCells.ts';
import type { PlanSystem } from '../../../../src/disclosure/suppression/planSystem.ts';
import { protectCounts } from '../../../../src/disclosure/suppression/protectCounts.ts';
import { READERS } from '../../../../src/disclosure/suppression/readerModel.ts';
import { readVectors, VECTORS_ABSENT, type ThreeWayVector } from './sharedVectors.ts';

const policy: PlanPolicy = { threshold: 5, zeroRule: 'published' };

async function plan(system: PlanSystem, how: PlanPolicy = policy): Promise<CellPlan> {
  const planning = await planCells(system, how);
  if (planning.kind === 'stopped') throw new Error('the plan was stopped');
  return planning;
}

function toSystem(
  dimensions: readonly LatticeDimension[],
  countOf: (leaves: readonly number[]) => number,
): PlanSystem {
  const lattice = buildLattice(dimensions);
  return { lattice, values: sumOverLattice(lattice, countOf) };
}

/** 4 groups inside 2 broad ones inside all. */
const groups: LatticeDimension = {
  size: 7,
  sums: [
    { total: 4, parts: [0, 1] },
    { total: 5, parts: [2, 3] },
    { total: 6, parts: [4, 5] },
  ],
};

describe('planCells', () => {
  it('hides nothing where nothing is small', async () => {
    const planned = await plan(toSystem([buildFlatDimension(2), groups], () => 7));
    expect(planned).toMatchObject({ outcome: 'shown', primary: [], secondary: [] });
  });

  it('plans a plain two-way table as protectCounts does', async () => {
    const counts = [
      [2, 20, 7],
      [30, 40, 9],
      [8, 1, 30],
    ];
    const planned = await plan(
      toSystem([buildFlatDimension(3), buildFlatDimension(3)], ([r = 0, c = 0]) => counts[r]?.[c] ?? 0),
    );
    const { audit } = protectCounts(counts, policy);
    expect(planned.secondary).toEqual(audit.secondary.map(([row, column]) => 4 * row + column));
  });

  it('protects a group inside a broad group, which would give it away', async () => {
    // The small cell is the first group of the first row.
    const counts = [
      [2, 30, 20, 25],
      [40, 35, 30, 45],
      [22, 28, 31, 19],
    ];
    const planned = await plan(
      toSystem([buildFlatDimension(3), groups], ([r = 0, c = 0]) => counts[r]?.[c] ?? 0),
    );
    expect(planned.outcome).toBe('suppressed');
    expect(planned.primary).toEqual([0]);
    expect(planned.secondary).toHaveLength(3);
    expect(planned.readers.nonzero).toEqual({ exact: 0, undecided: 0 });
  });

  it('protects a figure that two snapshots and their joiners and leavers give away', async () => {
    // 0 last year, 1 joiners, 2 both together, 3 this year, 4 leavers; one group and another, and their sums.
    const one = [22, 2, 24, 18, 6];
    const other = [40, 9, 49, 42, 7];
    const values = [...one, ...other, ...one.map((value, k) => value + (other[k] ?? 0))];
    const equations = [0, 5, 10].flatMap((at) => [
      { total: at + 2, parts: [at, at + 1] },
      { total: at + 2, parts: [at + 3, at + 4] },
    ]);
    for (let k = 0; k < 5; k++) equations.push({ total: 10 + k, parts: [k, 5 + k] });
    const planned = await plan({ values, equations });
    expect(planned.outcome).toBe('suppressed');
    expect(planned.primary).toEqual([1]);
    expect(planned.readers.nonzero).toEqual({ exact: 0, undecided: 0 });
  });

  it('keeps cells that the source has hidden from being worked out, within the bounds of the source', async () => {
    const lattice = buildLattice([buildFlatDimension(3), buildFlatDimension(3)]);
    const values = sumOverLattice(lattice, ([r = 0, c = 0]) => 10 + 3 * r + c);
    const hidden = [0, 1, 4, 5];
    const system: PlanSystem = {
      lattice,
      values: [...values].map((value, cell) => (hidden.includes(cell) ? Number.NaN : value)),
      ranges: new Map(hidden.map((cell) => [cell, { lo: 0, hi: 40 }])),
      guarded: hidden,
    };
    const planned = await plan(system);
    expect(planned).toMatchObject({ outcome: 'shown', unguarded: [] });
    const alone = await plan({
      ...system,
      ranges: new Map([[0, { lo: 0, hi: 40 }]]),
      guarded: [0],
      values: [Number.NaN, ...values.slice(1)],
    });
    expect(alone.outcome).toBe('suppressed');
    expect(alone.secondary.length).toBe(3);
  });

  it('says which source cells the source itself gives away, and withholds what contradicts itself', async () => {
    const equations = [{ total: 0, parts: [1, 2] }];
    const ranges = new Map([[1, { lo: 0, hi: 4 }]]);
    const values = [30, Number.NaN, 28];
    const given = await plan({ values, equations, ranges, guarded: [1], fixed: [0, 2] });
    expect(given).toMatchObject({ outcome: 'shown', unguarded: [1] });
    const wrong = await plan({ values: [30, Number.NaN, 20], equations, ranges });
    expect(wrong).toMatchObject({ outcome: 'withheld', reason: 'source-inconsistent' });
  });

  it('withholds where public figures leave no way to protect', async () => {
    const planned = await plan({
      values: [42, 2, 40],
      equations: [{ total: 0, parts: [1, 2] }],
      fixed: [0, 2],
    });
    expect(planned).toMatchObject({ outcome: 'withheld', reason: 'cannot-be-protected' });
  });

  it('reports how far it is, and stops where it is told to', async () => {
    const system = toSystem(
      [buildFlatDimension(6), groups],
      ([r = 0, c = 0]) => ((r + 2) * (c + 3) * 7) % 23,
    );
    const seen: number[] = [];
    await planCells(system, policy, { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(seen.every((part, k) => part >= (seen[k - 1] ?? 0))).toBe(true);
    const signal = { aborted: false };
    const stopped = await planCells(system, policy, { signal, onProgress: () => (signal.aborted = true) });
    expect(stopped).toEqual({ kind: 'stopped' });
  });

  it('plans the same again', async () => {
    const system = toSystem(
      [buildFlatDimension(5), groups],
      ([r = 0, c = 0]) => ((r + 2) * (c + 3) * 7) % 23,
    );
    expect(await plan(system)).toEqual(await plan(system));
  });

  it('refuses numbers that are no counts, or do not add up', async () => {
    const equations = [{ total: 0, parts: [1, 2] }];
    await expect(planCells({ values: [3, 1.5, 1.5], equations }, policy)).rejects.toThrow(RangeError);
    await expect(planCells({ values: [3, 1, 1], equations }, policy)).rejects.toThrow(
      'not the published one',
    );
  });

  it.skipIf(VECTORS_ABSENT !== '')(
    `protects every reference table of three dimensions${VECTORS_ABSENT}`,
    async () => {
      for (const vector of readVectors<ThreeWayVector>('three-way.json')) {
        const { counts } = vector;
        const sizes = [counts.length, counts[0]?.length ?? 0, counts[0]?.[0]?.length ?? 0];
        const system = toSystem(
          sizes.map(buildFlatDimension),
          ([d = 0, r = 0, c = 0]) => counts[d]?.[r]?.[c] ?? 0,
        );
        const strides = system.lattice?.dimensions.map(({ stride }) => stride) ?? [];
        const primary = vector.primary.map((index) =>
          index.reduce((sum, k, d) => sum + k * (strides[d] ?? 0), 0),
        );
        for (const reader of [undefined, ...READERS]) {
          const planned = await plan(system, reader === undefined ? policy : { ...policy, reader });
          expect([vector.id, planned.outcome]).toEqual([vector.id, 'suppressed']);
          expect(planned.primary).toEqual(primary.toSorted((a, b) => a - b));
          const upTo = READERS.slice(0, READERS.indexOf(planned.reader) + 1);
          for (const level of upTo) expect(planned.readers[level]).toEqual({ exact: 0, undecided: 0 });
          expect(planned.fellBack).toBe(reader === undefined && planned.reader === 'nonzero');
        }
      }
    },
    60_000,
  );

  it('finds by itself what a plan rests on, without its moves', async () => {
    const counts = [
      [2, 30, 20, 25],
      [40, 35, 3, 45],
      [22, 28, 31, 19],
    ];
    const system = toSystem([buildFlatDimension(3), groups], ([r = 0, c = 0]) => counts[r]?.[c] ?? 0);
    const planned = await plan(system);
    const hidden = new Set([...planned.primary, ...planned.secondary]);
    const values = [...Float64Array.from(system.values)];
    const reading = await readLinked(
      {
        cells: values.map((value, cell) => (hidden.has(cell) ? '[c]' : value)),
        equations: system.lattice === undefined ? [] : listLatticeEquations(system.lattice),
        primary: planned.primary,
        rule: { threshold: 5, zeroRule: 'published' },
      },
      'marked',
      { ends: true },
    );
    expect(reading.kind === 'read' && reading.cells.every(({ verdict }) => verdict === 'open')).toBe(true);
  });
});
