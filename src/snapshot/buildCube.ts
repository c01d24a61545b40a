import type { CubeCells, Dimension } from './snapshot.ts';
import { STATE_KNOWN, STATE_UNKNOWN, TOTAL_CODE } from './snapshot.ts';
import { TupleIndex } from './tupleIndex.ts';

/** What the labels of one dimension are before the cube is closed; `label(code)` is asked only for codes in use. */
export interface DimensionSource {
  readonly id: string;
  readonly role: Dimension['role'];
  readonly name: string;
  readonly label: (code: number) => string;
}

/** A cube being counted. Codes are the caller's own; `OPEN_TOTAL` stands for a printed total. */
export interface CubeBuilder {
  /** Cells so far. */
  readonly size: number;
  /** Adds `count` people to a cell; true where the cell held something before. A sum with a hidden part is not held: unknown. */
  add(codes: ArrayLike<number>, count: number): boolean;
  /** Puts a cell without a number; true where the cell held something before. */
  mark(codes: ArrayLike<number>, state: number): boolean;
  /** Gives a cell, by its number in the order of `each`, the count that it is found to hold. */
  settle(cell: number, count: number): void;
  /** Each cell as it stands; `codes` is reused between calls. */
  each(visit: (codes: Uint32Array, count: number, state: number) => void): void;
  /** Closes the cube: labels in use, sorted, and cells in the order of their codes, so that the order of rows leaves no trace. */
  close(): { readonly dimensions: readonly Dimension[]; readonly cells: CubeCells };
}

/** A printed total in the caller's codes, whatever the number of labels. */
export const OPEN_TOTAL = 0xffffffff;
/** Most labels one dimension can hold. */
export const MOST_LABELS = TOTAL_CODE;

/** Starts an empty sparse cube over these dimensions. Throws on a dimension of more than 65,535 labels when closed. */
export function buildCube(sources: readonly DimensionSource[]): CubeBuilder {
  const index = new TupleIndex(sources.length);
  const counts: number[] = [];
  const states: number[] = [];
  const put = (codes: ArrayLike<number>, count: number, state: number): boolean => {
    const cell = index.find(codes);
    const before = states[cell];
    if (before === undefined) {
      counts[cell] = count;
      states[cell] = state;
      return false;
    }
    const known = before === STATE_KNOWN && state === STATE_KNOWN;
    counts[cell] = known ? (counts[cell] ?? 0) + count : 0;
    states[cell] = known ? STATE_KNOWN : STATE_UNKNOWN;
    return true;
  };
  return {
    get size() {
      return index.size;
    },
    add: (codes, count) => put(codes, count, STATE_KNOWN),
    mark: (codes, state) => put(codes, 0, state),
    settle: (cell, count) => {
      counts[cell] = count;
      states[cell] = STATE_KNOWN;
    },
    each: (visit) => {
      const codes = new Uint32Array(index.width);
      for (let cell = 0; cell < index.size; cell += 1) {
        for (let d = 0; d < index.width; d += 1) codes[d] = index.at(cell, d);
        visit(codes, counts[cell] ?? 0, states[cell] ?? STATE_UNKNOWN);
      }
    },
    close: () => closeCube(sources, index, counts, states),
  };
}

function closeCube(
  sources: readonly DimensionSource[],
  index: TupleIndex,
  counts: readonly number[],
  states: readonly number[],
): { readonly dimensions: readonly Dimension[]; readonly cells: CubeCells } {
  const closed = sources.map((source, d) => closeDimension(source, index, d));
  const raw = closed.map(({ codes }) => codes);
  const order = orderCells(
    raw,
    closed.map(({ dimension }) => dimension.labels.length),
    index.size,
  );
  return {
    dimensions: closed.map(({ dimension }) => dimension),
    cells: {
      codes: raw.map((column) => arrange(new Uint16Array(index.size), column, order)),
      counts: arrange(new Float64Array(index.size), counts, order),
      states: arrange(new Uint8Array(index.size), states, order),
    },
  };
}

/** Fills an array with what the cells hold, in that order of the cells. */
function arrange<A extends Uint8Array | Uint16Array | Float64Array>(
  into: A,
  held: ArrayLike<number>,
  order: ArrayLike<number>,
): A {
  for (let place = 0; place < into.length; place += 1) into[place] = held[order[place] ?? 0] ?? 0;
  return into;
}

/** The cells in the order of their codes. */
function orderCells(raw: readonly Uint16Array[], labels: readonly number[], size: number): ArrayLike<number> {
  const room = labels.reduce((places, count) => places * (count + 1), size);
  if (room <= Number.MAX_SAFE_INTEGER) {
    // All codes of a cell and its number as one number: many cells are sorted ten times as fast.
    const keys = new Float64Array(size);
    for (let cell = 0; cell < size; cell += 1) {
      let key = 0;
      for (let d = 0; d < labels.length; d += 1) {
        const count = labels[d] ?? 0;
        key = key * (count + 1) + Math.min(raw[d]?.[cell] ?? 0, count);
      }
      keys[cell] = key * size + cell;
    }
    keys.sort();
    for (let place = 0; place < size; place += 1) keys[place] = (keys[place] ?? 0) % size;
    return keys;
  }
  return Uint32Array.from({ length: size }, (_, cell) => cell).sort((a, b) => {
    for (const column of raw) {
      const difference = (column[a] ?? 0) - (column[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Codes of one label (two spellings that clean to one) must be joined by the caller before they reach the cube. */
function closeDimension(
  source: DimensionSource,
  index: TupleIndex,
  d: number,
): { readonly dimension: Dimension; readonly codes: Uint16Array } {
  const cells = new Uint32Array(index.size);
  for (let cell = 0; cell < cells.length; cell += 1) cells[cell] = index.at(cell, d);
  const recode: number[] = [];
  const used: number[] = [];
  for (const code of cells) {
    if (code === OPEN_TOTAL || recode[code] !== undefined) continue;
    recode[code] = used.length;
    used.push(code);
  }
  if (used.length > MOST_LABELS) throw new RangeError(`${source.id}: ${used.length} labels`);
  const sorted = used.map((code) => ({ code, label: source.label(code) }));
  sorted.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.code - b.code));
  for (const [position, { code }] of sorted.entries()) recode[code] = position;
  const codes = new Uint16Array(cells.length);
  for (let cell = 0; cell < cells.length; cell += 1) codes[cell] = recode[cells[cell] ?? 0] ?? TOTAL_CODE;
  return {
    dimension: {
      id: source.id,
      role: source.role,
      name: source.name,
      labels: sorted.map(({ label }) => label),
    },
    codes,
  };
}
