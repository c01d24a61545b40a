/** Stands for "no limit" in a capacity; far above every count of people. */
export const UNLIMITED = 2 ** 40;

/**
 * A directed network with whole-number capacities on which flow is pushed along shortest paths, and put back.
 * Arc `2k` is the k-th arc added, arc `2k + 1` its reverse; `room[a]` is what may still be pushed along arc `a`.
 */
export interface FlowNetwork {
  readonly nodes: number;
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly to: Int32Array;
  readonly room: Float64Array;
  readonly parent: Int32Array;
  readonly queue: Int32Array;
  arcs: number;
}

/** Makes an empty network for at most `maxArcs` arcs (reverses not counted). */
export function buildNetwork(nodes: number, maxArcs: number): FlowNetwork {
  return {
    nodes,
    head: new Int32Array(nodes).fill(-1),
    next: new Int32Array(2 * maxArcs),
    to: new Int32Array(2 * maxArcs),
    room: new Float64Array(2 * maxArcs),
    parent: new Int32Array(nodes),
    queue: new Int32Array(nodes),
    arcs: 0,
  };
}

/** Adds an arc with room for `forward` and, on its reverse, `backward`; returns its number. */
export function addArc(net: FlowNetwork, from: number, to: number, forward: number, backward = 0): number {
  const arc = net.arcs;
  net.to[arc] = to;
  net.to[arc + 1] = from;
  net.room[arc] = forward;
  net.room[arc + 1] = backward;
  net.next[arc] = net.head[from] ?? -1;
  net.head[from] = arc;
  net.next[arc + 1] = net.head[to] ?? -1;
  net.head[to] = arc + 1;
  net.arcs = arc + 2;
  return arc;
}

/** Pushes as much as it can from one node to another, `limit` at most, and returns how much. */
export function pushFlow(net: FlowNetwork, from: number, to: number, limit: number): number {
  const { room, parent } = net;
  let pushed = 0;
  while (pushed < limit && findPath(net, from, to)) {
    let step = limit - pushed;
    for (let node = to; node !== from;) {
      const arc = parent[node] ?? 0;
      step = Math.min(step, room[arc] ?? 0);
      node = net.to[arc ^ 1] ?? from;
    }
    for (let node = to; node !== from;) {
      const arc = parent[node] ?? 0;
      room[arc] = (room[arc] ?? 0) - step;
      room[arc ^ 1] = (room[arc ^ 1] ?? 0) + step;
      node = net.to[arc ^ 1] ?? from;
    }
    pushed += step;
  }
  return pushed;
}

/** Breadth first; leaves in `parent` the arc by which each node was reached. */
function findPath(net: FlowNetwork, from: number, to: number): boolean {
  const { head, next, room, parent, queue } = net;
  parent.fill(-1);
  parent[from] = -2;
  queue[0] = from;
  let last = 1;
  for (let first = 0; first < last; first++) {
    for (let arc = head[queue[first] ?? 0] ?? -1; arc >= 0; arc = next[arc] ?? -1) {
      const node = net.to[arc] ?? 0;
      if (parent[node] !== -1 || (room[arc] ?? 0) <= 0) continue;
      parent[node] = arc;
      if (node === to) return true;
      queue[last++] = node;
    }
  }
  return false;
}
