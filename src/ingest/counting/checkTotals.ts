import type { SourceProtection } from '../../kernel/recipe.ts';
import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN, STATE_UNKNOWN } from '../../snapshot/snapshot.ts';
import type { AddIssue, Draft } from './draft.ts';
import { findPatterns, isTotalOver, sumOver } from './findPatterns.ts';
import { isSum, toSlack, type PartSum, type PartSums, type Slack } from './partSums.ts';

/**
 * Checks every printed total of a cube against the sum of its parts, as far as hidden parts and rounding allow. A part that is not
 * available is at most what another printed total leaves for it. A total without parts in the file has nothing to be checked against.
 */
export function checkTotals(
  draft: Draft,
  width: number,
  protection: SourceProtection,
  addIssue: AddIssue,
): void {
  const slack = toSlack(protection);
  const patterns = findPatterns(draft.cube, width).map((over) => ({
    over,
    ...sumOver(draft.cube, width, over),
  }));
  const most = findMost(draft, patterns, slack);
  for (const { over, keys, sums } of patterns) {
    const left = sumMost(draft, over, { keys, sums }, most);
    const combinations = protection.zerosHidden ? countLabels(draft, over) : 0;
    let cell = -1;
    draft.cube.each((codes, count, state) => {
      cell += 1;
      if (state !== STATE_KNOWN || !isTotalOver(codes, over)) return;
      const at = keys.find(codes);
      const sum = sums[at];
      if (sum === undefined) return;
      const atMost = left[at] ?? Infinity;
      const absent = Math.max(0, combinations - sum.parts);
      if (isSum(count, sum, slack, absent, atMost)) return;
      const isAbove = count > sum.known && Number.isFinite(atMost);
      const expected = sum.known + (isAbove ? atMost : 0);
      addIssue({ code: 'total-differs', line: draft.lines[cell] ?? 0, found: count, expected });
    });
  }
}

/** Sums over some dimensions. */
interface Pattern extends PartSums {
  readonly over: readonly number[];
}

/** For each cell that is not available the most that the printed totals leave for it. */
function findMost({ cube }: Draft, patterns: readonly Pattern[], slack: Slack): Map<number, number> {
  const most = new Map<number, number>();
  for (const { over, keys, sums } of patterns) {
    if (sums.every(({ notHeld }) => notHeld === 0)) continue;
    const printed = new Map<number, number>();
    cube.each((codes, count, state) => {
      if (state === STATE_KNOWN && isTotalOver(codes, over)) printed.set(keys.find(codes), count);
    });
    eachMissing(cube, over, keys, (cell, at) => {
      const total = printed.get(at);
      const sum = sums[at];
      if (total === undefined || sum === undefined) return;
      const left = Math.max(0, total + roundingOf(sum, slack) - sum.known - sum.hidden * slack.hiddenLow);
      most.set(cell, Math.min(most.get(cell) ?? Infinity, left));
    });
  }
  return most;
}

function roundingOf({ parts }: PartSum, { each }: Slack): number {
  return each * (parts + 1);
}

/** What the parts that are not available come to at most, by the codes of their total. */
function sumMost(
  { cube }: Draft,
  over: readonly number[],
  { keys, sums }: PartSums,
  most: ReadonlyMap<number, number>,
): number[] {
  const left = sums.map(() => 0);
  if (sums.some(({ notHeld }) => notHeld > 0))
    eachMissing(cube, over, keys, (cell, at) => {
      left[at] = (left[at] ?? 0) + (most.get(cell) ?? Infinity);
    });
  return left;
}

/** Visits each cell that is not available and is a part of a total over these dimensions. */
function eachMissing(
  cube: Draft['cube'],
  over: readonly number[],
  keys: PartSums['keys'],
  visit: (cell: number, at: number) => void,
): void {
  let cell = -1;
  cube.each((codes, _, state) => {
    cell += 1;
    if (state !== STATE_UNKNOWN || over.some((d) => codes[d] === OPEN_TOTAL)) return;
    for (const d of over) codes[d] = OPEN_TOTAL;
    visit(cell, keys.find(codes));
  });
}

/** How many combinations of labels there can be over some dimensions. */
function countLabels(draft: Draft, over: readonly number[]): number {
  const seen = over.map(() => new Set<number>());
  draft.cube.each((codes) => {
    for (const [n, d] of over.entries()) seen[n]?.add(codes[d] ?? OPEN_TOTAL);
  });
  return seen.reduce((product, labels) => {
    labels.delete(OPEN_TOTAL);
    return product * labels.size;
  }, 1);
}
