import { toCellKind } from './cellKind.ts';
import { isOnlyProse, isSentence, startsAsNote } from './noteRow.ts';
import { countTypedWords, hasTypedValue, scoreHeader, type TableShape } from './tableShape.ts';

type Row = readonly string[];

const MAX_DEPTH = 5;
/** Among names, a name: `A`, `B`, `C`, which is elsewhere the shorthand for a hidden number. */
const LETTER = /^\s*[a-z]\s*$/i;
const TITLE_START = /^(?:table|figure|chart|title|sheet|worksheet)\b/i;

/** How many of a table's first rows are its header: 0 when the first row is data like the others. */
export function findHeaderDepth(rows: readonly Row[], shape: TableShape): number {
  const [first, second] = rows;
  if (first === undefined) return 0;
  const score = scoreHeader(first, shape);
  if (score < 0 || (score === 0 && shape.typed.length > 0 && hasTypedValue(first, shape))) return 0;
  let depth = 1;
  if (second !== undefined && isSameRow(first, second)) depth = 2;
  while (depth < MAX_DEPTH && depth < rows.length - 1) {
    const row = rows[depth];
    const above = rows[depth - 1];
    if (row === undefined || above === undefined || !isLowerHeader(row, above, shape)) break;
    depth += 1;
  }
  return depth;
}

function isLowerHeader(row: Row, above: Row, shape: TableShape): boolean {
  const repeated = row.some((cell, at) => {
    const column = shape.columns[at];
    return column?.kind === 'text' && (column.values.get(cell.trim()) ?? 0) > 1;
  });
  if (isYearRow(row, shape)) return true;
  const words = countTypedWords(row, shape);
  const isNamed = words * 2 > shape.typed.length;
  if (repeated || hasTypedValue(isNamed ? row.map((cell) => cell.replace(LETTER, 'name')) : row, shape))
    return false;
  if (words > 0) return scoreHeader(row, shape) > 0;
  return shape.typed.length === 0 && isSparse(above, row) && scoreHeader(row, shape) >= 0;
}

/** Years over numbers that are no years: `,2019,2020,2021`. */
function isYearRow(row: Row, shape: TableShape): boolean {
  const cells = shape.typed.filter((column) => (row[column] ?? '').trim() !== '');
  if (cells.length < 2) return false;
  return cells.every(
    (column) => toCellKind(row[column] ?? '') === 'year' && (shape.columns[column]?.years ?? 1) < 0.3,
  );
}

/** Merged cells of a spreadsheet: empty above where the row below is filled, for a quarter of the columns or more. */
export function isSparse(above: Row, below: Row): boolean {
  if (above.length < below.length) return false;
  const gaps = below.filter((cell, at) => cell.trim() !== '' && (above[at] ?? '').trim() === '').length;
  return gaps > 0 && gaps * 4 >= below.length;
}

/** Whether a row above the header's first full row belongs to the header: `,White,,Black,` over `Grade,Male,Female,...`. */
export function isUpperHeader(row: Row, below: Row, width: number): boolean {
  const filled = row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const [first = 0, second] = filled;
  // More cells than the table has columns are those of a sentence with commas in it.
  if (filled.length === 0 || filled.length > width || row.length < width - 1 || row.length < 2) return false;
  if (startsAsNote(row[first] ?? '') || (filled.length < 3 && filled.some((at) => isSentence(row[at] ?? ''))))
    return false;
  if (TITLE_START.test((row[first] ?? '').trim()) || isOnlyProse(row, below)) return false;
  if (first > 0) return true;
  if (filled.length < 2) return false;
  const isPair = filled.length === 2 && second === 1;
  return !isPair || (below[0] ?? '').trim() === '';
}

/** Whether two rows hold the same cells. */
export function isSameRow(one: Row, other: Row): boolean {
  return one.length === other.length && one.every((cell, at) => cell === other[at]);
}
