import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN } from '../../snapshot/snapshot.ts';
import type { AddIssue, Draft } from './draft.ts';
import { isSum, sumParts, type Slack } from './partSums.ts';
import type { ChosenLabels, Plan } from './plan.ts';

/** Fewer labels than this beside one: it may well equal the other by chance. */
const LEAST_PARTS = 2;

/**
 * Names each label of a breakdown whose number is the sum of all the others wherever it stands, by whatever name it goes: a total that
 * nobody marked would count everybody twice. Labels that the recipe gives a meaning are left as it says.
 */
export function findWholes(
  plan: Plan,
  drafts: readonly Draft[],
  slack: Slack,
  chosen: ChosenLabels,
  addIssue: AddIssue,
): void {
  for (const [d, dimension] of plan.dimensions.entries()) {
    const { role, labels, name } = dimension;
    if (role !== 'breakdown' || d === plan.outcome) continue;
    const code = findGreatest(drafts, d);
    const label = labels[code ?? -1];
    if (code === undefined || label === undefined || chosen(dimension).has(label)) continue;
    if (drafts.every((draft) => isWhole(draft, plan.dimensions.length, d, code, slack)))
      addIssue({ code: 'perhaps-total', found: label, header: name });
  }
}

/** A whole is greater than each of its parts. */
function findGreatest(drafts: readonly Draft[], d: number): number | undefined {
  const sums = new Map<number, number>();
  for (const { cube } of drafts)
    cube.each((codes, count) => {
      if (!codes.includes(OPEN_TOTAL)) sums.set(codes[d] ?? 0, (sums.get(codes[d] ?? 0) ?? 0) + count);
    });
  if (sums.size <= LEAST_PARTS) return undefined;
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function isWhole({ cube }: Draft, width: number, d: number, whole: number, slack: Slack): boolean {
  const { keys, sums } = sumParts(cube, width, (codes) => {
    if (codes[d] === whole || codes.includes(OPEN_TOTAL)) return false;
    codes[d] = whole;
    return true;
  });
  let isHeld = false;
  let differs = false;
  cube.each((codes, count, state) => {
    if (codes[d] !== whole || codes.includes(OPEN_TOTAL) || state !== STATE_KNOWN) return;
    const sum = sums[keys.find(codes)];
    if (sum === undefined ? count !== 0 : !isSum(count, sum, slack)) differs = true;
    if (sum !== undefined && sum.parts >= LEAST_PARTS && count > 0) isHeld = true;
  });
  return isHeld && !differs;
}
