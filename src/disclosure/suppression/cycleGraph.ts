import type { Move, MoveFinder } from './leastPattern.ts';
import type { Rooms } from './rooms.ts';

/**
 * A two-way table with totals as a graph: each row and each column is a node, each cell the edge between its row and
 * its column. Another table agrees with all that is shown exactly where hidden cells change along closed walks, up and
 * down in turn (margins with the sign turned round); so a hidden cell cannot be worked out where it lies on a directed
 * cycle of hidden cells, each with room in its direction. Rows are nodes 0 to rows - 1, columns follow.
 */
export interface CycleGraph {
  readonly rows: number;
  readonly columns: number;
  /** 1 where the cell, if hidden, can change so that it leads from its row to its column, or back. */
  readonly forth: Uint8Array;
  readonly back: Uint8Array;
}

/** Makes the graph of a table with totals in its last row and column; its cells go row by row. */
export function buildCycleGraph(rows: number, columns: number, { up, down }: Rooms): CycleGraph {
  const forth = up.slice();
  const back = down.slice();
  // The margins change the other way round: a total of a row leaves its row.
  for (let cell = 0; cell < rows * columns; cell++) {
    const inLastRow = cell >= (rows - 1) * columns;
    if (inLastRow === (cell % columns === columns - 1)) continue;
    forth[cell] = down[cell] ?? 0;
    back[cell] = up[cell] ?? 0;
  }
  return { rows, columns, forth, back };
}

/** Finds the cheapest cycles of hidden cells in a two-way table (Dijkstra's search in either direction). */
export function buildCycleFinder(graph: CycleGraph): MoveFinder {
  const nodes = graph.rows + graph.columns;
  const work: Workspace = {
    distance: new Float64Array(nodes),
    via: new Int32Array(nodes),
    done: new Uint8Array(nodes),
    spent: 0,
  };
  return {
    find: (cell, cost, limit) => findCheapestCycle(graph, cell, cost, work, limit),
    get spent() {
      return work.spent;
    },
  };
}

function findCheapestCycle(
  graph: CycleGraph,
  cell: number,
  cost: Float64Array,
  work: Workspace,
  limit: number,
): Move | null {
  const row = Math.floor(cell / graph.columns);
  const column = graph.rows + (cell % graph.columns);
  const up = graph.forth[cell] === 1 ? findPath(graph, column, row, cell, cost, work, limit) : null;
  if (up !== null && up.cost === 0) return up;
  const rest = Math.min(limit, up?.cost ?? Infinity);
  const down = graph.back[cell] === 1 ? findPath(graph, row, column, cell, cost, work, rest) : null;
  return down ?? up;
}

/** Scratch space for the search of paths, reused between calls. */
interface Workspace {
  readonly distance: Float64Array;
  readonly via: Int32Array;
  readonly done: Uint8Array;
  spent: number;
}

/** The cheapest way between two nodes that leaves out one cell and costs less than `limit` (Dijkstra on a dense graph). */
function findPath(
  graph: CycleGraph,
  from: number,
  to: number,
  without: number,
  cost: Float64Array,
  work: Workspace,
  limit: number,
): Move | null {
  const { distance, done } = work;
  distance.fill(Infinity);
  done.fill(0);
  distance[from] = 0;
  for (let node = from; node >= 0; node = nearestOpen(work)) {
    if ((distance[node] ?? Infinity) >= limit) return null;
    if (node === to) return traceBack(graph, from, to, work);
    done[node] = 1;
    relax(graph, node, without, cost, work);
  }
  return null;
}

function nearestOpen({ distance, done }: Workspace): number {
  let nearest = -1;
  let least = Infinity;
  for (let node = 0; node < done.length; node++) {
    const d = distance[node] ?? Infinity;
    if (d < least && done[node] === 0) {
      least = d;
      nearest = node;
      if (d === 0) break;
    }
  }
  return nearest;
}

function relax(graph: CycleGraph, node: number, without: number, cost: Float64Array, work: Workspace): void {
  const { rows, columns } = graph;
  const { distance, via, done } = work;
  const isRow = node < rows;
  const allowed = isRow ? graph.forth : graph.back;
  const count = isRow ? columns : rows;
  const step = isRow ? 1 : columns;
  work.spent += count;
  const offset = isRow ? rows : 0;
  const soFar = distance[node] ?? 0;
  let cell = isRow ? node * columns : node - rows;
  for (let k = 0; k < count; k++, cell += step) {
    if (allowed[cell] !== 1 || cell === without || done[k + offset] === 1) continue;
    const price = cost[cell] ?? 0;
    if (soFar + price >= (distance[k + offset] ?? Infinity)) continue;
    distance[k + offset] = soFar + price;
    via[k + offset] = cell;
  }
}

function traceBack(graph: CycleGraph, from: number, to: number, work: Workspace): Move {
  const cells: number[] = [];
  for (let node = to; node !== from;) {
    const cell = work.via[node] ?? 0;
    cells.push(cell);
    const row = Math.floor(cell / graph.columns);
    node = node === row ? graph.rows + (cell % graph.columns) : row;
  }
  return { cells, cost: work.distance[to] ?? 0 };
}
