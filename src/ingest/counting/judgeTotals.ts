import { readTotalWords, type TotalWords } from '../../codebook/totalWords.ts';
import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN } from '../../snapshot/snapshot.ts';
import type { Draft } from './draft.ts';
import { isSum, sumParts, type Slack } from './partSums.ts';
import type { ChosenLabels, Plan, PlanDimension } from './plan.ts';

/** What a label is that may be a total: one, or a person has to say. */
export type Judgement = 'total' | 'waits';

/** Labels of one dimension, by code, with what they were judged to be. */
export interface JudgedDimension {
  readonly dimension: number;
  readonly labels: ReadonlyMap<number, Judgement>;
}

/** Of all the others together, a total by its name alone has at least so much: some of them may be missing from the file. */
const NEARLY_ALL = 0.9;

/** Labels of breakdowns whose words say total and do not settle it, by dimension and code; those that are chosen are settled. */
export function findDoubtful(
  plan: Plan,
  chosen: ChosenLabels,
): ReadonlyMap<number, ReadonlyMap<number, TotalWords>> {
  const found = new Map<number, ReadonlyMap<number, TotalWords>>();
  for (const [d, dimension] of plan.dimensions.entries()) {
    // Nothing is added up across what was counted.
    if (dimension.role !== 'breakdown' || dimension.column === undefined || dimension.id === 'category')
      continue;
    const doubtful = findWords(dimension, chosen(dimension));
    const isOnly = dimension.fates.every((fate, code) => fate !== 'member' || doubtful.has(code));
    // A label with no other beside it counts nobody twice.
    if (doubtful.size > 0 && !isOnly) found.set(d, doubtful);
  }
  return found;
}

function findWords(
  { labels, fates, name }: PlanDimension,
  chosen: ReadonlySet<string>,
): Map<number, TotalWords> {
  const words = new Map<number, TotalWords>();
  for (const [code, label] of labels.entries()) {
    const said = fates[code] === 'member' && !chosen.has(label) ? readTotalWords(label, name) : undefined;
    if (said !== undefined && said !== 'sure') words.set(code, said);
  }
  return words;
}

/**
 * Judges labels whose words say total by the numbers of a count in which they are members: totals where nothing stands against it,
 * otherwise they wait. `slack` is absent where numbers do not add up (shares): then they can only wait.
 */
export function judgeTotals(
  plan: Plan,
  drafts: readonly Draft[],
  doubtful: ReturnType<typeof findDoubtful>,
  slack: Slack | undefined,
): JudgedDimension[] {
  return [...doubtful].map(([dimension, words]): JudgedDimension => {
    const { joined } = plan.dimensions[dimension] ?? {};
    const toCode = (code: number): number => joined?.[code] ?? code;
    const apart = new Set([...words.keys()].map(toCode));
    const labels = new Map<number, Judgement>();
    for (const [code, said] of words) {
      const found =
        slack === undefined ? undefined : compare(plan, drafts, dimension, toCode(code), apart, slack);
      if (said === 'likely') labels.set(code, found !== undefined && found.differs === 0 ? 'total' : 'waits');
      else if (found !== undefined && found.own >= NEARLY_ALL * found.others) labels.set(code, 'waits');
    }
    return { dimension, labels };
  });
}

/** How the numbers of a label stand to the sums of the others, cell by cell. */
interface Comparison {
  readonly own: number;
  readonly others: number;
  /** Cells that the others do not add up to. */
  readonly differs: number;
}

function compare(
  { dimensions: { length: width } }: Plan,
  drafts: readonly Draft[],
  d: number,
  whole: number,
  apart: ReadonlySet<number>,
  slack: Slack,
): Comparison {
  let [own, others, differs] = [0, 0, 0];
  for (const { cube } of drafts) {
    const { keys, sums } = sumParts(cube, width, (codes) => {
      if (apart.has(codes[d] ?? 0) || codes[d] === OPEN_TOTAL) return false;
      codes[d] = whole;
      return true;
    });
    cube.each((codes, count, state) => {
      const sum = codes[d] === whole ? sums[keys.find(codes)] : undefined;
      if (sum === undefined || state !== STATE_KNOWN) return;
      own += count;
      others += sum.known;
      if (!isSum(count, sum, slack)) differs += 1;
    });
  }
  return { own, others, differs };
}
