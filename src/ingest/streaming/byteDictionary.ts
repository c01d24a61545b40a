import type { ColumnDictionary } from '../coding/columnDictionary.ts';

/** The code of a value that a column with too many of them did not keep: no dictionary holds it. */
export const MANY = 0x7fffffff;
/** Bytes that are no text of the encoding. */
export const INVALID = -1;

/** Values kept of one column: more than a dimension can hold, so that a column of names does not fill the memory. */
const MOST_VALUES = 66_000;
const FIRST_SLOTS = 256;
const FIRST_ARENA = 4096;

/** Reads the bytes of one cell as text; undefined where they are none. */
export type DecodeCell = (bytes: Uint8Array) => string | undefined;

/** What is kept of an entry: its hash, where its bytes begin and end in the arena, its code. */
const FIELDS = 4;

/**
 * Codes the cells of one column by their exact bytes; a text is made only of bytes never seen before. Open-addressed over hashes that
 * come with the cells; equal hashes are told apart byte by byte.
 */
export class ByteDictionary {
  readonly column: ColumnDictionary;
  readonly #decode: DecodeCell;
  /** Place of an entry among the fields, plus one; 0 where the slot is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  #entries = new Int32Array((FIRST_SLOTS / 2) * FIELDS);
  #arena = new Uint8Array(FIRST_ARENA);
  #filled = 0;
  #size = 0;

  constructor(column: ColumnDictionary, decode: DecodeCell) {
    this.column = column;
    this.#decode = decode;
  }

  /** Whether values were left out. */
  get isFull(): boolean {
    return this.column.values.length >= MOST_VALUES;
  }

  /** The code of the cell that stands in `bytes`; `MANY` or `INVALID` where it has none. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const entries = this.#entries;
    const mask = slots.length - 1;
    let slot = toSlot(hash) & mask;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0) return this.#add(bytes, from, to, hash, slot);
      if (entries[held - 1] === hash) {
        let at = entries[held] ?? 0;
        if ((entries[held + 1] ?? 0) - at === to - from) {
          const arena = this.#arena;
          let p = from;
          // Four by four: most of the time of a pass goes by here.
          while (
            p + 3 < to &&
            arena[at] === bytes[p] &&
            arena[at + 1] === bytes[p + 1] &&
            arena[at + 2] === bytes[p + 2] &&
            arena[at + 3] === bytes[p + 3]
          ) {
            p += 4;
            at += 4;
          }
          while (p < to && arena[at] === bytes[p]) {
            p += 1;
            at += 1;
          }
          if (p === to) return entries[held + 2] ?? MANY;
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const text = bytes.subarray(from, to);
    if (this.isFull) return isPlainText(text) || this.#decode(text) !== undefined ? MANY : INVALID;
    const value = this.#decode(text);
    if (value === undefined) return INVALID;
    const code = this.column.code(value);
    const start = this.#filled;
    this.#filled += text.length;
    if (this.#filled > this.#arena.length) this.#arena = enlarge(this.#arena, this.#filled);
    this.#arena.set(text, start);
    const place = this.#size * FIELDS;
    this.#entries.set([hash, start, this.#filled, code], place);
    this.#slots[slot] = place + 1;
    this.#size += 1;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let place = 0; place < this.#size * FIELDS; place += FIELDS) {
      let slot = toSlot(this.#entries[place] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
    const entries = new Int32Array(this.#entries.length * 2);
    entries.set(this.#entries);
    this.#entries = entries;
  }
}

/** Spreads a hash whose letters stand side by side over the low bits. */
function toSlot(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Bytes below 0x80 are the same text in every encoding that is read here. */
export function isPlainText(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

function enlarge(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, least));
  larger.set(bytes);
  return larger;
}
