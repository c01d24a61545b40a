import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import type { ByteDictionary } from './byteDictionary.ts';
import type { FileLayout } from './fileLayout.ts';
import type { HandOver } from './handOver.ts';
import type { PieceReader } from './pieceReader.ts';
import { RowCoder } from './rowCoder.ts';
import { BROKEN, CUT_OFF, LINE_FEED, RowScanner } from './rowScanner.ts';
import { RowWatch } from './rowWatch.ts';

/** One row, coded: `coder` holds it until the next, `bytes` its cells. False ends the pass. */
export type StreamVisit = (coder: RowCoder, line: number, bytes: Uint8Array) => boolean;

/** What a pass over the rows of a file works with. */
export interface StreamWork {
  /** Stands at the beginning of the file; the pass closes it. */
  readonly reader: PieceReader;
  readonly layout: FileLayout;
  readonly columns: readonly ColumnDictionary[];
  readonly dictionaries: readonly ByteDictionary[];
  /** -1: none. */
  readonly person: number;
  readonly onBytes?: (read: number) => void;
  readonly isAborted: () => boolean;
}

/** Where a pass came to its end: on this line the tail begins, whose bytes are `rest`. */
export interface PassEnd {
  readonly line: number;
  readonly rest: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** Visits the rows of a file's body in order, piece by piece; says where it ended, or why the file is handed over. */
export async function streamRows(
  work: StreamWork,
  visit: StreamVisit,
): Promise<PassEnd | HandOver | 'ended'> {
  const { reader, layout } = work;
  const walk = new Walk(work, visit);
  try {
    let carry: Uint8Array = NOTHING;
    // What stands before the body was looked at already.
    let skipped = layout.bodyFrom;
    for (;;) {
      const piece = await reader.next(carry);
      if (piece === undefined) return 'tail';
      // So that the scanner need not look for the end at every byte.
      piece.bytes[piece.to] = LINE_FEED;
      const end = walk.through(piece.bytes, piece.at + skipped, piece.to);
      skipped = 0;
      if (typeof end === 'string') return end;
      if (end !== undefined)
        return { ...end, rest: await readRest(reader, piece.bytes.subarray(end.at, piece.to)) };
      if (work.isAborted()) return 'ended';
      if (reader.isAtRest) work.onBytes?.(walk.at + walk.left);
      if (walk.left > 1 << 16) return 'long-row';
      carry = piece.bytes.subarray(piece.to - walk.left, piece.to);
    }
  } finally {
    await reader.close();
  }
}

/** What is left of a file from a place in a piece on. */
async function readRest(reader: PieceReader, from: Uint8Array): Promise<Uint8Array> {
  const parts = [from.slice()];
  for (;;) {
    const piece = await reader.next(NOTHING);
    if (piece === undefined) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(piece.bytes.slice(piece.at, piece.to));
  }
}

/** Goes through the rows of one piece after another. */
class Walk {
  /** Where in the file the next row begins. */
  at: number;
  /** Bytes of a row that the last piece broke off. */
  left = 0;
  #line: number;
  readonly #work: StreamWork;
  readonly #visit: StreamVisit;
  readonly #scanner: RowScanner;
  readonly #coder: RowCoder;
  readonly #watch: RowWatch;

  constructor(work: StreamWork, visit: StreamVisit) {
    const { layout, columns, dictionaries, person } = work;
    this.#work = work;
    this.#visit = visit;
    this.at = layout.bodyFrom;
    this.#line = layout.bodyLine;
    this.#scanner = new RowScanner(layout.bytes);
    this.#coder = new RowCoder(columns, dictionaries, person, layout.encoding);
    this.#watch = new RowWatch(layout, columns, person);
  }

  through(
    bytes: Uint8Array,
    from: number,
    to: number,
  ): { readonly at: number; readonly line: number } | HandOver | 'ended' | undefined {
    const { tailFrom } = this.#work.layout;
    const scanner = this.#scanner;
    const coder = this.#coder;
    const watch = this.#watch;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = from;
    for (;;) {
      const place = this.at + at - from;
      if (place >= tailFrom && watch.isCalm) return { at, line: this.#line };
      let next = coder.codeKnown(bytes, words, at, to, scanner);
      let breaks = 0;
      let isRow = true;
      if (next < 0) {
        next = scanner.next(bytes, at, to);
        if (next === CUT_OFF) {
          this.at += at - from;
          this.left = to - at;
          return undefined;
        }
        if (next === BROKEN) return scanner.fault;
        breaks = scanner.breaks;
        const kind = coder.code(bytes, words, scanner);
        if (kind === 'broken') return coder.fault;
        isRow = kind === 'row';
      }
      const fault = isRow ? watch.row(coder) : watch.blank(coder);
      if (fault !== undefined) return fault;
      if (isRow && !this.#visit(coder, this.#line, bytes)) return 'ended';
      this.#line += 1 + breaks;
      at = next;
    }
  }
}
