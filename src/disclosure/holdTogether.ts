import { benjaminiHochberg } from '../metrics/statistics/benjaminiHochberg.ts';
import type { ReleasedCell, ReleasedValue } from './releasedTable.ts';

/** False discovery rate that what one figure calls is held to together. */
const LEVEL = 0.05;

/** A change or a ratio with the p of no change, or of a ratio of 1; no p where nothing can be tested. */
export interface TestedValue {
  readonly value: ReleasedValue;
  readonly p?: number;
}

/** Cells with their marks, and how many comparisons were tested together. */
interface Held {
  readonly cells: ReleasedCell[][];
  readonly comparisons: number;
}

/**
 * Holds the changes of one figure together: of several that are tested, each is marked as clear or not by Benjamini-Hochberg at 5%
 * over all of them. One alone stands by its interval. Returns the values in the order given, and how many were tested.
 */
function holdTogether(tested: readonly TestedValue[]): {
  readonly values: readonly ReleasedValue[];
  readonly comparisons: number;
} {
  const ps = tested.flatMap(({ p }) => p ?? []);
  if (ps.length < 2) return { values: tested.map(({ value }) => value), comparisons: ps.length };
  const flags = benjaminiHochberg(ps, LEVEL);
  let at = 0;
  const values = tested.map(({ value, p }): ReleasedValue => {
    if (p === undefined) return value;
    const isClear = flags[at] === true;
    at += 1;
    return value.kind === 'value' || value.kind === 'range'
      ? { ...value, together: isClear ? 'clear' : 'unclear' }
      : value;
  });
  return { values, comparisons: ps.length };
}

/** A cell whose value is a change or a ratio, with its p. */
export interface TestedValueCell {
  readonly cell: ReleasedCell;
  readonly p?: number;
}

/** The same for a table whose values are the changes. */
export function holdValues(rows: readonly (readonly TestedValueCell[])[]): Held {
  const { values, comparisons } = holdTogether(
    rows.flat().map(({ cell: { value }, p }) => ({ value, ...(p === undefined ? {} : { p }) })),
  );
  let at = -1;
  const cells = rows.map((row) =>
    row.map(({ cell }): ReleasedCell => {
      at += 1;
      return { ...cell, value: values[at] ?? cell.value };
    }),
  );
  return { cells, comparisons };
}

/** A cell with the p of its change since the date before, and of that since the start where it is another comparison. */
export interface TestedCell {
  readonly cell: ReleasedCell;
  readonly p?: { readonly before?: number; readonly start?: number };
}

/**
 * The same for cells that carry their changes: those since the date before and, where the figure shows them (`starts`: nowhere, in its
 * last row, or in every row), those since the start.
 */
export function holdChanges(rows: readonly (readonly TestedCell[])[], starts: 'none' | 'last' | 'all'): Held {
  const tested: TestedValue[] = [];
  const add = (value: ReleasedValue, p: number | undefined): number =>
    tested.push({ value, ...(p === undefined ? {} : { p }) }) - 1;
  const places = rows.map((row, r) =>
    row.map(({ cell: { since }, p }) => {
      if (since === undefined) return undefined;
      const before = add(since.before, p?.before);
      const isShown = starts === 'all' || (starts === 'last' && r === rows.length - 1);
      return {
        before,
        start: since.start === since.before ? before : add(since.start, isShown ? p?.start : undefined),
      };
    }),
  );
  const { values, comparisons } = holdTogether(tested);
  const cells = rows.map((row, r) =>
    row.map(({ cell }, c): ReleasedCell => {
      const place = places[r]?.[c];
      if (cell.since === undefined || place === undefined) return cell;
      const { before, start } = cell.since;
      return {
        ...cell,
        since: { before: values[place.before] ?? before, start: values[place.start] ?? start },
      };
    }),
  );
  return { cells, comparisons };
}
