import { type Block, listFilled } from './rowFacts.ts';

type Row = readonly string[];

/**
 * Whether a block above a table is its title and no table: nothing but single cells and sentences that the delimiter cut into pieces
 * ("Officers (headcount), by ethnicity, as at 31 March 2025"), before a block of rows that are not.
 */
export function isTitleBlock(
  rows: readonly Row[],
  filled: Uint32Array,
  block: Block,
  queue: readonly Block[],
): boolean {
  if (!isAllText(rows, filled, block)) return false;
  return queue.some((next) => next.to - next.from > 1 && !isAllText(rows, filled, next));
}

function isAllText(rows: readonly Row[], filled: Uint32Array, block: Block): boolean {
  return listFilled(filled, block).every((at) => filled[at] === 1 || isCutSentence(rows[at] ?? []));
}

/** Every piece after the first begins with a space, as after a comma in prose; empty cells may pad it. */
function isCutSentence(row: Row): boolean {
  return row.slice(1).every((cell) => cell.trim() === '' || cell.startsWith(' '));
}
