import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN, STATE_UNKNOWN } from '../../snapshot/snapshot.ts';
import type { AddIssue, Draft } from './draft.ts';
import { findPatterns, isTotalOver, sumOver } from './findPatterns.ts';
import type { Slack } from './partSums.ts';

/** The most lines that are named. */
const MOST_LINES = 1_000;

/**
 * Reads each dash as nobody where a printed total says so: it is what the other parts come to, all of them printed as they are. Any
 * other sign for "not available" stays one, since a total may have been made without it.
 */
export function settleDashes({ cube, dashes }: Draft, width: number, slack: Slack): void {
  if (dashes.size === 0 || slack.each > 0) return;
  const nobody = new Set<number>();
  for (const over of findPatterns(cube, width)) {
    const { keys, sums } = sumOver(cube, width, over);
    const filled = new Set<number>();
    cube.each((codes, count, state) => {
      if (state !== STATE_KNOWN || !isTotalOver(codes, over)) return;
      const at = keys.find(codes);
      const sum = sums[at];
      if (sum !== undefined && sum.hidden === 0 && sum.known === count) filled.add(at);
    });
    let cell = -1;
    cube.each((codes) => {
      cell += 1;
      if (!dashes.has(cell) || codes.includes(OPEN_TOTAL)) return;
      for (const d of over) codes[d] = OPEN_TOTAL;
      if (filled.has(keys.find(codes))) nobody.add(cell);
    });
  }
  for (const cell of nobody) cube.settle(cell, 0);
}

/** Says which cells hold no number, in all drafts together. */
export function findNotAvailable(drafts: readonly Draft[], addIssue: AddIssue): void {
  const found = new Set<number>();
  let cells = 0;
  for (const draft of drafts) {
    let cell = -1;
    draft.cube.each((codes, _, state) => {
      cell += 1;
      if (state !== STATE_UNKNOWN || codes.includes(OPEN_TOTAL)) return;
      cells += 1;
      found.add(draft.lines[cell] ?? 0);
    });
  }
  const lines = [...found].sort((a, b) => a - b).slice(0, MOST_LINES);
  if (cells > 0) addIssue({ code: 'cells-not-available', found: cells, lines });
}
