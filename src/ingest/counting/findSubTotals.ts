import { STATE_KNOWN } from '../../snapshot/snapshot.ts';
import type { Draft } from './draft.ts';
import { isSum, sumParts, type Slack } from './partSums.ts';
import type { ChosenLabels, Plan } from './plan.ts';

/** Labels of the characteristic, by code, that name a broad group beside its own parts. */
export interface SubTotals {
  /** Their numbers are the sums of their parts: printed sub-totals, never counted beside them. */
  readonly sums: readonly number[];
  /** They are not: people who said no more, or a sub-total that is wrong. A person has to say. */
  readonly unclear: readonly number[];
}

/**
 * Finds the broad groups that stand in a table of numbers beside their own detail, and checks them against it cell by cell, by a count
 * in which all of them are members. Labels that the recipe gives a meaning are left as it says.
 */
export function findSubTotals(
  plan: Plan,
  count: () => readonly Draft[],
  slack: Slack,
  chosen: ChosenLabels,
): SubTotals {
  const [dimension] = plan.dimensions;
  if (dimension?.role !== 'characteristic') return { sums: [], unclear: [] };
  const parts = dimension.parts ?? new Map<number, ReadonlySet<number>>();
  const settled = chosen(dimension);
  const candidates = [...parts.keys()].filter((code) => !settled.has(dimension.labels[code] ?? ''));
  if (candidates.length === 0) return { sums: [], unclear: [] };
  const drafts = count();
  const isSubTotal = (code: number): boolean =>
    drafts.every(({ cube }) => {
      const own = parts.get(code) ?? new Set();
      const { keys, sums } = sumParts(cube, plan.dimensions.length, (codes) => {
        if (!own.has(codes[0] ?? 0)) return false;
        codes[0] = code;
        return true;
      });
      let holds = true;
      cube.each((codes, count, state) => {
        if (codes[0] !== code || state !== STATE_KNOWN) return;
        const sum = sums[keys.find(codes)];
        if (sum === undefined ? count !== 0 : !isSum(count, sum, slack, own.size - sum.parts)) holds = false;
      });
      return holds;
    });
  const sums = candidates.filter(isSubTotal);
  return { sums, unclear: candidates.filter((code) => !sums.includes(code)) };
}
