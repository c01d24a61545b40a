import { toCellKind } from './cellKind.ts';
import { isSameRow } from './findHeader.ts';
import type { TableStart } from './findTableStart.ts';
import { countTypedWords, hasTypedValue, measureShape, scoreHeader } from './tableShape.ts';

type Row = readonly string[];

const LOOK_AHEAD = 20;

/**
 * Where a second table begins inside a block with no blank row between: a header repeated, rows that from here on
 * have another length under a header of their own, or words where the columns have numbers above numbers again.
 * Gives the row where it begins, its title included; `undefined` where there is none.
 */
export function findSplit(rows: readonly Row[], filled: Uint32Array, start: TableStart): number | undefined {
  const { shape, block, bodyFrom } = start;
  if (shape.width < 2) return undefined;
  const header = rows[start.header.at(-1) ?? -1];
  for (let at = bodyFrom + 1; at < block.to - 1; at += 1) {
    const row = rows[at];
    if (row === undefined || (filled[at] ?? 0) < 2) continue;
    const repeats = header !== undefined && row[0] === header[0] && isSameRow(row, header);
    if (repeats || isOtherWidth(rows, filled, at, start) || isOtherHeader(rows, at, start)) {
      return withTitle(filled, at, bodyFrom + 1);
    }
  }
  return undefined;
}

function isOtherWidth(
  rows: readonly Row[],
  filled: Uint32Array,
  at: number,
  { shape, block }: TableStart,
): boolean {
  const length = rows[at]?.length ?? 0;
  if (length === shape.width || length < 2) return false;
  const end = Math.min(block.to, at + LOOK_AHEAD);
  let same = at + 1;
  while (same < end && rows[same]?.length === length && (filled[same] ?? 0) > 1) same += 1;
  if (same - at < 3) return false;
  const shapeBelow = measureShape(rows.slice(at + 1, same));
  return scoreHeader(rows[at] ?? [], shapeBelow) > 0.5;
}

function isOtherHeader(rows: readonly Row[], at: number, { shape }: TableStart): boolean {
  const row = rows[at] ?? [];
  const [first] = shape.typed;
  if (first === undefined || shape.typed.length < 2) return false;
  const probe = row[first] ?? '';
  if (probe === '' || /\d/.test(probe) || toCellKind(probe) !== 'text') return false;
  if (hasTypedValue(row, shape) || countTypedWords(row, shape) < 2) return false;
  const below = rows[at + 1] ?? [];
  return hasTypedValue(below, shape) && countTypedWords(below, shape) === 0;
}

/** Single cells straight above the new header are its title. */
function withTitle(filled: Uint32Array, at: number, from: number): number {
  let top = at;
  while (top - 1 > from && filled[top - 1] === 1 && at - top < 3) top -= 1;
  return top;
}
