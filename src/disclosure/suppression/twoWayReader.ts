import { addArc, buildNetwork, pushFlow, UNLIMITED, type FlowNetwork } from './flowNetwork.ts';
import { boundsFromSymbol, type Bounds, type Reader, type SmallCountRule } from './readerModel.ts';

/** A cell as it is published: a number, the symbol, or a range that everybody knows (rounded, or hidden at source). */
export type PublishedCell = number | '[c]' | Bounds;

/** A row and a column; the number of rows is the total row, the number of columns the total column. */
export type CellIndex = readonly [row: number, column: number];

/** A two-way table with its totals in the last row and the last column, as a reader holds it. */
export interface PublishedTable {
  readonly cells: readonly (readonly PublishedCell[])[];
  readonly rule: SmallCountRule;
  /** The hidden cells that are primary; only the reader `marked` is told. */
  readonly primary: readonly CellIndex[];
}

/** What a cell can be, given all that is shown. */
export interface CellRange extends Bounds {
  readonly cell: CellIndex;
}

/** The feasible values of each cell asked for; `inconsistent` where no table fits what is published. */
export type TwoWayReading =
  { readonly kind: 'read'; readonly ranges: readonly CellRange[] } | { readonly kind: 'inconsistent' };

/**
 * Works out, exactly, what a reader can know of cells of a two-way table with totals: the least and the greatest whole
 * number that each can be in any table of whole numbers that agrees with all that is shown. The table is a circulation
 * (total column to rows, rows to columns, columns to total row, and back by the grand total), so a maximum flow in
 * either direction gives both ends. `targets` defaults to the primary cells.
 */
export function readTwoWay(
  table: PublishedTable,
  reader: Reader,
  targets: readonly CellIndex[] = table.primary,
): TwoWayReading {
  const circulation = buildCirculation(table, reader);
  if (circulation === null) return { kind: 'inconsistent' };
  const ranges = targets.map((cell) => ({ cell, ...rangeOf(circulation, cell, UNLIMITED) }));
  return { kind: 'read', ranges };
}

/** The primary cells that have one possible value only under a reader; throws where nothing fits what is published. */
export function findExactCells(table: PublishedTable, reader: Reader): CellIndex[] {
  const circulation = buildCirculation(table, reader);
  if (circulation === null) throw new Error(`no table fits what is published (${reader})`);
  return table.primary.filter((cell) => {
    const { lo, hi } = rangeOf(circulation, cell, 1);
    return lo === hi;
  });
}

interface Circulation {
  readonly net: FlowNetwork;
  /** The rooms of one table that fits. */
  readonly base: Float64Array;
  readonly columns: number;
  /** Per cell its arc, or -1 where its value is fixed; and the least it can be. */
  readonly arc: Int32Array;
  readonly least: Float64Array;
}

function buildCirculation(table: PublishedTable, reader: Reader): Circulation | null {
  const rows = table.cells.length;
  const columns = table.cells[0]?.length ?? 0;
  const nodes = rows + columns;
  const net = buildNetwork(nodes + 2, rows * columns + nodes);
  const arc = new Int32Array(rows * columns).fill(-1);
  const least = new Float64Array(rows * columns);
  const need = new Float64Array(nodes);
  const bounds = boundsPerCell(table, reader, columns);
  for (let cell = 0; cell < rows * columns; cell++) {
    const [lo, hi] = bounds[cell] ?? [0, 0];
    if (lo > hi) return null;
    const [from, to] = endsOf(cell, rows, columns);
    least[cell] = lo;
    need[to] = (need[to] ?? 0) + lo;
    need[from] = (need[from] ?? 0) - lo;
    if (hi > lo) arc[cell] = addArc(net, from, to, hi - lo);
  }
  if (!settle(net, need, nodes)) return null;
  return { net, base: net.room.slice(), columns, arc, least };
}

/** Inner cells and the grand total run from their row to their column, margins the other way: every node balances. */
function endsOf(cell: number, rows: number, columns: number): [from: number, to: number] {
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const inward = (row === rows - 1) === (column === columns - 1);
  return inward ? [row, rows + column] : [rows + column, row];
}

function boundsPerCell(table: PublishedTable, reader: Reader, columns: number): [lo: number, hi: number][] {
  const primary = new Set(table.primary.map(([row, column]) => row * columns + column));
  return table.cells.flatMap((row, r) =>
    row.map((cell, c): [number, number] => {
      if (typeof cell === 'number') return [cell, cell];
      const known =
        cell === '[c]' ? boundsFromSymbol(reader, primary.has(r * columns + c), table.rule) : cell;
      return [known.lo, known.hi ?? UNLIMITED];
    }),
  );
}

/** Finds one table that fits, as a flow that meets every node's need; false where there is none. */
function settle(net: FlowNetwork, need: Float64Array, nodes: number): boolean {
  const helpers: number[] = [];
  let wanted = 0;
  need.forEach((n, node) => {
    if (n === 0) return;
    helpers.push(n > 0 ? addArc(net, nodes, node, n) : addArc(net, node, nodes + 1, -n));
    wanted += Math.max(n, 0);
  });
  const met = pushFlow(net, nodes, nodes + 1, wanted) === wanted;
  for (const helper of helpers) net.room.fill(0, helper, helper + 2);
  return met;
}

function rangeOf(circulation: Circulation, [row, column]: CellIndex, limit: number): Bounds {
  const { net, base, columns, arc, least } = circulation;
  const cell = row * columns + column;
  const lo = least[cell] ?? 0;
  const a = arc[cell] ?? -1;
  if (a < 0) return { lo, hi: lo };
  const from = net.to[a + 1] ?? 0;
  const to = net.to[a] ?? 0;
  const roomUp = base[a] ?? 0;
  const flow = base[a + 1] ?? 0;
  const up = pushElsewhere(circulation, a, to, from, Math.min(roomUp, limit));
  const down = pushElsewhere(circulation, a, from, to, Math.min(flow, limit));
  const highest = lo + flow + up;
  return { lo: lo + flow - down, hi: highest >= UNLIMITED / 2 ? null : highest };
}

/** How far the other cells can make up for a change of the cell on arc `a`. */
function pushElsewhere(circulation: Circulation, a: number, from: number, to: number, limit: number): number {
  if (limit <= 0) return 0;
  circulation.net.room.set(circulation.base);
  circulation.net.room.fill(0, a, a + 2);
  return pushFlow(circulation.net, from, to, limit);
}
