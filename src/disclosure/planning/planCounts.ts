import { absentCells } from '../../snapshot/absentCells.ts';
import {
  type CountsContent,
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
} from '../../snapshot/snapshot.ts';
import { buildLattice, sumOverLattice, type Lattice } from '../suppression/lattice.ts';
import type { PlanAxes, PlanAxis } from './plan.ts';

/** The counts behind the nodes of a plan; for planning and for the analyst, never for a figure. */
export interface PlanCounts {
  readonly lattice: Lattice;
  /** Per node the people in its cells that hold a count. */
  readonly known: Float64Array;
  /** Per node its cells that hold a count, those that the source hid, and all that the source lists or hides. */
  readonly visible: Float64Array;
  readonly hiddenAtSource: Float64Array;
  readonly listed: Float64Array;
}

/**
 * Counts the people of every node. A figure shows a node over cells hidden at source as a range whose ends are its known
 * people and the publisher's bounds: it says as much as the known people do, so those are what is protected. Totals that the
 * publisher printed are not used, since what they say beyond the sum is about the cells the publisher hid.
 */
export function countNodes(content: CountsContent, axes: PlanAxes): PlanCounts {
  const parts = [axes.breakdown, axes.grade, axes.column];
  const lattice = buildLattice(parts.map(({ nodes, sums }) => ({ size: nodes.length, sums })));
  const sizes = parts.map(countLeaves);
  const slotOf = buildSlots(content, parts, sizes);
  const slots = sizes.reduce((product, size) => product * size, 1);
  const tallies = [0, 1, 2, 3].map(() => new Float64Array(slots));
  const [known = EMPTY, visible = EMPTY, hidden = EMPTY, listed = EMPTY] = tallies;
  const add = (tally: Float64Array, slot: number, n: number): void => {
    tally[slot] = (tally[slot] ?? 0) + n;
  };
  const { codes, counts, states } = content.cells;
  for (let i = 0; i < counts.length; i++) {
    const slot = slotOf(codes, i);
    if (slot < 0) continue;
    add(listed, slot, 1);
    if (states[i] === STATE_SUPPRESSED_AT_SOURCE) add(hidden, slot, 1);
    if (states[i] !== STATE_KNOWN) continue;
    add(known, slot, counts[i] ?? 0);
    add(visible, slot, 1);
  }
  const absent = absentCells(content);
  for (let i = 0; i < (absent[0]?.length ?? 0); i++) {
    const slot = slotOf(absent, i);
    if (slot < 0) continue;
    add(listed, slot, 1);
    add(hidden, slot, 1);
  }
  const toNodes = (tally: Float64Array): Float64Array =>
    sumOverLattice(lattice, ([b = 0, g = 0, c = 0]) => tally[toSlot(b, g, c, sizes)] ?? 0);
  return {
    lattice,
    known: toNodes(known),
    visible: toNodes(visible),
    hiddenAtSource: toNodes(hidden),
    listed: toNodes(listed),
  };
}

/** The people in the finest nodes, and those of them in hidden ones. */
export function countPeople(
  { lattice, known }: PlanCounts,
  isHidden: (node: number) => boolean,
): { readonly people: number; readonly peopleHidden: number } {
  let [people, peopleHidden] = [0, 0];
  for (const [node, count] of known.entries()) {
    const isFinest = lattice.dimensions.every(
      ({ stride, size, leaves }) => Math.floor(node / stride) % size < leaves.length,
    );
    if (!isFinest) continue;
    people += count;
    if (isHidden(node)) peopleHidden += count;
  }
  return { people, peopleHidden };
}

const EMPTY = new Float64Array();

/** Nodes that are no sum come first. */
function countLeaves({ nodes, sums }: PlanAxis): number {
  return nodes.length - sums.length;
}

function toSlot(
  breakdown: number,
  grade: number,
  column: number,
  [, grades = 1, columns = 1]: readonly number[],
): number {
  return (breakdown * grades + grade) * columns + column;
}

/** Where a cell of the cube is counted: -1 for a printed total and for what no figure counts. */
function buildSlots(
  content: CountsContent,
  parts: readonly PlanAxis[],
  sizes: readonly number[],
): (codes: readonly Uint16Array[], cell: number) => number {
  const places = parts.map(({ dimension, nodes }, p) => {
    const at = content.dimensions.findIndex(({ id }) => id === dimension);
    const leafOf = new Int32Array(content.dimensions[at]?.labels.length ?? 1).fill(-1);
    for (const [leaf, node] of nodes.slice(0, sizes[p]).entries())
      for (const code of node) leafOf[code] = leaf;
    return { at, leafOf };
  });
  return (codes, cell) => {
    for (const dimension of codes) if (dimension[cell] === TOTAL_CODE) return -1;
    const [breakdown = -1, grade = -1, column = -1] = places.map(
      ({ at, leafOf }) => leafOf[at < 0 ? 0 : (codes[at]?.[cell] ?? 0)] ?? -1,
    );
    return breakdown < 0 || grade < 0 || column < 0 ? -1 : toSlot(breakdown, grade, column, sizes);
  };
}
