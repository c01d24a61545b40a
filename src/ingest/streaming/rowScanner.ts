import type { HandOver } from './handOver.ts';

/** How the rows of a well-formed file are written. `delimiter` is a byte. */
export interface ByteDialect {
  readonly delimiter: number;
  readonly crlf: boolean;
}

/** `next` found no end of the row in the bytes it was given. */
export const CUT_OFF = -1;
/** `next` found something that is not well formed: `fault` says what. */
export const BROKEN = -2;

export const LINE_FEED = 0x0a;
const RETURN = 0x0d;
export const QUOTE = 0x22;
const MOST_CELLS = 4096;

/**
 * Finds the cells of rows in bytes. Takes only what every reader reads alike: quotes around whole
 * cells, doubled inside them, one kind of line end outside. Everything else is `BROKEN`.
 */
export class RowScanner {
  /** Where each cell of the row begins and ends, without its quotes. */
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  /** Where the row begins. */
  from = 0;
  /** Cells of the row. */
  cells = 0;
  /** Line breaks inside the row's quotes. */
  breaks = 0;
  fault: HandOver = 'quotes';
  readonly #escaped = new Int32Array(MOST_CELLS);
  #escapes = 0;
  readonly #stops = new Uint8Array(256);
  readonly delimiter: number;
  readonly crlf: boolean;
  /** The byte behind the last cell of a row. */
  readonly rowEnd: number;
  /** Greater bytes are letters of a cell for certain. */
  readonly #lastStop: number;

  constructor({ delimiter, crlf }: ByteDialect) {
    this.delimiter = delimiter;
    this.crlf = crlf;
    this.rowEnd = crlf ? RETURN : LINE_FEED;
    this.#lastStop = Math.max(delimiter, QUOTE);
    for (const byte of [delimiter, LINE_FEED, RETURN, QUOTE]) this.#stops[byte] = 1;
  }

  /** Finds the row at `at` and gives the position after it. `bytes[to]` must be a line feed. */
  next(bytes: Uint8Array, at: number, to: number): number {
    const { starts, ends } = this;
    const stops = this.#stops;
    const { delimiter } = this;
    const lastStop = this.#lastStop;
    let n = 0;
    let p = at;
    this.from = at;
    this.breaks = 0;
    this.#escapes = 0;
    for (;;) {
      let byte = bytes[p] ?? 0;
      if (byte === QUOTE) {
        p = this.#findQuoted(bytes, p, to, n);
        if (p < 0) return p;
        byte = bytes[p] ?? 0;
        if (stops[byte] === 0 || byte === QUOTE) return this.#break('quotes');
      } else {
        starts[n] = p;
        while (byte > lastStop || stops[byte] === 0) {
          p += 1;
          byte = bytes[p] ?? 0;
        }
        ends[n] = p;
      }
      if (p >= to) return CUT_OFF;
      n += 1;
      if (byte !== delimiter) {
        this.cells = n;
        return this.#endRow(bytes, p, to, byte);
      }
      if (n === MOST_CELLS) return this.#break('widths');
      p += 1;
    }
  }

  /** Where a cell without quotes ends that begins at `at`. */
  findPlainEnd(bytes: Uint8Array, at: number): number {
    const stops = this.#stops;
    const lastStop = this.#lastStop;
    let p = at;
    for (;;) {
      const byte = bytes[p] ?? 0;
      if (byte <= lastStop && stops[byte] !== 0) return p;
      p += 1;
    }
  }

  /** Takes the doubled quotes of the row's cells for one each, in place: once, and only when the row is whole. */
  unescape(bytes: Uint8Array): void {
    for (let n = 0; n < this.#escapes; n += 1) {
      const cell = this.#escaped[n] ?? 0;
      let to = this.starts[cell] ?? 0;
      const end = this.ends[cell] ?? 0;
      for (let from = to; from < end; from += 1) {
        const byte = bytes[from] ?? 0;
        if (byte === QUOTE) from += 1;
        bytes[to] = byte;
        to += 1;
      }
      this.ends[cell] = to;
    }
    this.#escapes = 0;
  }

  /** Whether a cell of the row holds a quote or a line break. */
  get isWritten(): boolean {
    return this.#escapes > 0 || this.breaks > 0;
  }

  #endRow(bytes: Uint8Array, p: number, to: number, byte: number): number {
    if (byte === LINE_FEED) return this.crlf ? this.#break('line-ends') : p + 1;
    if (byte !== RETURN) return this.#break('quotes');
    if (!this.crlf) return this.#break('line-ends');
    if (p + 1 >= to) return CUT_OFF;
    return bytes[p + 1] === LINE_FEED ? p + 2 : this.#break('line-ends');
  }

  #findQuoted(bytes: Uint8Array, opening: number, to: number, cell: number): number {
    let p = opening + 1;
    let isEscaped = false;
    this.starts[cell] = p;
    for (;;) {
      if (p >= to) return CUT_OFF;
      const byte = bytes[p] ?? 0;
      if (byte === QUOTE) {
        if (p + 1 >= to) return CUT_OFF;
        if (bytes[p + 1] !== QUOTE) break;
        isEscaped = true;
        p += 1;
      } else if (byte === LINE_FEED) this.breaks += 1;
      else if (byte === RETURN && bytes[p + 1] !== LINE_FEED) return this.#break('line-ends');
      p += 1;
    }
    this.ends[cell] = p;
    if (isEscaped) {
      this.#escaped[this.#escapes] = cell;
      this.#escapes += 1;
    }
    return p + 1;
  }

  #break(fault: HandOver): number {
    this.fault = fault;
    return BROKEN;
  }
}
