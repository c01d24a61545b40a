const BLOCK_WORDS = 16;
const BITS_PER_ROW = 64;
const LEAST_BLOCKS = 1 << 10;
/** 32 MiB. By our arithmetic a million identifiers have a false alarm in one file of twenty, five million in one of three or four. */
const MOST_BLOCKS = 1 << 19;

/**
 * Remembers hashes of 64 bits in a memory that does not grow: what was added before is always recognised; what was not is taken for
 * seen so rarely that a second look at the file costs nothing in the end. Eight bits in one block of 512 (a blocked Bloom filter).
 */
export class SeenFilter {
  readonly #words: Int32Array;
  readonly #mask: number;
  /** What `fetch` saw: without it a compiler would leave the look out. */
  fetched = 0;

  /** Sized for about so many rows. */
  constructor(rows: number) {
    let blocks = LEAST_BLOCKS;
    while (blocks < MOST_BLOCKS && blocks * BLOCK_WORDS * 32 < rows * BITS_PER_ROW) blocks *= 2;
    this.#words = new Int32Array(blocks * BLOCK_WORDS);
    this.#mask = blocks - 1;
  }

  /**
   * Looks at the places of hashes that will be added: the processor brings many of them from the memory at a time, as long as nothing
   * waits for any one.
   */
  fetch(highs: Int32Array, length: number): void {
    let seen = 0;
    for (let n = 0; n < length; n += 1)
      seen ^= this.#words[((highs[n] ?? 0) & this.#mask) * BLOCK_WORDS] ?? 0;
    this.fetched = seen;
  }

  /** Adds a hash; true where it, or something that looks like it, was added before. */
  add(high: number, low: number): boolean {
    const block = (high & this.#mask) * BLOCK_WORDS;
    const other = Math.imul(low ^ (high >>> 16), 0x9e3779b1);
    const third = Math.imul(other ^ (high >>> 7), 0x85ebca6b);
    const seen =
      this.#set(block, low) &
      this.#set(block, low >>> 9) &
      this.#set(block, low >>> 18) &
      this.#set(block, other) &
      this.#set(block, other >>> 9) &
      this.#set(block, other >>> 18) &
      this.#set(block, third >>> 5) &
      this.#set(block, third >>> 14);
    return seen === 1;
  }

  /** Sets one of the block's 512 bits; 1 where it was set before. */
  #set(block: number, place: number): number {
    const word = block + ((place >>> 5) & 15);
    const held = this.#words[word] ?? 0;
    const bit = 1 << (place & 31);
    this.#words[word] = held | bit;
    return (held & bit) === 0 ? 0 : 1;
  }
}
