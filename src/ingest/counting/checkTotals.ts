import type { SourceProtection } from '../../kernel/recipe.ts';
import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN } from '../../snapshot/snapshot.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import type { AddIssue, Draft } from './draft.ts';
import { isSum, sumParts, toSlack } from './partSums.ts';

/**
 * Checks every printed total of a cube against the sum of its parts, as far as hidden parts and rounding allow; a total without
 * parts in the file has nothing to be checked against.
 */
export function checkTotals(
  draft: Draft,
  width: number,
  protection: SourceProtection,
  addIssue: AddIssue,
): void {
  const slack = toSlack(protection);
  for (const over of findPatterns(draft, width)) {
    const { keys, sums } = sumParts(draft.cube, width, (codes) => {
      if (over.some((d) => codes[d] === OPEN_TOTAL)) return false;
      for (const d of over) codes[d] = OPEN_TOTAL;
      return true;
    });
    const combinations = protection.zerosHidden ? countLabels(draft, over) : 0;
    let cell = -1;
    draft.cube.each((codes, count, state) => {
      cell += 1;
      if (state !== STATE_KNOWN || !isTotalOver(codes, over)) return;
      const sum = sums[keys.find(codes)];
      if (sum === undefined || isSum(count, sum, slack, Math.max(0, combinations - sum.parts))) return;
      addIssue({
        code: 'total-differs',
        line: draft.lines[cell] ?? 0,
        found: count,
        expected: sum.known,
      });
    });
  }
}

/** The sets of dimensions over which the file prints totals. */
function findPatterns(draft: Draft, width: number): number[][] {
  const patterns = new TupleIndex(width);
  draft.cube.each((codes) => patterns.find(codes.map((code) => (code === OPEN_TOTAL ? 1 : 0))));
  return Array.from({ length: patterns.size }, (_, index) =>
    Array.from({ length: width }, (__, d) => d).filter((d) => patterns.at(index, d) === 1),
  ).filter((over) => over.length > 0);
}

function isTotalOver(codes: Uint32Array, over: readonly number[]): boolean {
  return codes.every((code, d) => (code === OPEN_TOTAL) === over.includes(d));
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
