import { findTableStart, type TableStart } from './findTableStart.ts';
import { isSameRow, isSparse } from './findHeader.ts';
import { isNoteRow } from './noteRow.ts';
import { isTitleBlock } from './titleBlock.ts';
import { type Block, countFilled, listBlocks, listFilled } from './rowFacts.ts';
import { findSplit } from './findSplit.ts';
import { countTypedWords, hasTypedValue, scoreHeader } from './tableShape.ts';

type Row = readonly string[];

/** One table of a file, as indices of rows. `body` may hold blank rows, which are no rows. */
export interface TableSpan extends Pick<TableStart, 'block' | 'header' | 'bodyFrom' | 'shape'> {
  /** Notes above the header. */
  readonly titles: number[];
  readonly body: Block[];
  /** Notes under or between the rows. */
  readonly notes: number[];
}

const MAX_TITLE_ROWS = 3;
const MAX_KEY_ROWS = 30;
const LEAST_NARROW_ROWS = 5;

/**
 * Finds the tables of a file: title and note rows above a header, the header's rows, the data, the notes below, and
 * after them perhaps another table. Every row that is not blank ends up in exactly one list of one table.
 * `loose` are the notes of a file without a table.
 */
export function findTables(rows: readonly Row[]): { tables: TableSpan[]; loose: number[] } {
  const filled = countFilled(rows);
  const queue = listBlocks(filled).reverse();
  const tables: TableSpan[] = [];
  let loose: number[] = [];
  let fresh = false;
  for (let block = queue.pop(); block !== undefined; block = queue.pop()) {
    const current = tables.at(-1);
    const belongs = fresh ? 'no' : toBelonging(rows, filled, block, current);
    if (current !== undefined && belongs !== 'no') {
      if (belongs === 'notes') loose.push(...listFilled(filled, block));
      else {
        current.notes.push(...loose);
        loose = [];
        addBody(rows, filled, current, block);
      }
      continue;
    }
    const start = findStart(rows, filled, block, queue);
    if (start === undefined || !isWorthy(rows, filled, start, queue, current, fresh || loose.length > 0)) {
      if (current !== undefined && isMoreOfIt(rows, filled, block, current)) {
        current.notes.push(...loose);
        loose = [];
        addBody(rows, filled, current, block);
      } else loose.push(...listFilled(filled, block));
      continue;
    }
    if (start.block.to > block.to) queue.pop();
    const titles = current === undefined ? loose : takeTitles(loose, block);
    current?.notes.push(...loose.filter((row) => !titles.includes(row)));
    loose = [];
    fresh = addTable(rows, filled, tables, start, titles, queue);
  }
  tables.at(-1)?.notes.push(...loose);
  return { tables, loose: tables.length === 0 ? loose : [] };
}

/** A table start in a block; a header alone before a blank row takes the next block of the queue too. */
function findStart(
  rows: readonly Row[],
  filled: Uint32Array,
  block: Block,
  queue: Block[],
): TableStart | undefined {
  const start = findTableStart(rows, filled, block);
  const narrower = start && findNarrower(rows, filled, start);
  if (narrower !== undefined) {
    queue.push({ from: narrower.block.to, to: block.to });
    return narrower;
  }
  const next = queue.at(-1);
  if (start === undefined || next === undefined || start.core.to - start.core.from > 1) return start;
  const joined = findTableStart(rows, filled, { from: block.from, to: next.to });
  const header = rows[start.core.from];
  if (joined === undefined || header === undefined || joined.header.length === 0) return start;
  const nextStart = findTableStart(rows, filled, next);
  const hasOwnHeader = nextStart !== undefined && nextStart.header.length > 0 && nextStart.score > 0;
  const lowest = joined.header.at(-1) ?? 0;
  const fits = lowest === start.core.from ? !hasOwnHeader : isSparse(header, rows[lowest] ?? []);
  return fits && joined.shape.width === header.length ? joined : start;
}

/** A table straight above a wider one: rows of one length under a header of their own, too many for a title. */
function findNarrower(
  rows: readonly Row[],
  filled: Uint32Array,
  { above, block, shape }: TableStart,
): TableStart | undefined {
  const last = above.at(-1) ?? block.from;
  const length = rows[last]?.length ?? 0;
  const alike = above.filter((at) => (filled[at] ?? 0) > 2 && rows[at]?.length === length);
  if (alike.length < LEAST_NARROW_ROWS || length === shape.width) return undefined;
  const start = findTableStart(rows, filled, { from: block.from, to: last + 1 });
  return start !== undefined && start.score > 0 ? start : undefined;
}

/** Adds a table; true when another table begins in the same block without a blank row between. */
function addTable(
  rows: readonly Row[],
  filled: Uint32Array,
  tables: TableSpan[],
  start: TableStart,
  titles: readonly number[],
  queue: Block[],
): boolean {
  const split = findSplit(rows, filled, start);
  const rest = split === undefined ? undefined : { from: split, to: start.block.to };
  const block = { from: start.block.from, to: split ?? start.block.to };
  const table: TableSpan = { ...start, block, titles: [...titles, ...start.above], body: [], notes: [] };
  tables.push(table);
  addBody(rows, filled, table, { from: start.bodyFrom, to: block.to });
  if (rest === undefined) return false;
  queue.push(rest);
  return true;
}

/** Takes a block's rows as data, but for the notes at its end. */
function addBody(rows: readonly Row[], filled: Uint32Array, table: TableSpan, block: Block): void {
  let to = block.to;
  let aboveNote = false;
  while (to > block.from) {
    const row = rows[to - 1] ?? [];
    const afterBlank = (filled[to - 2] ?? 0) === 0 && to - 1 > table.bodyFrom;
    if ((filled[to - 1] ?? 0) > 0) {
      if (table.shape.width < 2 && !afterBlank) break;
      if (!isNoteRow(row, table.shape, { afterBlank, aboveNote })) break;
      aboveNote = true;
    }
    to -= 1;
  }
  if (to > block.from) table.body.push({ from: block.from, to });
  table.notes.push(...listFilled(filled, { from: to, to: block.to }));
}

/** Whether a block after a blank row goes on with the table before it, is notes, or is something of its own. */
function toBelonging(
  rows: readonly Row[],
  filled: Uint32Array,
  block: Block,
  current: TableSpan | undefined,
): 'rows' | 'notes' | 'no' {
  if (current === undefined) return 'no';
  const { shape } = current;
  const own = listFilled(filled, block)
    .slice(0, 50)
    .map((at) => rows[at] ?? []);
  const aboveNote = own.some((row) => isNoteRow(row, shape, { afterBlank: false, aboveNote: false }));
  const isNote = (row: Row): boolean => isNoteRow(row, shape, { afterBlank: true, aboveNote });
  if (own.every(isNote)) return 'notes';
  if (shape.width < 2) return own.every((row) => row.length === 1) ? 'rows' : 'no';
  const header = rows[current.header.at(-1) ?? -1];
  const first = own.find((row, at) => (filled[block.from + at] ?? 0) > 1 && !isNote(row));
  if (first === undefined) return own.some((row) => row.length === shape.width) ? 'rows' : 'notes';
  if (header !== undefined && isSameRow(first, header)) return 'no';
  if (shape.typed.length === 0)
    return first.length === shape.width && scoreHeader(first, shape) <= 0 ? 'rows' : 'no';
  if (
    first.length !== shape.width &&
    own.filter((row) => row.length === first.length).length > own.length / 2
  ) {
    return own.length < 2 && hasTypedValue(first, shape) ? 'rows' : 'no';
  }
  const words = countTypedWords(first, shape);
  if (hasTypedValue(first, shape)) return words * 2 < shape.typed.length ? 'rows' : 'no';
  return words === 0 && first.filter((cell) => cell.trim() !== '').length * 2 > shape.width ? 'rows' : 'no';
}

/** Whether a found start is a table in its own right: not the key and value lines above one, nor notes below one. */
function isWorthy(
  rows: readonly Row[],
  filled: Uint32Array,
  start: TableStart,
  queue: readonly Block[],
  current: TableSpan | undefined,
  hasTitle: boolean,
): boolean {
  if (current === undefined)
    return !isKeyBlock(filled, start, queue) && !isTitleBlock(rows, filled, start.block, queue);
  const length = start.core.to - start.bodyFrom;
  if (length < 1 || start.header.length === 0) return false;
  const header = rows[current.header.at(-1) ?? -1];
  const own = rows[start.header.at(-1) ?? -1];
  if (header !== undefined && own !== undefined && isSameRow(header, own)) return true;
  const named = start.shape.typed.some((column) => (own?.[column] ?? '').trim() !== '');
  if (start.score > 0 && named) return true;
  return (
    length >= 2 &&
    (hasTitle || start.above.length > 0 || start.shape.width !== current.shape.width) &&
    start.shape.width > 1
  );
}

/** Rows that begin no table of their own and are no notes belong to the table above: better a row too many than one lost. */
function isMoreOfIt(rows: readonly Row[], filled: Uint32Array, block: Block, { shape }: TableSpan): boolean {
  const own = listFilled(filled, block).map((at) => rows[at] ?? []);
  const fitting = own.filter((row) => row.length === shape.width || hasTypedValue(row, shape));
  const isNote = (row: Row): boolean => isNoteRow(row, shape, { afterBlank: true, aboveNote: false });
  return shape.width > 1 && fitting.length * 2 > own.length && !fitting.every(isNote);
}

/** Lines such as `Publisher,Cabinet Office` before a wider table. */
function isKeyBlock(filled: Uint32Array, start: TableStart, queue: readonly Block[]): boolean {
  const length = start.core.to - start.core.from;
  if (start.usualFilled !== 2 || length > MAX_KEY_ROWS) return false;
  if (start.header.length > 0 && start.score >= 1 && length > 2) return false;
  return queue.some(({ from, to }) => filled.subarray(from, to).filter((cells) => cells > 2).length > 1);
}

/** The notes straight above a later table that are its title; the others stay with the table before. */
function takeTitles(loose: readonly number[], block: Block): number[] {
  const titles: number[] = [];
  let next = block.from;
  for (let at = loose.length - 1; at >= 0; at -= 1) {
    const row = loose[at] ?? -1;
    if (next - row > 2 || titles.length >= MAX_TITLE_ROWS) break;
    titles.unshift(row);
    next = row;
  }
  return titles;
}
