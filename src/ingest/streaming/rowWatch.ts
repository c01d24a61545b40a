import type { ColumnDictionary } from '../coding/columnDictionary.ts';
import { toCellKind } from '../reading/cellKind.ts';
import { isSameRow } from '../reading/findHeader.ts';
import { isNoteRow } from '../reading/noteRow.ts';
import { countTypedWords, hasTypedValue, scoreHeader } from '../reading/tableShape.ts';
import { MANY } from './byteDictionary.ts';
import type { FileLayout } from './fileLayout.ts';
import type { HandOver } from './handOver.ts';
import type { RowCoder } from './rowCoder.ts';

/** Rows in a row of one other width that may be another table. */
const MOST_ALIKE = 3;
/** Rows of the usual width owed after an odd one that begins a block. */
const OWED = 2;

/**
 * Watches the rows of a file for what the ordinary reader would see in them: a header again, another table, notes before a blank row.
 * Where it is not sure that a row is only a row, it says so, and the file is handed over.
 */
export class RowWatch {
  readonly #layout: FileLayout;
  readonly #columns: readonly ColumnDictionary[];
  readonly #header: readonly string[];
  readonly #person: string;
  readonly #probe: number;
  readonly #words: number;
  readonly #wordy: (boolean | undefined)[] = [];
  #headerCode = -1;
  #looked = 0;
  #blanks = 0;
  #owed = 0;
  #oddWidth = 0;
  #odd = 0;
  #beforeAlone = false;
  #rows = 0;

  constructor(layout: FileLayout, columns: readonly ColumnDictionary[], person: number) {
    this.#layout = layout;
    this.#columns = columns;
    this.#header = layout.raw.header.map((name) => name.trim());
    this.#person = person < 0 ? '' : (layout.raw.rows[0]?.[person] ?? '');
    this.#probe = person === 0 ? 1 : 0;
    const { typed } = layout.shape;
    this.#words = typed.length < 2 ? -1 : (typed.find((column) => column !== person) ?? -1);
  }

  /** Whether the file may be cut before the row that comes next, and each part read for itself. */
  get isCalm(): boolean {
    return this.#blanks === 0 && this.#owed === 0 && this.#odd === 0;
  }

  /** Looks at a row that is not blank; says why the file is handed over, or nothing. */
  row(coder: RowCoder): HandOver | undefined {
    this.#rows += 1;
    const isUsual = coder.cells === coder.width;
    if (!isUsual || this.#odd > 0) {
      this.#odd = isUsual ? 0 : this.#oddWidth === coder.cells ? this.#odd + 1 : 1;
      this.#oddWidth = coder.cells;
      if (this.#odd >= MOST_ALIKE) return 'another-table';
    }
    if (this.#owed > 0) {
      if (!isUsual) return 'blank-rows';
      this.#owed -= 1;
    }
    if (this.#blanks > 0) {
      this.#blanks = 0;
      if (!this.#isRowAfterBlank(coder)) return 'blank-rows';
      if (!isUsual) this.#owed = OWED;
      this.#beforeAlone = true;
    } else this.#beforeAlone = false;
    if (coder.codes[this.#probe] === this.#findHeaderCode() && this.#isHeader(coder)) return 'another-table';
    return this.#words >= 0 && this.#isWordy(coder.codes[this.#words] ?? 0)
      ? this.#judgeWords(coder)
      : undefined;
  }

  /** Looks at a blank row, and at the row before it. */
  blank(coder: RowCoder): HandOver | undefined {
    this.#blanks += 1;
    if (this.#owed > 0) return 'blank-rows';
    if (this.#blanks > 1 || this.#rows === 0) return undefined;
    const context = { afterBlank: this.#beforeAlone, aboveNote: false };
    const before = coder.texts(this.#person, true);
    return isNoteRow(before, this.#layout.shape, context) ? 'blank-rows' : undefined;
  }

  /** As the ordinary reader decides whether what stands after a blank row goes on with the table. */
  #isRowAfterBlank(coder: RowCoder): boolean {
    const row = coder.texts(this.#person, false);
    const { shape } = this.#layout;
    if (row.filter((cell) => cell !== '').length < 2) return false;
    if (isNoteRow(row, shape, { afterBlank: true, aboveNote: false })) return false;
    if (isNoteRow(row, shape, { afterBlank: true, aboveNote: true })) return false;
    if (isSameRow(row, this.#header)) return false;
    if (shape.typed.length === 0) return coder.cells === coder.width && scoreHeader(row, shape) <= 0;
    const words = countTypedWords(row, shape);
    if (hasTypedValue(row, shape)) return words * 2 < shape.typed.length;
    const filled = row.filter((cell) => cell !== '').length;
    return coder.cells === coder.width && words === 0 && filled * 2 > shape.width;
  }

  /** The code of the header's own name in the column that is looked at, once a row has it. */
  #findHeaderCode(): number {
    const column = this.#columns[this.#probe];
    const values = column?.values ?? [];
    const name = this.#header[this.#probe] ?? '';
    for (; this.#headerCode < 0 && this.#looked < values.length; this.#looked += 1)
      if (values[this.#looked] === name) this.#headerCode = this.#looked;
    return this.#headerCode;
  }

  #isHeader(coder: RowCoder): boolean {
    const texts = coder.texts(this.#person, false);
    return texts.every((text, c) => coder.codes[c] === MANY || text === this.#header[c]);
  }

  #isWordy(code: number): boolean {
    return (this.#wordy[code] ??= isWord(this.#columns[this.#words]?.values[code] ?? ''));
  }

  /** Words where the table has numbers or dates may be the header of another table. */
  #judgeWords(coder: RowCoder): HandOver | undefined {
    const row = coder.texts(this.#person, false);
    const { shape } = this.#layout;
    return hasTypedValue(row, shape) || countTypedWords(row, shape) < 2 ? undefined : 'another-table';
  }
}

function isWord(value: string): boolean {
  return value !== '' && !/\d/.test(value) && toCellKind(value) === 'text';
}
