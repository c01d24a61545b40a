import { SLACK_BYTES } from './byteDictionary.ts';
import { nextTurn } from './nextTurn.ts';

/** Bytes of a file in the order they stand: those from `at` up to `to`, the row that the piece before broke off first. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly to: number;
}

/** Settles when a read has stood open for so long that it is worth reading in another way; a room without a clock is handed it. */
export type Patience = () => Promise<void>;

const PIECE_BYTES = 1 << 20;
/** Most bytes of one row: what a piece leaves over must fit before the next. */
const MOST_ROW_BYTES = 1 << 16;
/** So often the thread has its turn for other things, and it is worth saying how far the reader has come. */
const PIECES_A_REST = 4;
const BUFFER_BYTES = MOST_ROW_BYTES + PIECE_BYTES + 1 + SLACK_BYTES;
/** Buffers of a reader that is done, for the next: a system takes its time over memory that nobody has touched yet. */
const spares: ArrayBuffer[] = [];
const MOST_SPARES = 2;

/**
 * Reads a file piece by piece into two buffers by turns: while one is looked at, the other is filled. Reads straight into them where
 * the browser can (a BYOB reader), else slice by slice. One byte after `to` is free for a mark of the caller's, and behind it
 * stand the bytes that a dictionary may read beyond a cell.
 */
export class PieceReader {
  readonly #fill: (buffer: ArrayBuffer) => Promise<Filled>;
  readonly #close: () => Promise<void>;
  #waiting: Promise<Filled> | undefined;
  #pieces = 0;
  #spare: ArrayBuffer | undefined;

  /** `first`: so many bytes are wanted as soon as they are there. Without `patience` a read is waited for however long it takes. */
  constructor(file: Blob, patience?: Patience, first = PIECE_BYTES) {
    const reader = openDirectly(file);
    this.#fill = reader === undefined ? fillFromSlices(file, 0) : fillWatched(file, reader, first, patience);
    this.#close = async () => {
      if (reader !== undefined) await settleSoon(reader.cancel(), patience);
    };
    this.#waiting = this.#fill(takeBuffer());
  }

  /** Whether the last piece was one after which the thread has its turn. */
  get isAtRest(): boolean {
    return this.#pieces % PIECES_A_REST === 0;
  }

  /** The beginning of the first piece, before it is asked for: at most so many bytes, until then. */
  async peek(most: number): Promise<Uint8Array> {
    const { buffer, length } = (await this.#waiting) ?? { buffer: new ArrayBuffer(0), length: 0 };
    return new Uint8Array(buffer).subarray(MOST_ROW_BYTES, MOST_ROW_BYTES + Math.min(most, length));
  }

  /** The next piece, with `carry` (at most `MOST_ROW_BYTES`, from the piece before) in front of it; undefined at the end. */
  async next(carry: Uint8Array): Promise<Piece | undefined> {
    if (this.#waiting === undefined) return undefined;
    if (this.#pieces > 0 && this.isAtRest) await nextTurn();
    this.#pieces += 1;
    const { buffer, length } = await this.#waiting;
    this.#waiting = undefined;
    if (length === 0) {
      keepBuffer(buffer);
      return undefined;
    }
    const bytes = new Uint8Array(buffer);
    const at = MOST_ROW_BYTES - carry.length;
    bytes.set(carry, at);
    this.#waiting = this.#fill(this.#spare ?? takeBuffer());
    this.#spare = buffer;
    return { bytes, at, to: MOST_ROW_BYTES + length };
  }

  /** Stops reading; no piece may be looked at any more. */
  async close(): Promise<void> {
    const last = await this.#waiting?.catch(() => undefined);
    for (const buffer of [last?.buffer, this.#spare]) keepBuffer(buffer);
    this.#waiting = undefined;
    this.#spare = undefined;
    await this.#close();
  }
}

/** A buffer with so many bytes of the file from `MOST_ROW_BYTES` on; 0 at the end. */
interface Filled {
  readonly buffer: ArrayBuffer;
  readonly length: number;
}

function openDirectly(file: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return file.stream().getReader({ mode: 'byob' });
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/**
 * Straight from the file's stream, and slice by slice from the first read on that does not come to an end: now and then, most often
 * while another worker reads the same file, Chromium (156) leaves one waiting for good.
 */
function fillWatched(
  file: Blob,
  reader: ReadableStreamBYOBReader,
  first: number,
  patience: Patience | undefined,
): (buffer: ArrayBuffer) => Promise<Filled> {
  let at = 0;
  let instead: ((buffer: ArrayBuffer) => Promise<Filled>) | undefined;
  return async (buffer) => {
    if (instead !== undefined) return instead(buffer);
    const filled = await settleSoon(fillDirectly(reader, buffer, at === 0 ? first : PIECE_BYTES), patience);
    at += filled?.length ?? 0;
    if (filled !== undefined) return filled;
    instead = fillFromSlices(file, at);
    // The buffer given is with the stream for good.
    return instead(takeBuffer());
  };
}

function takeBuffer(): ArrayBuffer {
  return spares.pop() ?? new ArrayBuffer(BUFFER_BYTES);
}

function keepBuffer(buffer: ArrayBuffer | undefined): void {
  if (spares.length < MOST_SPARES && buffer?.byteLength === BUFFER_BYTES) spares.push(buffer);
}

/** What a promise gives; undefined where patience ends before. Only how bytes are read hangs on it, never what they say. */
function settleSoon<T>(promise: Promise<T>, patience: Patience | undefined): Promise<T | undefined> {
  return patience === undefined ? promise : Promise.race([promise, patience().then(() => undefined)]);
}

async function fillDirectly(
  reader: ReadableStreamBYOBReader,
  buffer: ArrayBuffer,
  least: number,
): Promise<Filled> {
  const { value } = await reader.read(new Uint8Array(buffer, MOST_ROW_BYTES, PIECE_BYTES), {
    min: least,
  });
  return value === undefined
    ? { buffer: new ArrayBuffer(0), length: 0 }
    : { buffer: value.buffer, length: value.length };
}

function fillFromSlices(file: Blob, from: number): (buffer: ArrayBuffer) => Promise<Filled> {
  let at = from;
  return async (buffer) => {
    const part = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    at += part.length;
    new Uint8Array(buffer).set(part, MOST_ROW_BYTES);
    return { buffer, length: part.length };
  };
}
