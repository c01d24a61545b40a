import { isPrimary, type SmallCountRule } from './readerModel.ts';

/** A two-way table of true counts with its totals, row by row in one array: cell = row * columns + column. */
export interface CountTable {
  /** Rows and columns, totals included (they are the last). */
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Adds the total row and column to inner counts; throws a RangeError unless they are whole, 0 or more, in equal rows. */
export function addTotals(counts: readonly (readonly number[])[]): CountTable {
  const rows = counts.length + 1;
  const columns = (counts[0]?.length ?? 0) + 1;
  const values = new Float64Array(rows * columns);
  counts.forEach((row, r) => {
    if (row.length !== columns - 1)
      throw new RangeError(`row ${r} has ${row.length} cells, not ${columns - 1}`);
    row.forEach((count, c) => {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`not a count: ${count} at ${r}, ${c}`);
      for (const cell of [
        r * columns + c,
        (r + 1) * columns - 1,
        (rows - 1) * columns + c,
        rows * columns - 1,
      ]) {
        values[cell] = (values[cell] ?? 0) + count;
      }
    });
  });
  return { rows, columns, values };
}

/** The cells, totals included, that a rule hides for their own sake, in order. */
export function findPrimaryCells(table: CountTable, rule: SmallCountRule): number[] {
  return [...table.values.keys()].filter((cell) => isPrimary(table.values[cell] ?? 0, rule));
}
