import { TupleIndex } from '../../snapshot/tupleIndex.ts';

/** Rows may lack or exceed their width by this much and still be told apart. */
const EXTRA_OFFSET = 0x8000;

/**
 * Rows as groups of those that are alike in the columns that count: so many of each, and the line of the first. As large as there
 * are groups, however many the rows.
 */
export class RowGroups {
  readonly columns: readonly number[];
  readonly #index: TupleIndex;
  readonly #tuple: Uint32Array;
  #times = new Float64Array(256);
  #lines = new Uint32Array(256);

  constructor(columns: readonly number[]) {
    this.columns = columns;
    this.#index = new TupleIndex(columns.length + 1);
    this.#tuple = new Uint32Array(columns.length + 1);
  }

  get size(): number {
    return this.#index.size;
  }

  /** Adds a row. */
  add(codes: Uint32Array, line: number, extra: number): void {
    const group = this.#find(codes, extra);
    if (group === this.#times.length) this.#grow();
    if ((this.#times[group] ?? 0) === 0) this.#lines[group] = line;
    this.#times[group] = (this.#times[group] ?? 0) + 1;
  }

  /** Takes a row out again; the line of the first is not known any more. */
  take(codes: Uint32Array, extra: number): void {
    const group = this.#find(codes, extra);
    this.#times[group] = (this.#times[group] ?? 0) - 1;
    this.#lines[group] = 0;
  }

  /** Visits the groups in the order of their first rows; `codes` has a place for every column, those that do not count are 0. */
  each(width: number, visit: (codes: Uint32Array, line: number, extra: number, times: number) => void): void {
    const codes = new Uint32Array(width);
    const last = this.columns.length;
    for (let group = 0; group < this.#index.size; group += 1) {
      const times = this.#times[group] ?? 0;
      if (times === 0) continue;
      for (const [d, column] of this.columns.entries()) codes[column] = this.#index.at(group, d);
      visit(codes, this.#lines[group] ?? 0, this.#index.at(group, last) - EXTRA_OFFSET, times);
    }
  }

  #find(codes: Uint32Array, extra: number): number {
    const { columns } = this;
    const tuple = this.#tuple;
    for (let d = 0; d < columns.length; d += 1) tuple[d] = codes[columns[d] ?? 0] ?? 0;
    tuple[columns.length] = extra + EXTRA_OFFSET;
    return this.#index.find(tuple);
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    times.set(this.#times);
    this.#times = times;
    const lines = new Uint32Array(this.#lines.length * 2);
    lines.set(this.#lines);
    this.#lines = lines;
  }
}
