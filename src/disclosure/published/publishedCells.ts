import type { SourceProtection } from '../../kernel/recipe.ts';
import { absentCells } from '../../snapshot/absentCells.ts';
import {
  type CountsContent,
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
} from '../../snapshot/snapshot.ts';

/**
 * What one publication says of every cell of its tables, cell by cell: `codes[d][i]` as in a cube (`TOTAL_CODE`: a printed
 * total), and the least and greatest number of people that a careful reader can take it for (Infinity: no end is known).
 */
export interface PublishedCells {
  readonly codes: readonly Uint16Array[];
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** 1 where the publisher holds a count and has hidden it, in a cell or by leaving its row out. */
  readonly hidden: Uint8Array;
  /** Printed totals, each with the cells that it is the total of. */
  readonly totals: readonly PrintedTotal[];
}

/** A printed total: its own position and those of its parts. */
export interface PrintedTotal {
  readonly total: number;
  readonly parts: readonly number[];
}

const made = new WeakMap<CountsContent, PublishedCells>();

/** Reads a cube as its publisher printed it: hidden cells by the publisher's bounds, rounded ones by the rounding. Made once. */
export function toPublishedCells(content: CountsContent): PublishedCells {
  const held = made.get(content);
  if (held !== undefined) return held;
  const { cells, sourceProtection } = content;
  const absent = absentCells(content);
  const listed = cells.counts.length;
  const size = listed + (absent[0]?.length ?? 0);
  const codes = cells.codes.map((own, d) => Uint16Array.from([...own, ...(absent[d] ?? [])]));
  const lo = new Float64Array(size);
  const hi = new Float64Array(size).fill(Infinity);
  const hidden = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) {
    const state = i < listed ? cells.states[i] : STATE_SUPPRESSED_AT_SOURCE;
    if (state === STATE_KNOWN) {
      const [low, high] = toRoundedEnds(cells.counts[i] ?? 0, sourceProtection);
      lo[i] = low;
      hi[i] = high;
    } else if (state === STATE_SUPPRESSED_AT_SOURCE) {
      hidden[i] = 1;
      lo[i] = sourceProtection.hiddenLow;
      hi[i] = sourceProtection.hiddenHigh;
    }
  }
  const found = { codes, lo, hi, hidden, totals: listTotals(codes, size) };
  made.set(content, found);
  return found;
}

/**
 * What a printed count stands for, in people. A number that the publisher's own rule would have hidden is not behind a printed
 * one, and how it rounds halves is not known.
 */
function toRoundedEnds(
  n: number,
  { roundedTo, hiddenHigh, zerosHidden }: SourceProtection,
): readonly [low: number, high: number] {
  if (roundedTo === 1) return [n, n];
  const slack = Math.floor(roundedTo / 2);
  if (n === 0) return [0, !zerosHidden && hiddenHigh >= slack ? 0 : slack];
  return [Math.max(n - slack, Math.min(n, hiddenHigh + 1)), n + slack];
}

/** Whether people were counted; full-time equivalents are not whole, and the reader's arithmetic is. */
export function isWholeNumbers({ lo, hi }: PublishedCells): boolean {
  const isWhole = (n: number): boolean => n === Infinity || Number.isSafeInteger(n);
  return lo.every(isWhole) && hi.every(isWhole);
}

function listTotals(codes: readonly Uint16Array[], size: number): PrintedTotal[] {
  const isTotal = (i: number): boolean => codes.some((own) => own[i] === TOTAL_CODE);
  const every = Array.from({ length: size }, (_, i) => i);
  const finest = every.filter((i) => !isTotal(i));
  return every.filter(isTotal).flatMap((total) => {
    const parts = finest.filter((i) =>
      codes.every((own) => own[total] === TOTAL_CODE || own[total] === own[i]),
    );
    return parts.length === 0 ? [] : [{ total, parts }];
  });
}
