/** Rows `from` up to but not including `to`, none of them blank. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** How many cells of each row hold more than spaces. */
export function countFilled(rows: readonly (readonly string[])[]): Uint32Array {
  const filled = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    let n = 0;
    for (const cell of row) if (cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '')) n += 1;
    filled[at] = n;
  }
  return filled;
}

/** The rows of a range that are not blank. */
export function listFilled(filled: Uint32Array, { from, to }: Block): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if ((filled[at] ?? 0) > 0) found.push(at);
  return found;
}

/** The runs of rows between blank rows. */
export function listBlocks(filled: Uint32Array): Block[] {
  const blocks: Block[] = [];
  let from = -1;
  for (let at = 0; at <= filled.length; at += 1) {
    const blank = (filled[at] ?? 0) === 0;
    if (!blank && from < 0) from = at;
    if (blank && from >= 0) {
      blocks.push({ from, to: at });
      from = -1;
    }
  }
  return blocks;
}

/**
 * How many cells the rows of a block's table have filled: the commonest count, where a row counts for more the
 * fuller it is, so that a short table under many two-cell notes is still seen.
 */
export function findUsualFilled(filled: Uint32Array, block: Block): number {
  const counts = new Map<number, number>();
  for (const n of filled.subarray(block.from, block.to)) counts.set(n, (counts.get(n) ?? 0) + 1);
  let usual = 0;
  let best = 0;
  for (const [n, count] of counts) {
    const weight = n < 2 ? count * 0.01 : n * n * count;
    if (weight > best) [usual, best] = [n, weight];
  }
  return usual;
}
