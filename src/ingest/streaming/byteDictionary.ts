import type { ColumnDictionary } from '../coding/columnDictionary.ts';

/** The code of a value that a column with too many of them did not keep: no dictionary holds it. */
export const MANY = 0x7fffffff;
/** Bytes that are no text of the encoding. */
export const INVALID = -1;

/** Values kept of one column: more than a dimension can hold, so that a column of names does not fill the memory. */
export const MOST_VALUES = 66_000;
const FIRST_SLOTS = 256;
const FIRST_ARENA = 4096;

/** Reads the bytes of one cell as text; undefined where they are none. */
export type DecodeCell = (bytes: Uint8Array) => string | undefined;

/**
 * Codes the cells of one column by their exact bytes; a text is made only of bytes never seen before. Open-addressed over hashes that
 * come with the cells; equal hashes are told apart byte by byte.
 */
export class ByteDictionary {
  readonly column: ColumnDictionary;
  readonly #decode: DecodeCell;
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #starts = new Int32Array(FIRST_SLOTS / 2 + 1);
  #codes = new Int32Array(FIRST_SLOTS / 2);
  #arena = new Uint8Array(FIRST_ARENA);
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
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0) return this.#add(bytes, from, to, hash, slot);
      if (this.#hashes[held - 1] === hash && this.#isEqual(held - 1, bytes, from, to))
        return this.#codes[held - 1] ?? MANY;
      slot = (slot + 1) & mask;
    }
  }

  #isEqual(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const arena = this.#arena;
    let at = this.#starts[entry] ?? 0;
    if ((this.#starts[entry + 1] ?? 0) - at !== to - from) return false;
    for (let p = from; p < to; p += 1) {
      if (arena[at] !== bytes[p]) return false;
      at += 1;
    }
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const text = bytes.subarray(from, to);
    if (this.isFull) return isPlainText(text) || this.#decode(text) !== undefined ? MANY : INVALID;
    const value = this.#decode(text);
    if (value === undefined) return INVALID;
    const code = this.column.code(value);
    const entry = this.#size;
    const start = this.#starts[entry] ?? 0;
    if (start + text.length > this.#arena.length) this.#arena = enlarge(this.#arena, start + text.length);
    this.#arena.set(text, start);
    this.#starts[entry + 1] = start + text.length;
    this.#hashes[entry] = hash;
    this.#codes[entry] = code;
    this.#slots[slot] = entry + 1;
    this.#size += 1;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#size; entry += 1) {
      const hash = this.#hashes[entry] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
    this.#hashes = lengthen(this.#hashes);
    this.#codes = lengthen(this.#codes);
    this.#starts = lengthen(this.#starts);
  }
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

function lengthen(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
