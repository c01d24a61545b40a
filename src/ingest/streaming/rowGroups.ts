import { TupleIndex } from '../../snapshot/tupleIndex.ts';

/** Rows may lack or exceed their width by this much and still be told apart. */
const EXTRA_OFFSET = 0x8000;

/** Rows of few columns with small codes are found by the codes themselves: eight bits each, in two words. */
const PACKED_COLUMNS = 8;
const PACKED_BITS = 8;
const MOST_PACKED = 1 << 16;
/** Fields of a place: two words of codes, the group plus one (0: free), and rows that are not yet among its times. */
const FIELDS = 4;

/**
 * Rows as groups of those that are alike in the columns that count: so many of each, and the line of the first. As large as there
 * are groups, however many the rows.
 */
export class RowGroups {
  readonly columns: readonly number[];
  readonly #index: TupleIndex;
  readonly #tuple: Uint32Array;
  #times = new Float64Array(256);
  #lines = new Uint32Array(256);
  #packed = new Int32Array(1024 * FIELDS);
  #packedSize = 0;

  constructor(columns: readonly number[]) {
    this.columns = columns;
    this.#index = new TupleIndex(columns.length + 1);
    this.#tuple = new Uint32Array(columns.length + 1);
  }

  get size(): number {
    return this.#index.size;
  }

  /** Adds a row. */
  add(codes: Uint32Array, line: number, extra: number): void {
    const group = this.#addPacked(codes, extra);
    if (group < 0) return;
    if (group === this.#times.length) this.#grow();
    if ((this.#times[group] ?? 0) === 0) this.#lines[group] = line;
    this.#times[group] = (this.#times[group] ?? 0) + 1;
  }

  /** Takes a row out again; the line of the first is not known any more. */
  take(codes: Uint32Array, extra: number): void {
    this.#settle();
    const group = this.#find(codes, extra);
    this.#times[group] = (this.#times[group] ?? 0) - 1;
    this.#lines[group] = 0;
  }

  /** Visits the groups in the order of their first rows; `codes` has a place for every column, those that do not count are 0. */
  each(width: number, visit: (codes: Uint32Array, line: number, extra: number, times: number) => void): void {
    this.#settle();
    const codes = new Uint32Array(width);
    const last = this.columns.length;
    for (let group = 0; group < this.#index.size; group += 1) {
      const times = this.#times[group] ?? 0;
      if (times === 0) continue;
      for (let d = 0; d < last; d += 1) codes[this.columns[d] ?? 0] = this.#index.at(group, d);
      visit(codes, this.#lines[group] ?? 0, this.#index.at(group, last) - EXTRA_OFFSET, times);
    }
  }

  /** Counts a row where its codes were packed before, without a look at anything else: -1. Otherwise as `#find`. */
  #addPacked(codes: Uint32Array, extra: number): number {
    const { columns } = this;
    let rest = extra;
    let [first, second] = [0, 0];
    for (let d = 0; d < columns.length; d += 1) {
      const code = codes[columns[d] ?? 0] ?? 0;
      rest |= code >>> PACKED_BITS;
      if (d < PACKED_COLUMNS / 2) first = (first << PACKED_BITS) | code;
      else second = (second << PACKED_BITS) | code;
    }
    if (rest !== 0 || columns.length > PACKED_COLUMNS) return this.#find(codes, extra);
    const packed = this.#packed;
    const mask = packed.length - 1;
    for (let place = toPlace(first, second) & mask; ; place = (place + FIELDS) & mask) {
      const held = packed[place + 2] ?? 0;
      if (held !== 0 && packed[place] === first && packed[place + 1] === second) {
        packed[place + 3] = (packed[place + 3] ?? 0) + 1;
        return -1;
      }
      if (held === 0) {
        const group = this.#find(codes, extra);
        if (this.#packedSize < MOST_PACKED) this.#pack(place, first, second, group);
        return group;
      }
    }
  }

  /** Puts the rows counted with their codes among the times of their groups. */
  #settle(): void {
    const packed = this.#packed;
    for (let place = 0; place < packed.length; place += FIELDS) {
      const group = (packed[place + 2] ?? 0) - 1;
      if (group >= 0) this.#times[group] = (this.#times[group] ?? 0) + (packed[place + 3] ?? 0);
      packed[place + 3] = 0;
    }
  }

  #pack(place: number, first: number, second: number, group: number): void {
    this.#packed[place] = first;
    this.#packed[place + 1] = second;
    this.#packed[place + 2] = group + 1;
    this.#packedSize += 1;
    if (this.#packedSize * 2 * FIELDS < this.#packed.length) return;
    const old = this.#packed;
    const larger = new Int32Array(old.length * 2);
    const mask = larger.length - 1;
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 2] === 0) continue;
      let to = toPlace(old[at] ?? 0, old[at + 1] ?? 0) & mask;
      while (larger[to + 2] !== 0) to = (to + FIELDS) & mask;
      larger.set(old.subarray(at, at + FIELDS), to);
    }
    this.#packed = larger;
  }

  #find(codes: Uint32Array, extra: number): number {
    const { columns } = this;
    const tuple = this.#tuple;
    for (let d = 0; d < columns.length; d += 1) tuple[d] = codes[columns[d] ?? 0] ?? 0;
    tuple[columns.length] = extra + EXTRA_OFFSET;
    return this.#index.find(tuple);
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    times.set(this.#times);
    this.#times = times;
    const lines = new Uint32Array(this.#lines.length * 2);
    lines.set(this.#lines);
    this.#lines = lines;
  }
}

/** Where to begin to look for packed codes; a multiple of the fields. */
function toPlace(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & -FIELDS;
}
