import type { Lattice } from './lattice.ts';
import { listFamilies, listSteps, type Family, type Step } from './latticeFamilies.ts';
import { findSliceCycle, type Slice, type SliceWork } from './latticeSlice.ts';
import type { Move, MoveFinder } from './leastPattern.ts';
import type { Rooms } from './rooms.ts';

/**
 * Finds moves of a lattice that go round a cycle of any length in two dimensions, as in a two-way table, while in the
 * third (where there is one) one leaf goes up and another down. Lines of the table are the leaves below one sum of a
 * dimension, with all codes that go up with them; its last line is the sum itself. Serves two and three dimensions.
 */
export function buildLatticeCycleFinder(lattice: Lattice, rooms: Rooms): MoveFinder {
  const parts: Parts = {
    lattice,
    rooms,
    families: lattice.dimensions.map(listFamilies),
    steps: lattice.dimensions.map(listSteps),
    work: buildWork(lattice),
  };
  return {
    find: (cell, cost, limit) => {
      let best: Move | null = null;
      let most = limit;
      for (const slice of listSlices(parts, cell, cost)) {
        const move = findSliceCycle(slice, cell, most);
        if (move === null) continue;
        best = move;
        most = move.cost;
        if (most === 0) break;
      }
      return best;
    },
    get spent() {
      return parts.work.spent;
    },
  };
}

interface Parts {
  readonly lattice: Lattice;
  readonly rooms: Rooms;
  readonly families: readonly (readonly Family[])[];
  readonly steps: readonly (readonly (readonly Step[])[])[];
  readonly work: SliceWork;
}

function buildWork({ dimensions }: Lattice): SliceWork {
  const lines = dimensions.reduce((sum, { leaves }) => sum + leaves.length + 1, 0);
  const before = new Int32Array(lines);
  return { distance: new Float64Array(lines), before, done: new Uint8Array(lines), spent: 0 };
}

const STAY: readonly Step[] = [{ offsets: [], signs: [] }];

/** Every two-way table through a cell, for every step along the third dimension. */
function* listSlices(
  { lattice, rooms, families, steps, work }: Parts,
  cell: number,
  cost: Float64Array,
): Generator<Slice> {
  const axes = lattice.dimensions;
  const codeOn = (d: number): number => Math.floor(cell / (axes[d]?.stride ?? 1)) % (axes[d]?.size ?? 1);
  for (const [a, b, third] of listPlanes(axes.length)) {
    const across = third === null ? STAY : (steps[third]?.[codeOn(third)] ?? []);
    const fixed = third === null ? 0 : codeOn(third) * (axes[third]?.stride ?? 0);
    const rowStride = axes[a]?.stride ?? 0;
    const columnStride = axes[b]?.stride ?? 0;
    for (const rows of families[a] ?? []) {
      const startRows = linesWith(rows, codeOn(a));
      for (const columns of startRows.length > 0 ? (families[b] ?? []) : []) {
        const startColumns = linesWith(columns, codeOn(b));
        const starts = startRows.flatMap((row) =>
          startColumns.map((column): [number, number] => [row, column]),
        );
        for (const step of starts.length > 0 ? across : []) {
          yield {
            rows: rows.lines,
            columns: columns.lines,
            rowStride,
            columnStride,
            fixed,
            step,
            starts,
            rooms,
            cost,
            work,
          };
        }
      }
    }
  }
}

function listPlanes(count: number): [a: number, b: number, third: number | null][] {
  if (count === 2) return [[0, 1, null]];
  if (count !== 3) return [];
  return [
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 0],
  ];
}

function linesWith({ lines }: Family, code: number): number[] {
  return [...lines.keys()].filter((line) => lines[line]?.includes(code) === true);
}
