import { isSame, SLACK_BYTES } from './byteDictionary.ts';

/** Most different cells of one column that are known as they are written; a column with more is read cell by cell. */
const MOST_CELLS = 512;
/** Most bytes of a cell that is known, its end included. */
const MOST_BYTES = 255;
/** So many bytes behind the beginning of a cell may be looked at, whatever they hold. */
export const REACH_BYTES = MOST_BYTES + SLACK_BYTES;
/** The tree is built again when more cells wait than this part of those in it, */
const WAITING_PART = 8;
/** or when those that wait were asked for so often. */
const MOST_ASKED = 32;
const NODE_FIELDS = 4;
const SLOT_FIELDS = 2;
/** Of each cell: where its bytes stand, how many they are with its end, its code in the column's dictionary. */
const CELL_FIELDS = 3;
const MIX = 0x9e3779b1;

/**
 * The cells of one column that were met before, exactly as they are written: quotes around them and the delimiter or line end behind
 * them included. Whether one of them stands at a place is found without looking for its end first: a tree asks for the few bytes
 * in which the cells differ, and one comparison with the only cell that is left says yes or no. No cell begins another, because each
 * ends with what cannot stand inside it.
 */
export class KnownCells {
  /** What is kept of the cells, side by side: they are looked up a million times a second. */
  readonly #cells = new Int32Array(MOST_CELLS * CELL_FIELDS);
  #arena = new DataView(new ArrayBuffer(4096));
  #filled = 0;
  #size = 0;
  /** Cells that are in the tree: the others wait. */
  #built = 0;
  #asked = 0;
  #root = 0;
  #nodes = new Int32Array(0);
  #slots = new Int32Array(0);

  /** Whether the column has more different cells than are worth knowing. */
  get isFull(): boolean {
    return this.#size === MOST_CELLS;
  }

  /** The code of a cell that was found. */
  code(cell: number): number {
    return this.#cells[cell + 2] ?? 0;
  }

  /** Bytes of a cell that was found, with its end. */
  bytes(cell: number): number {
    return this.#cells[cell + 1] ?? 0;
  }

  /** The cell that stands at a place; -1 where it is none of those known. `REACH_BYTES` from there on can be read. */
  find(words: DataView, at: number): number {
    const nodes = this.#nodes;
    const slots = this.#slots;
    let child = this.#root;
    while (child > 0) {
      const word = words.getInt32(at + (nodes[child] ?? 0), true) & (nodes[child + 1] ?? 0);
      let slot = (nodes[child + 2] ?? 0) + SLOT_FIELDS * (Math.imul(word, MIX) >>> (nodes[child + 3] ?? 0));
      while (slots[slot] !== 0 && slots[slot + 1] !== word) slot += SLOT_FIELDS;
      child = slots[slot] ?? 0;
    }
    const cell = -child - 1;
    if (cell < 0) return -1;
    const cells = this.#cells;
    return isSame(words, at, at + (cells[cell + 1] ?? 0), this.#arena, cells[cell] ?? 0) ? cell : -1;
  }

  /** Adds a cell that is not known, from `from` up to `to`, its end included. */
  add(bytes: Uint8Array, from: number, to: number, code: number): void {
    if (this.isFull || to - from > MOST_BYTES) return;
    if (this.#waits(bytes, from, to)) {
      this.#asked += 1;
      if (this.#asked === MOST_ASKED) this.#build();
      return;
    }
    const start = this.#filled;
    this.#filled += to - from;
    if (this.#filled + SLACK_BYTES > this.#arena.byteLength) this.#enlarge();
    new Uint8Array(this.#arena.buffer).set(bytes.subarray(from, to), start);
    this.#cells.set([start, to - from, code], this.#size * CELL_FIELDS);
    this.#size += 1;
    if ((this.#size - this.#built) * WAITING_PART > this.#built) this.#build();
  }

  /** Whether a cell waits already. */
  #waits(bytes: Uint8Array, from: number, to: number): boolean {
    const arena = new Uint8Array(this.#arena.buffer);
    for (let n = this.#built; n < this.#size; n += 1) {
      const cell = n * CELL_FIELDS;
      if (this.bytes(cell) !== to - from) continue;
      const start = this.#cells[cell] ?? 0;
      let same = 0;
      while (same < to - from && arena[start + same] === bytes[from + same]) same += 1;
      if (same === to - from) return true;
    }
    return false;
  }

  #build(): void {
    // No node stands at 0, so that 0 can be no child.
    const nodes = [0];
    const slots: number[] = [];
    const all = Array.from({ length: this.#size }, (_, n) => n * CELL_FIELDS);
    this.#root = this.#buildNode(all, nodes, slots);
    this.#nodes = Int32Array.from(nodes);
    this.#slots = Int32Array.from(slots);
    this.#built = this.#size;
    this.#asked = 0;
  }

  /** What leads to these cells: minus its place, less one, where it is one; else a node that asks for the bytes that part them best. */
  #buildNode(cells: readonly number[], nodes: number[], slots: number[]): number {
    const [only] = cells;
    if (only !== undefined && cells.length === 1) return -only - 1;
    const { offset, mask, parts } = this.#partBest(cells);
    const bits = Math.ceil(Math.log2(parts.size * 2));
    const first = slots.length;
    // A run of taken slots may go on behind the last place that a hash can give.
    const places = 2 ** bits + parts.size + 1;
    for (let n = 0; n < places * SLOT_FIELDS; n += 1) slots.push(0);
    const node = nodes.length;
    nodes.push(offset, mask, first, 32 - bits);
    if (nodes.length !== node + NODE_FIELDS) throw new Error('a node of another size');
    for (const [word, part] of parts) {
      let slot = first + SLOT_FIELDS * (Math.imul(word, MIX) >>> (32 - bits));
      while (slots[slot] !== 0) slot += SLOT_FIELDS;
      slots[slot] = this.#buildNode(part, nodes, slots);
      slots[slot + 1] = word;
    }
    return node;
  }

  /** Where to look, within the shortest of the cells, so that they fall into the most parts. */
  #partBest(cells: readonly number[]): { offset: number; mask: number; parts: Map<number, number[]> } {
    const least = Math.min(...cells.map((cell) => this.bytes(cell)));
    let best: { offset: number; mask: number; parts: Map<number, number[]> } | undefined;
    for (let offset = 0; offset < least; offset += 1) {
      const mask = least - offset >= 4 ? -1 : (1 << ((least - offset) * 8)) - 1;
      const parts = new Map<number, number[]>();
      for (const cell of cells) {
        const word = this.#arena.getInt32((this.#cells[cell] ?? 0) + offset, true) & mask;
        const part = parts.get(word);
        if (part === undefined) parts.set(word, [cell]);
        else part.push(cell);
      }
      if (best === undefined || parts.size > best.parts.size) best = { offset, mask, parts };
      if (parts.size === cells.length) break;
    }
    if (best === undefined || best.parts.size < 2) throw new Error('one cell begins another');
    return best;
  }

  #enlarge(): void {
    const larger = new Uint8Array(Math.max(this.#arena.byteLength * 2, this.#filled + SLACK_BYTES));
    larger.set(new Uint8Array(this.#arena.buffer));
    this.#arena = new DataView(larger.buffer);
  }
}
