import type { TableShape } from './tableShape.ts';

type Row = readonly string[];

/**
 * Header rows as one row of names: joined top to bottom with one space, an upper cell that was merged over several
 * columns standing for each of them. One row is taken as it is written. Names beyond the last are empty. A row with one
 * name too few: its rows end with a delimiter, which makes no column, or begin with a name of their own, as R writes them.
 */
export function joinHeader(rows: readonly Row[], { width, columns }: TableShape): string[] {
  const [only] = rows;
  if (only === undefined) return [];
  if (rows.length === 1) {
    const [first] = columns;
    if (only.length === width - 1) {
      if ((columns.at(-1)?.filled ?? 0) * 2 < (first?.filled ?? 0)) return [...only];
      if (first?.filled === first?.values.size) return ['', ...only];
    }
    const names = dropSurplusGaps(only, width);
    return Array.from({ length: Math.max(width, toFilledLength(names)) }, (_, at) => names[at] ?? '');
  }
  const length = Math.max(width, ...rows.map((row) => toFilledLength(row)));
  let beneath = Array.from({ length }, (_, at) => (rows.at(-1)?.[at] ?? '').trim());
  let names = beneath;
  for (let at = rows.length - 2; at >= 0; at -= 1) {
    const spread = spreadMerged(rows[at] ?? [], beneath, names, rows[at - 1] ?? []);
    names = names.map((name, column) => `${spread[column] ?? ''} ${name}`.trim());
    beneath = spread;
  }
  return names;
}

/** A header longer than its rows by just as many empty names as it has: those are delimiters too many. */
function dropSurplusGaps(row: Row, width: number): Row {
  const names = row.slice(0, toFilledLength(row));
  const kept = names.filter((cell) => cell.trim() !== '');
  return names.length > width && kept.length === width ? kept : names;
}

/** A row's length without empty cells at its end. */
export function toFilledLength(row: Row): number {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length -= 1;
  return length;
}

/**
 * Only a cell with a name below it heads a group; `Grade` over empty cells names its own column alone. The group ends where
 * the row beneath begins or stops to say something, and where a group of the row above begins.
 */
function spreadMerged(row: Row, beneath: Row, names: Row, above: Row): string[] {
  let group = '';
  let isOver = false;
  return names.map((name, at) => {
    const cell = (row[at] ?? '').trim();
    const isFilled = beneath[at] !== '';
    if (cell !== '') isOver = isFilled;
    if (name === '' || isFilled !== isOver || (cell === '' && (above[at] ?? '').trim() !== '')) group = '';
    else if (cell !== '') group = cell;
    return cell === '' ? group : cell;
  });
}
