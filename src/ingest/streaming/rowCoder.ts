import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { decodeText } from '../reading/byteEncoding.ts';
import { ByteDictionary, type DecodeCell, INVALID, isPlainText, MANY } from './byteDictionary.ts';
import type { FileLayout } from './fileLayout.ts';
import type { HandOver } from './handOver.ts';
import { hashPerson, type PersonKey } from './personKey.ts';
import type { RowScanner } from './rowScanner.ts';

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
    this.decode = buildDecoder(encoding);
  }

  /** Codes the row that the scanner found last. */
  code(bytes: Uint8Array, scanner: RowScanner): 'row' | 'blank' | 'broken' {
    const isOdd = scanner.cells !== this.width;
    if (isOdd && scanner.isWritten) return this.#break('quotes');
    scanner.unescape(bytes);
    const codes = this.#before;
    this.#before = this.codes;
    this.codes = codes;
    this.#cellsBefore = this.cells;
    this.cells = scanner.cells;
    this.extra = 0;
    const { starts, ends, hashes } = scanner;
    const coded = isOdd ? Math.min(this.cells, this.width) : this.width;
    for (let c = 0; c < coded; c += 1) {
      const from = starts[c] ?? 0;
      const to = ends[c] ?? 0;
      if (c === this.#personColumn) {
        if (!this.#keyPerson(bytes, from, to)) return this.#breakText();
        codes[c] = MANY;
        continue;
      }
      const code = this.#dictionaries[c]?.find(bytes, from, to, hashes[c] ?? 0) ?? MANY;
      if (code === INVALID) return this.#breakText();
      codes[c] = code;
    }
    if (isOdd) return this.#codeOdd(bytes, scanner);
    return this.#isBlank() ? 'blank' : 'row';
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

  #isBlank(): boolean {
    for (let c = 0; c < this.width; c += 1)
      if (
        c === this.#personColumn ? !this.person.isBlank : this.#columns[c]?.values[this.codes[c] ?? 0] !== ''
      )
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
    if (filled === 0 && this.#isBlank()) return 'blank';
    // One cell may be a note, or a row with a delimiter of its own.
    return cells === 1 ? this.#break('widths') : 'row';
  }

  /** Hashes the trimmed text of the cell, as UTF-8 whatever the file is in. */
  #keyPerson(bytes: Uint8Array, start: number, end: number): boolean {
    let [from, to] = [start, end];
    while (from < to && isSpace(bytes[from] ?? 0)) from += 1;
    while (from < to && isSpace(bytes[to - 1] ?? 0)) to -= 1;
    this.#personFrom = from;
    this.#personTo = to;
    if (!hashPerson(this.person, bytes, from, to)) {
      const text = this.decode(bytes.subarray(from, to));
      if (text === undefined) return false;
      const whole = new TextEncoder().encode(text.trim());
      hashPerson(this.person, whole, 0, whole.length);
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
