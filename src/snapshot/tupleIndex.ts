/**
 * Numbers distinct tuples of codes in the order they are first seen, 0 upward; `find` adds a tuple that is new.
 * Keys are coded integers in an open-addressed table, never joined texts. Codes are whole numbers, 0 to 2^32 - 1.
 */
export class TupleIndex {
  readonly width: number;
  #size = 0;
  #codes: Uint32Array;
  /** Index + 1 of the tuple in each slot; 0 where the slot is free. */
  #slots = new Int32Array(64);

  constructor(width: number) {
    this.width = width;
    this.#codes = new Uint32Array(Math.max(1, width) * 32);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of this tuple. */
  find(tuple: ArrayLike<number>): number {
    if (tuple.length !== this.width) throw new Error(`tuple of ${tuple.length}, wanted ${this.width}`);
    let slot = this.#slotOf(tuple);
    const held = this.#slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    if ((this.#size + 1) * 2 > this.#slots.length) {
      this.#grow();
      slot = this.#slotOf(tuple);
    }
    this.#slots[slot] = this.#size + 1;
    if ((this.#size + 1) * this.width > this.#codes.length) {
      const longer = new Uint32Array(this.#codes.length * 2);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    for (let d = 0; d < this.width; d += 1) this.#codes[this.#size * this.width + d] = tuple[d] ?? 0;
    this.#size += 1;
    return this.#size - 1;
  }

  /** The code on dimension `d` of tuple `index`. */
  at(index: number, d: number): number {
    const code = index < this.#size && d < this.width ? this.#codes[index * this.width + d] : undefined;
    if (code === undefined) throw new Error(`no tuple ${index} with dimension ${d}`);
    return code;
  }

  #slotOf(tuple: ArrayLike<number>): number {
    let hash = 0x811c9dc5;
    for (let d = 0; d < this.width; d += 1) {
      hash = Math.imul(hash ^ (tuple[d] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0 || this.#equals(held - 1, tuple)) return slot;
    }
  }

  #equals(index: number, tuple: ArrayLike<number>): boolean {
    for (let d = 0; d < this.width; d += 1)
      if (this.#codes[index * this.width + d] !== tuple[d]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const tuple = new Uint32Array(this.width);
    for (let index = 0; index < this.#size; index += 1) {
      for (let d = 0; d < this.width; d += 1) tuple[d] = this.#codes[index * this.width + d] ?? 0;
      this.#slots[this.#slotOf(tuple)] = index + 1;
    }
  }
}
