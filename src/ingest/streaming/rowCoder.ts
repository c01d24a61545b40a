import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { decodeText } from '../reading/byteEncoding.ts';
import { ByteDictionary, type DecodeCell, INVALID, isPlainText, MANY } from './byteDictionary.ts';
import type { FileLayout } from './fileLayout.ts';
import type { HandOver } from './handOver.ts';
import { KnownCells, REACH_BYTES } from './knownCells.ts';
import { hashPerson, hashText, type PersonKey } from './personKey.ts';
import { LINE_FEED, QUOTE, type RowScanner } from './rowScanner.ts';

/** One row in codes: `extra` is what its width is off by; the person's column has no code but a key. */
export interface CodedRow {
  readonly codes: Uint32Array;
  readonly extra: number;
  readonly person: PersonKey;
}

/** Codes the cells of one row after another: what it holds is the row last coded. */
export class RowCoder implements CodedRow {
  codes: Uint32Array;
  readonly width: number;
  readonly person: PersonKey = { isBlank: true, high: 0, low: 0 };
  readonly decode: DecodeCell;
  extra = 0;
  /** Cells of the row as written. */
  cells = 0;
  fault: HandOver = 'widths';
  #before: Uint32Array;
  #cellsBefore = 0;
  #personFrom = 0;
  #personTo = 0;
  readonly #dictionaries: readonly ByteDictionary[];
  readonly #columns: readonly ColumnDictionary[];
  readonly #personColumn: number;
  readonly #encoding: FileLayout['encoding'];
  readonly #known: readonly KnownCells[];

  constructor(
    columns: readonly ColumnDictionary[],
    dictionaries: readonly ByteDictionary[],
    personColumn: number,
    encoding: FileLayout['encoding'],
  ) {
    this.width = columns.length;
    this.codes = new Uint32Array(columns.length);
    this.#before = new Uint32Array(columns.length);
    this.#columns = columns;
    this.#dictionaries = dictionaries;
    this.#personColumn = personColumn;
    this.#encoding = encoding;
    this.#known = columns.map(() => new KnownCells());
    this.decode = buildDecoder(encoding);
  }

  /**
   * Codes the row at `at`, and gives the position after it, where each of its cells was met before just as it is written, or is the
   * person's or one of very many; -1 where not, or where the row is blank: then the scanner has to say what stands there.
   */
  codeKnown(bytes: Uint8Array, words: DataView, at: number, to: number, scanner: RowScanner): number {
    const known = this.#known;
    const codes = this.#before;
    const furthest = bytes.length - REACH_BYTES;
    let p = at;
    for (let c = 0; c < known.length; c += 1) {
      if (p > furthest) return -1;
      const cells = known[c];
      if (cells !== undefined && c !== this.#personColumn && !cells.isFull) {
        const cell = cells.find(words, p);
        if (cell < 0) return -1;
        codes[c] = cells.code(cell);
        p += cells.bytes(cell);
        continue;
      }
      const end = scanner.findPlainEnd(bytes, p);
      if (bytes[end] !== (c + 1 < known.length ? scanner.delimiter : scanner.rowEnd)) return -1;
      const code = this.#codeCell(c, bytes, words, p, end);
      if (code === INVALID) return -1;
      codes[c] = code;
      p = end + 1;
    }
    if (scanner.crlf) {
      if (bytes[p] !== LINE_FEED) return -1;
      p += 1;
    }
    // What stands behind the last byte is not of the file.
    if (p > to || this.#isBlank(codes)) return -1;
    this.#turn(known.length);
    return p;
  }

  /** Codes the row that the scanner found last; `words` are the same bytes. */
  code(bytes: Uint8Array, words: DataView, scanner: RowScanner): 'row' | 'blank' | 'broken' {
    const isOdd = scanner.cells !== this.width;
    const { isWritten } = scanner;
    if (isOdd && isWritten) return this.#break('quotes');
    scanner.unescape(bytes);
    const codes = this.#turn(scanner.cells);
    const { starts, ends } = scanner;
    const coded = isOdd ? Math.min(this.cells, this.width) : this.width;
    for (let c = 0; c < coded; c += 1) {
      const code = this.#codeCell(c, bytes, words, starts[c] ?? 0, ends[c] ?? 0);
      if (code === INVALID) return this.#breakText();
      codes[c] = code;
    }
    if (isOdd) return this.#codeOdd(bytes, scanner);
    if (this.#isBlank(codes)) return 'blank';
    if (!isWritten) this.#learn(bytes, words, scanner);
    return 'row';
  }

  #codeCell(c: number, bytes: Uint8Array, words: DataView, from: number, to: number): number {
    if (c !== this.#personColumn) return this.#dictionaries[c]?.find(words, from, to) ?? MANY;
    return this.#keyPerson(bytes, words, from, to) ? MANY : INVALID;
  }

  /** Makes room for the codes of the next row; those of the last become those before. */
  #turn(cells: number): Uint32Array {
    const codes = this.#before;
    this.#before = this.codes;
    this.codes = codes;
    this.#cellsBefore = this.cells;
    this.cells = cells;
    this.extra = 0;
    return codes;
  }

  /** Keeps the cells of the row last coded as they are written: none of them holds a quote or a line break. */
  #learn(bytes: Uint8Array, words: DataView, { from, ends }: RowScanner): void {
    let p = from;
    for (const [c, cells] of this.#known.entries()) {
      const end = (ends[c] ?? 0) + (bytes[p] === QUOTE ? 1 : 0) + 1;
      const isNew = c !== this.#personColumn && p + REACH_BYTES <= bytes.length && cells.find(words, p) < 0;
      if (isNew) cells.add(bytes, p, end, this.codes[c] ?? MANY);
      p = end;
    }
  }

  /** The row's cells as text, or those of the row before it; the person's is what `person` says. */
  texts(person: string, before: boolean): string[] {
    const codes = before ? this.#before : this.codes;
    const cells = before ? this.#cellsBefore : this.cells;
    return this.#columns
      .slice(0, Math.min(cells, this.width))
      .map((column, c) => (c === this.#personColumn ? person : (column.values[codes[c] ?? 0] ?? 'x')));
  }

  /** The person's identifier as text; only of the row last coded, and only while its bytes stand. */
  personText(bytes: Uint8Array): string {
    return (this.decode(bytes.subarray(this.#personFrom, this.#personTo)) ?? '').trim();
  }

  #isBlank(codes: Uint32Array): boolean {
    for (let c = 0; c < this.width; c += 1)
      if (c === this.#personColumn ? !this.person.isBlank : this.#columns[c]?.values[codes[c] ?? 0] !== '')
        return false;
    return true;
  }

  #codeOdd(bytes: Uint8Array, scanner: RowScanner): 'row' | 'blank' | 'broken' {
    const { codes, width, cells } = this;
    for (let c = cells; c < width; c += 1) {
      if (c === this.#personColumn) this.person.isBlank = true;
      codes[c] = c === this.#personColumn ? MANY : (this.#columns[c]?.code('') ?? MANY);
    }
    let filled = 0;
    for (let c = width; c < cells; c += 1) {
      const text = this.decode(bytes.subarray(scanner.starts[c] ?? 0, scanner.ends[c] ?? 0));
      if (text === undefined) return this.#breakText();
      if (text.trim() !== '') filled += 1;
    }
    this.extra = cells < width ? cells - width : filled;
    if (filled === 0 && this.#isBlank(codes)) return 'blank';
    // One cell may be a note, or a row with a delimiter of its own.
    return cells === 1 ? this.#break('widths') : 'row';
  }

  /** Hashes the trimmed text of the cell, as UTF-8 whatever the file is in. */
  #keyPerson(bytes: Uint8Array, words: DataView, start: number, end: number): boolean {
    let [from, to] = [start, end];
    while (from < to && isSpace(bytes[from] ?? 0)) from += 1;
    while (from < to && isSpace(bytes[to - 1] ?? 0)) to -= 1;
    this.#personFrom = from;
    this.#personTo = to;
    if (!hashPerson(this.person, words, from, to)) {
      const text = this.decode(bytes.subarray(from, to));
      if (text === undefined) return false;
      hashText(this.person, text);
    }
    return true;
  }

  #break(fault: HandOver): 'broken' {
    this.fault = fault;
    return 'broken';
  }

  #breakText(): 'broken' {
    return this.#break(this.#encoding === 'utf-8' ? 'not-utf-8' : 'bad-bytes');
  }
}

/** Codes for every column but the person's, whose values are never kept. */
export function buildDictionaries(
  columns: readonly ColumnDictionary[],
  encoding: FileLayout['encoding'],
): ByteDictionary[] {
  return columns.map((column) => new ByteDictionary(column, buildDecoder(encoding)));
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Text of a cell; undefined where its bytes mean nothing in the encoding, or say that something was lost before. */
function buildDecoder(encoding: FileLayout['encoding']): DecodeCell {
  if (encoding === 'windows-1252')
    return (bytes) => {
      const text = decodeText(bytes, { label: encoding, markLength: 0 });
      return /[\x81\x8d\x8f\x90\x9d]/.test(text) ? undefined : text;
    };
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      const text = decoder.decode(bytes);
      return text.includes('\ufffd') && !isPlainText(bytes) ? undefined : text;
    } catch (fault) {
      if (fault instanceof TypeError) return undefined;
      throw fault;
    }
  };
}
