import type { Tally } from './tally.ts';

/** The tally of all rows together, as one row; columns as they stand. */
export function sumRows(tally: Tally, columns: number): Tally {
  const sum = (of: Float64Array): Float64Array => {
    const total = new Float64Array(columns);
    of.forEach((n, at) => {
      total[at % columns] = (total[at % columns] ?? 0) + n;
    });
    return total;
  };
  const { known, visible, hidden, missing } = tally;
  return { known: sum(known), visible: sum(visible), hidden: sum(hidden), missing: sum(missing) };
}
