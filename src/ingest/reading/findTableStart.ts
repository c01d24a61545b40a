import { findHeaderDepth, isUpperHeader } from './findHeader.ts';
import { isOnlyProse, isProse } from './noteRow.ts';
import { type Block, findUsualFilled, listFilled } from './rowFacts.ts';
import { findUsualWidth, measureShape, scoreHeader, type TableShape } from './tableShape.ts';

type Row = readonly string[];

/** Where a table begins in a block of rows, all as row indices. */
export interface TableStart {
  readonly block: Block;
  /** Rows of the block above the header. */
  readonly above: readonly number[];
  readonly header: readonly number[];
  readonly bodyFrom: number;
  /** From the first to the last row that is as full as the table's rows are. */
  readonly core: Block;
  readonly shape: TableShape;
  /** How many cells its rows have filled. */
  readonly usualFilled: number;
  /** How strongly the last header row looks like one. */
  readonly score: number;
}

const MAX_UPPER_ROWS = 2;

/** Finds the table in a block: its header, and the first of its data rows. `undefined` where no row has two cells. */
export function findTableStart(
  rows: readonly Row[],
  filled: Uint32Array,
  block: Block,
): TableStart | undefined {
  const usualFilled = findUsualFilled(filled, block);
  const isOneColumn = usualFilled < 2;
  if (isOneColumn && !isSingleColumn(rows)) return undefined;
  const least = isOneColumn ? 0 : Math.max(1, usualFilled / 2);
  const cores = withoutProse(
    rows,
    listFilled(filled, block).filter((at) => (filled[at] ?? 0) > least),
  );
  const [top] = cores;
  const last = cores.at(-1);
  if (top === undefined || last === undefined) return undefined;
  const coreRows = cores.map((at) => rows[at] ?? []);
  const shape = measureShape(toBodySample(coreRows), findUsualWidth(coreRows));
  // More cells than the table has columns, over its header: a sentence with commas in it.
  const isCut = (filled[top] ?? 0) > shape.width && scoreHeader(coreRows[1] ?? [], shape) > 0;
  const first = isCut ? (cores[1] ?? top) : top;
  const core = { from: first, to: last + 1 };
  const head = listFilled(filled, { from: first, to: Math.min(block.to, first + 8) });
  const depth = findHeaderDepth(
    head.map((at) => rows[at] ?? []),
    shape,
  );
  const header = head.slice(0, depth);
  const bodyFrom = depth === 0 ? first : (header.at(-1) ?? first) + 1;
  if (depth > 0) addUpper(rows, filled, header, block.from, shape.width);
  const score = depth === 0 ? 0 : scoreHeader(rows[bodyFrom - 1] ?? [], shape);
  const above = listFilled(filled, { from: block.from, to: header[0] ?? first });
  return { block, above, header, bodyFrom, core, shape, usualFilled, score };
}

function isSingleColumn(rows: readonly Row[]): boolean {
  return rows.every((row) => row.length < 2 || row.slice(1).every((cell) => cell.trim() === ''));
}

/** Rows as full as a table's, but for a sentence with commas in it before the first row of the usual length. */
function withoutProse(rows: readonly Row[], full: readonly number[]): number[] {
  const cores = [...full];
  const width = findUsualWidth(cores.map((at) => rows[at] ?? []));
  while (cores.length > 1) {
    const row = rows[cores[0] ?? -1] ?? [];
    if (row.length === width ? !isOnlyProse(row, rows[cores[1] ?? -1] ?? []) : !isProse(row)) break;
    cores.shift();
  }
  return cores;
}

/** The rows that cannot be header: all but the first, or but the first six of a longer table. */
function toBodySample(rows: readonly Row[]): readonly Row[] {
  if (rows.length > 14) return rows.slice(6);
  if (rows.length > 6) return rows.slice(3);
  if (rows.length > 3) return rows.slice(2);
  return rows.slice(1);
}

function addUpper(
  rows: readonly Row[],
  filled: Uint32Array,
  header: number[],
  from: number,
  width: number,
): void {
  for (let added = 0; added < MAX_UPPER_ROWS; added += 1) {
    const top = header[0] ?? 0;
    const row = rows[top - 1];
    if (row === undefined || top - 1 < from || (filled[top - 1] ?? 0) === 0) return;
    if (!isUpperHeader(row, rows[top] ?? [], width)) return;
    header.unshift(top - 1);
  }
}
