import type { LinkedSum } from '../suppression/auditLinked.ts';
import { readLinkedNow } from '../suppression/generalReader.ts';
import type { LinkedEquation } from '../suppression/equationSystem.ts';
import type { PublishedCell } from '../suppression/twoWayReader.ts';
import { DisjointSets } from './disjointSets.ts';

/** One count as all tables together print it: its ends, and whether somebody must not work it out. */
export interface CellEnds {
  readonly low: number;
  readonly high: number;
  readonly isTarget: boolean;
}

/** The targets of which only one value is possible, with it; and those of which that could not be ruled out. */
export type CellsReading =
  | {
      readonly kind: 'read';
      readonly exact: ReadonlyMap<string, number>;
      readonly undecided: readonly string[];
    }
  | { readonly kind: 'inconsistent' };

/** Unknown cells that hang together and are looked at in one go while the page waits. */
const MOST_CELLS = 1_500;

/**
 * Works out what a careful reader can know of the targets. Sums are parted first where no unknown count joins them, and known counts
 * become one number a sum, so that many tables are read as fast as the few that have to do with each other.
 */
export function readCells(cells: ReadonlyMap<string, CellEnds>, sums: readonly LinkedSum[]): CellsReading {
  const exact = new Map<string, number>();
  for (const [id, { low, high, isTarget }] of cells) {
    if (low > high) return { kind: 'inconsistent' };
    if (isTarget && low === high) exact.set(id, low);
  }
  const undecided: string[] = [];
  for (const part of listParts(cells, sums)) {
    const reading = readPart(cells, part);
    if (reading.kind === 'inconsistent') return reading;
    for (const [id, value] of reading.exact) exact.set(id, value);
    undecided.push(...reading.undecided);
  }
  return { kind: 'read', exact, undecided };
}

/** Sums that unknown counts join. */
function listParts(
  cells: ReadonlyMap<string, CellEnds>,
  sums: readonly LinkedSum[],
): readonly (readonly LinkedSum[])[] {
  const sets = new DisjointSets();
  const unknown = ({ total, parts }: LinkedSum): readonly string[] =>
    [total, ...parts].filter((id) => isUnknown(cells.get(id)));
  for (const sum of sums) {
    const [first, ...others] = unknown(sum);
    for (const other of others) sets.join(first ?? other, other);
  }
  const parts = new Map<string, LinkedSum[]>();
  for (const sum of sums) {
    const [first] = unknown(sum);
    if (first === undefined) continue;
    const root = sets.find(first);
    const own = parts.get(root) ?? [];
    own.push(sum);
    parts.set(root, own);
  }
  return [...parts.values()];
}

function isUnknown(ends: CellEnds | undefined): boolean {
  return ends === undefined || ends.low < ends.high;
}

function readPart(cells: ReadonlyMap<string, CellEnds>, sums: readonly LinkedSum[]): CellsReading {
  const published: PublishedCell[] = [];
  const position = new Map<string, number>();
  const constant = (n: number): number => published.push(n) - 1;
  const place = (id: string): number => {
    const before = position.get(id);
    if (before !== undefined) return before;
    const { low, high } = cells.get(id) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    const at = published.push({ lo: low, hi: high === Number.POSITIVE_INFINITY ? null : high }) - 1;
    position.set(id, at);
    return at;
  };
  const equations = sums.map(({ total, parts }): LinkedEquation => {
    const own = cells.get(total);
    const open = parts.filter((id) => isUnknown(cells.get(id)));
    const known = parts.reduce(
      (sum, id) => sum + (isUnknown(cells.get(id)) ? 0 : (cells.get(id)?.low ?? 0)),
      0,
    );
    return {
      total: own === undefined || isUnknown(own) ? place(total) : constant(own.low),
      parts: [...open.map(place), ...(known === 0 ? [] : [constant(known)])],
    };
  });
  const targets = [...position].filter(([id]) => cells.get(id)?.isTarget === true);
  if (position.size > MOST_CELLS)
    return { kind: 'read', exact: new Map(), undecided: targets.map(([id]) => id) };
  const reading = readLinkedNow(
    // Each cell has the ends that a reader knows it to have: there is no symbol left to tell more.
    { cells: published, equations, primary: [], rule: { threshold: 0, zeroRule: 'primary' } },
    'blind',
    { targets: targets.map(([, at]) => at) },
  );
  if (reading.kind === 'inconsistent') return reading;
  const exact = new Map<string, number>();
  const undecided: string[] = [];
  for (const [at, [id]] of targets.entries()) {
    const found = reading.kind === 'read' ? reading.cells[at] : undefined;
    if (found?.verdict === 'exact') exact.set(id, found.possible.lo);
    else if (found?.verdict !== 'open') undecided.push(id);
  }
  return { kind: 'read', exact, undecided };
}
