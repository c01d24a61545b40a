/**
 * The distinct values of one column, numbered in the order they are first seen, with the rows that hold each. Values are trimmed;
 * two spellings that differ only in outer spaces are one value.
 */
export class ColumnDictionary {
  readonly header: string;
  readonly values: string[] = [];
  readonly rows: number[] = [];
  readonly #codes = new Map<string, number>();

  constructor(header: string) {
    this.header = header;
  }

  /** The code of a cell as written; counts one more row for it. */
  add(cell: string): number {
    const code = this.code(cell);
    this.rows[code] = (this.rows[code] ?? 0) + 1;
    return code;
  }

  /** The code of a cell as written, new or known; counts no row. */
  code(cell: string): number {
    let code = this.#codes.get(cell);
    if (code === undefined) {
      const value = cell.trim();
      code = this.#codes.get(value);
      if (code === undefined) {
        code = this.values.length;
        this.values.push(value);
        this.rows.push(0);
        this.#codes.set(value, code);
      }
      if (cell !== value) this.#codes.set(cell, code);
    }
    return code;
  }

  /** The value of a code; throws for a code it never gave. */
  value(code: number): string {
    const value = this.values[code];
    if (value === undefined) throw new Error(`${this.header}: no value ${code}`);
    return value;
  }
}
