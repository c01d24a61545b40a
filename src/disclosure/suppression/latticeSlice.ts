import type { Step } from './latticeFamilies.ts';
import type { Move } from './leastPattern.ts';
import type { Rooms } from './rooms.ts';

/** A two-way table inside a lattice, each of whose cells stands for all the cells that change with it. */
export interface Slice {
  /** The codes of each row and column; the last of each is the total. */
  readonly rows: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
  readonly rowStride: number;
  readonly columnStride: number;
  /** Where the third dimension stands, and what else changes along it. */
  readonly fixed: number;
  readonly step: Step;
  /** The rows and columns in which the cell asked for lies. */
  readonly starts: readonly (readonly [row: number, column: number])[];
  readonly rooms: Rooms;
  readonly cost: Float64Array;
  readonly work: SliceWork;
}

/** Scratch space for slices of at most so many lines, reused between calls, and the steps taken so far. */
export interface SliceWork {
  readonly distance: Float64Array;
  readonly before: Int32Array;
  readonly done: Uint8Array;
  spent: number;
}

/** The cheapest cycle it knows through a cell of the lattice, of a cost below `limit`; see `buildLatticeCycleFinder`. */
export function findSliceCycle(slice: Slice, cell: number, limit: number): Move | null {
  let best: Move | null = null;
  for (const [row, column] of slice.starts) {
    for (const forth of [true, false]) {
      const most = Math.min(limit, best?.cost ?? Infinity);
      const price = priceOfEdge(slice, row, column, forth, most);
      if (price >= most) continue;
      const path = findPath(slice, row, column, forth, most - price);
      const move = path === null ? null : toMove(slice, [...path, { row, column, forth }], cell);
      if (move !== null && move.cost < most) best = move;
    }
  }
  return best;
}

/** A cell of the slice, changed so that the way leads from its row to its column (`forth`) or back. */
interface Edge {
  readonly row: number;
  readonly column: number;
  readonly forth: boolean;
}

/** Margins change the other way round, as in a plain two-way table. */
function changeOf({ rows, columns }: Slice, row: number, column: number, forth: boolean): number {
  const isMargin = (row === rows.length - 1) !== (column === columns.length - 1);
  return isMargin === forth ? -1 : 1;
}

function priceOfEdge(slice: Slice, row: number, column: number, forth: boolean, limit: number): number {
  const { rowStride, columnStride, step, rooms, cost, work } = slice;
  const change = changeOf(slice, row, column, forth);
  let price = 0;
  for (const r of slice.rows[row] ?? []) {
    for (const c of slice.columns[column] ?? []) {
      const base = slice.fixed + r * rowStride + c * columnStride;
      for (let k = -1; k < step.offsets.length; k++) {
        const at = k < 0 ? base : base + (step.offsets[k] ?? 0);
        const up = change * (k < 0 ? 1 : (step.signs[k] ?? 0)) > 0;
        work.spent += 1;
        if ((up ? rooms.up[at] : rooms.down[at]) !== 1) return Infinity;
        price += cost[at] ?? 0;
        if (price >= limit) return Infinity;
      }
    }
  }
  return price;
}

/** The cheapest way back from the end of an edge to its beginning, without that edge (Dijkstra; rows, then columns). */
function findPath(slice: Slice, row: number, column: number, forth: boolean, limit: number): Edge[] | null {
  const lines = slice.rows.length;
  const nodes = lines + slice.columns.length;
  const [from, to] = forth ? [lines + column, row] : [row, lines + column];
  const { distance, before, done } = slice.work;
  distance.fill(Infinity, 0, nodes);
  done.fill(0, 0, nodes);
  distance[from] = 0;
  for (let node = from; node >= 0; node = nearestOpen(slice.work, nodes)) {
    const soFar = distance[node] ?? Infinity;
    if (soFar >= limit) return null;
    if (node === to) return traceBack(before, from, to, lines);
    done[node] = 1;
    const isRow = node < lines;
    for (let other = isRow ? lines : 0; other < (isRow ? nodes : lines); other++) {
      const r = isRow ? node : other;
      const c = (isRow ? other : node) - lines;
      const most = Math.min(limit, distance[other] ?? Infinity) - soFar;
      if (done[other] === 1 || most <= 0 || (r === row && c === column)) continue;
      const price = priceOfEdge(slice, r, c, isRow, most);
      if (price >= most) continue;
      distance[other] = soFar + price;
      before[other] = node;
    }
  }
  return null;
}

function nearestOpen({ distance, done }: SliceWork, nodes: number): number {
  let nearest = -1;
  let least = Infinity;
  for (let node = 0; node < nodes; node++) {
    const d = distance[node] ?? Infinity;
    if (done[node] === 0 && d < least) {
      least = d;
      nearest = node;
      if (d === 0) break;
    }
  }
  return nearest;
}

function traceBack(before: Int32Array, from: number, to: number, lines: number): Edge[] {
  const edges: Edge[] = [];
  for (let node = to; node !== from;) {
    const previous = before[node] ?? from;
    const forth = previous < lines;
    edges.push({ row: forth ? previous : node, column: (forth ? node : previous) - lines, forth });
    node = previous;
  }
  return edges;
}

/** Adds up the changes; null where they cancel in the cell asked for, or a cell would change by more than one. */
function toMove(slice: Slice, edges: readonly Edge[], cell: number): Move | null {
  const { rowStride, columnStride, step, fixed, cost } = slice;
  const net = new Map<number, number>();
  for (const { row, column, forth } of edges) {
    const change = changeOf(slice, row, column, forth);
    for (const r of slice.rows[row] ?? []) {
      for (const c of slice.columns[column] ?? []) {
        const base = fixed + r * rowStride + c * columnStride;
        net.set(base, (net.get(base) ?? 0) + change);
        for (const [k, offset] of step.offsets.entries()) {
          net.set(base + offset, (net.get(base + offset) ?? 0) + change * (step.signs[k] ?? 0));
        }
      }
    }
  }
  const changed = [...net].filter(([, change]) => change !== 0);
  if (!net.get(cell) || changed.some(([, change]) => Math.abs(change) > 1)) return null;
  const cells = [cell, ...changed.map(([at]) => at).filter((at) => at !== cell)];
  return { cells, cost: cells.reduce((sum, at) => sum + (cost[at] ?? 0), 0) };
}
