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
/** Bytes behind the last cell that may be read with it, four at a time. */
export const SLACK_BYTES = 4;
const MIX = 0x9e3779b1;

/**
 * Codes the cells of one column by their exact bytes; a text is made only of bytes never seen before. Open-addressed over hashes of
 * the cells; equal hashes are told apart by all their bytes. Bytes are hashed and compared four at a time: most of the time of a pass
 * goes by here.
 */
export class ByteDictionary {
  readonly column: ColumnDictionary;
  readonly #decode: DecodeCell;
  /** Place of an entry among the fields, plus one; 0 where the slot is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  #entries = new Int32Array((FIRST_SLOTS / 2) * FIELDS);
  #arena = new DataView(new ArrayBuffer(FIRST_ARENA));
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

  /**
   * The code of the cell that stands in `words`; `MANY` or `INVALID` where it has none. `SLACK_BYTES` behind `to` are there to be
   * read too, whatever they hold.
   */
  find(words: DataView, from: number, to: number): number {
    const hash = hashCell(words, from, to);
    const slots = this.#slots;
    const entries = this.#entries;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0;
      if (held === 0) return this.#add(words, from, to, hash, slot);
      if (entries[held - 1] !== hash) continue;
      const at = entries[held] ?? 0;
      if ((entries[held + 1] ?? 0) - at === to - from && isSame(words, from, to, this.#arena, at))
        return entries[held + 2] ?? MANY;
    }
  }

  #add(words: DataView, from: number, to: number, hash: number, slot: number): number {
    const text = new Uint8Array(words.buffer, words.byteOffset + from, to - from);
    if (this.isFull) return isPlainText(text) || this.#decode(text) !== undefined ? MANY : INVALID;
    const value = this.#decode(text);
    if (value === undefined) return INVALID;
    const code = this.column.code(value);
    const start = this.#filled;
    this.#filled += text.length;
    if (this.#filled + SLACK_BYTES > this.#arena.byteLength)
      this.#arena = enlarge(this.#arena, this.#filled + SLACK_BYTES);
    new Uint8Array(this.#arena.buffer).set(text, start);
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
      let slot = (this.#entries[place] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
    const entries = new Int32Array(this.#entries.length * 2);
    entries.set(this.#entries);
    this.#entries = entries;
  }
}

/** A hash of a cell whose low bits are well mixed. */
function hashCell(words: DataView, from: number, to: number): number {
  let hash = to - from;
  let p = from;
  for (const last = to - 4; p <= last; p += 4) {
    hash = Math.imul(hash ^ words.getInt32(p, true), MIX);
    hash = (hash << 13) | (hash >>> 19);
  }
  if (p < to) hash = Math.imul(hash ^ (words.getInt32(p, true) & toRest(to - p)), MIX);
  return hash ^ (hash >>> 15);
}

/** Whether the cell is, byte for byte, what stands in the arena from `start` on. */
export function isSame(words: DataView, from: number, to: number, arena: DataView, start: number): boolean {
  const last = to - from - 8;
  if (last < 0) return isSameByFours(words, from, to, arena, start);
  // Eight bytes at a time as one number; the last eight overlap those before.
  for (let n = 0; ; n = n + 8 < last ? n + 8 : last) {
    const own = words.getFloat64(from + n, true);
    const other = arena.getFloat64(start + n, true);
    // Zeros of two signs are the same number and other bytes; what is no number is never the same.
    if (own !== other ? own !== own && other !== other : own === 0)
      return isSameByFours(words, from, to, arena, start);
    if (own !== other) return false;
    if (n === last) return true;
  }
}

function isSameByFours(words: DataView, from: number, to: number, arena: DataView, start: number): boolean {
  let p = from;
  let at = start;
  for (const last = to - 4; p <= last; p += 4, at += 4)
    if (words.getInt32(p, true) !== arena.getInt32(at, true)) return false;
  return p === to || ((words.getInt32(p, true) ^ arena.getInt32(at, true)) & toRest(to - p)) === 0;
}

/** The first one, two or three bytes of a word. */
export function toRest(bytes: number): number {
  return (1 << (bytes * 8)) - 1;
}

/** Bytes below 0x80 are the same text in every encoding that is read here. */
export function isPlainText(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

function enlarge(arena: DataView, least: number): DataView<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(arena.byteLength * 2, least));
  larger.set(new Uint8Array(arena.buffer));
  return new DataView(larger.buffer);
}
