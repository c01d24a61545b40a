import { type CellKind, toCellKind } from './cellKind.ts';

/** What most cells of a column look like, from a sample of rows; for finding the table only. */
export interface ColumnShape {
  readonly kind: 'number' | 'date' | 'code' | 'text' | 'empty';
  /** Share of the sampled numbers that could be years, 0..1. */
  readonly years: number;
  /** How often each sampled value occurs. */
  readonly values: ReadonlyMap<string, number>;
  readonly filled: number;
}

/** What the rows of a table look like. */
export interface TableShape {
  /** The number of cells that most rows have. */
  readonly width: number;
  readonly columns: readonly ColumnShape[];
  /** The columns of numbers and dates. */
  readonly typed: readonly number[];
}

type Row = readonly string[];

const SAMPLE_ROWS = 80;
const MOSTLY = 0.7;
const NAME_SIGN = /^\s*(?:#|[a-z])\s*$/i;

/** Looks at up to 80 of the rows, evenly spread. `width` is theirs unless another is known. */
export function measureShape(rows: readonly Row[], width: number = findUsualWidth(rows)): TableShape {
  const step = Math.max(1, rows.length / SAMPLE_ROWS);
  const sample: Row[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[Math.floor(at)];
    if (row !== undefined) sample.push(row);
  }
  const columns = Array.from({ length: width }, (_, column) => measureColumn(sample, column));
  const typed = columns.flatMap(({ kind }, at) => (kind === 'number' || kind === 'date' ? [at] : []));
  return { width, columns, typed };
}

/** The commonest row length; the one seen first where two are as common, which is the header's. */
export function findUsualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, n] of counts) if (n > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

function measureColumn(sample: readonly Row[], column: number): ColumnShape {
  const kinds: Record<CellKind, number> = { empty: 0, number: 0, gap: 0, year: 0, date: 0, code: 0, text: 0 };
  const values = new Map<string, number>();
  for (const row of sample) {
    const cell = (row[column] ?? '').trim();
    kinds[toCellKind(cell)] += 1;
    if (cell !== '') values.set(cell, (values.get(cell) ?? 0) + 1);
  }
  const filled = sample.length - kinds.empty;
  const numbers = kinds.number + kinds.year;
  const kind = toColumnKind(kinds, filled, numbers);
  return { kind, years: numbers === 0 ? 0 : kinds.year / numbers, values, filled };
}

function toColumnKind(
  kinds: Readonly<Record<CellKind, number>>,
  filled: number,
  numbers: number,
): ColumnShape['kind'] {
  if (filled === 0) return 'empty';
  if (numbers + kinds.gap >= filled * MOSTLY && (numbers > 0 || kinds.gap > 1)) return 'number';
  if (kinds.date + kinds.year + kinds.gap >= filled * MOSTLY && kinds.date > 0) return 'date';
  return kinds.code >= filled * MOSTLY ? 'code' : 'text';
}

/**
 * How much a row looks like the header of rows of this shape: above 0 for, below 0 against, 0 for no evidence.
 * A word over a column of numbers speaks for it; a number there, or a value that the column repeats, against it.
 */
export function scoreHeader(row: Row, shape: TableShape): number {
  const kinds = row.slice(0, shape.width).map(toCellKind);
  const ladder = isLadder(row, kinds);
  let score = 0;
  for (const [at, column] of shape.columns.entries()) {
    const kind = kinds[at] ?? 'empty';
    if (kind !== 'empty') score += ladder && kind !== 'text' ? 0.5 : scoreCell(row[at] ?? '', kind, column);
  }
  return score;
}

function scoreCell(cell: string, kind: CellKind, column: ColumnShape): number {
  if (column.kind === 'number') {
    // Over numbers "#" is their name and a letter ("x") may be, unless the column hides numbers by it.
    if (kind === 'gap' && NAME_SIGN.test(cell) && !column.values.has(cell.trim()))
      return cell.includes('#') ? 1 : 0;
    if (kind === 'number' || kind === 'gap') return -1;
    if (kind === 'year') return column.years > 0.5 ? -1 : 0.6;
    return 1;
  }
  if (column.kind === 'date') return kind === 'date' || kind === 'year' || kind === 'gap' ? -1 : 1;
  if (column.kind === 'empty') return 0;
  const repeats = column.values.get(cell.trim()) ?? 0;
  if (repeats > 0) return column.values.size < column.filled || repeats > 1 ? -0.6 : -0.3;
  if (column.kind === 'code') return kind === 'text' ? 0.5 : -0.5;
  if (kind === 'number') return -0.3;
  return column.values.size <= column.filled * 0.6 ? 0.3 : 0;
}

/** A header of ages or years: at least three numbers, each one more (or less) than the one before. */
function isLadder(row: Row, kinds: readonly CellKind[]): boolean {
  const numbers = row.flatMap((cell, at) =>
    kinds[at] === 'number' || kinds[at] === 'year' ? [Number(cell)] : [],
  );
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  if (numbers.length < 3 || Math.abs(step) !== 1) return false;
  return numbers.every((value, at) => at === 0 || value - (numbers[at - 1] ?? 0) === step);
}

/** Whether a row has a number or date in a column of numbers or dates, so that it is data, not a note. */
export function hasTypedValue(row: Row, shape: TableShape): boolean {
  return shape.typed.some((column) => {
    const kind = toCellKind(row[column] ?? '');
    return kind !== 'empty' && kind !== 'text' && kind !== 'code';
  });
}

/** How many columns of numbers or dates hold words in this row. */
export function countTypedWords(row: Row, shape: TableShape): number {
  return shape.typed.filter((column) => {
    const kind = toCellKind(row[column] ?? '');
    return kind === 'text' || kind === 'code';
  }).length;
}
