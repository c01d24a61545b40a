import { boundsFromSymbol, type Bounds, type Reader, type SmallCountRule } from './readerModel.ts';

/** Which cells, if hidden, can be one more or one less than they are, for a reader: 1 or 0 per cell. */
export interface Rooms {
  readonly up: Uint8Array;
  readonly down: Uint8Array;
}

/**
 * Looks at each cell as if it were hidden. A shown zero has no room: hiding it would make its symbol a lie. `ranges` are
 * the cells that are no numbers to begin with (hidden at source, rounded, never shown), which keep their own bounds.
 */
export function listRooms(
  values: Float64Array,
  primary: readonly number[],
  reader: Reader,
  rule: SmallCountRule,
  ranges: ReadonlyMap<number, Bounds> = new Map(),
): Rooms {
  const up = new Uint8Array(values.length);
  const down = new Uint8Array(values.length);
  const small = new Uint8Array(values.length);
  for (const cell of primary) small[cell] = 1;
  for (const [cell, value] of values.entries()) {
    const range = ranges.get(cell);
    if (value === 0 && small[cell] === 0 && range === undefined) continue;
    const { lo, hi } = range ?? boundsFromSymbol(reader, small[cell] === 1, rule, cell);
    up[cell] = hi === null || value < hi ? 1 : 0;
    down[cell] = value > lo ? 1 : 0;
  }
  return { up, down };
}
