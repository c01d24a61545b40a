import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN } from '../../snapshot/snapshot.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import type { AddIssue, Draft } from './draft.ts';
import type { Plan, PlanDimension } from './plan.ts';

/** Sets of shares that may be the parts of one whole, and how many of them make it. */
export interface WholesFound {
  readonly sets: number;
  readonly whole: number;
}

/** Shares of all groups at the same other labels: of one department, of one grade. */
interface ShareSet {
  line: number;
  sum: number;
  /** Without those that gave no answer: they may stand beside shares of those who did. */
  declared: number;
  parts: number;
  /** Parts without a number. */
  open: number;
}

/** Decimals of a percentage that are told apart. */
const MOST_DECIMALS = 4;
/** A part of a row of text beside others: two are parts of something. */
const LEAST_PARTS = 2;

/**
 * Checks whether the groups' shares at the same labels make a whole, as far as their rounding allows. Where most sets do, each that
 * does not is named (`shares-not-whole`, with its sum). Where none does, shares of a wide table (`isWide`) are said to be no parts of
 * a whole, or, where each group's shares make one down the rows, to say where the people of a group are (`shares-across`).
 *
 * White 80, Asian 12, Black 8 make 100; White 80, Asian 12, Black 6 make 98 and are named beside others that do.
 */
export function checkShares(
  plan: Plan,
  drafts: readonly Draft[],
  isWide: boolean,
  addIssue: AddIssue,
): WholesFound {
  const at = plan.dimensions.findIndex(({ role }) => role === 'characteristic');
  const first = plan.dimensions[at];
  if (first === undefined) return { sets: 0, whole: 0 };
  const half = 0.5 * findStep(drafts);
  const sets = drafts
    .flatMap((draft) => gather(draft, plan.dimensions, [at]))
    .filter(({ parts, open }) => parts >= LEAST_PARTS && open < parts);
  const odd = sets.filter((set) => !isWhole(set, half));
  const whole = sets.length - odd.length;
  if (whole > odd.length)
    for (const { line, sum } of odd) addIssue({ code: 'shares-not-whole', line, found: sum });
  else if (isWide && odd.length > 0) addIssue(nameOtherWay(plan, drafts, at, half, sets));
  return { sets: sets.length, whole };
}

function nameOtherWay(
  { dimensions }: Plan,
  drafts: readonly Draft[],
  at: number,
  half: number,
  sets: readonly ShareSet[],
): Parameters<AddIssue>[0] {
  const over = dimensions.flatMap(({ role }, d) => (role === 'characteristic' ? [] : [d]));
  for (const d of over) {
    const down = drafts
      .flatMap((draft) => gather(draft, dimensions, [d]))
      .filter(({ parts }) => parts >= LEAST_PARTS);
    if (down.length > 0 && down.filter((set) => isWhole(set, half)).length * 2 > down.length)
      return { code: 'shares-across', header: dimensions[d]?.name ?? '', group: dimensions[at]?.name ?? '' };
  }
  const sums = sets.map(({ sum }) => sum).sort((a, b) => a - b);
  return { code: 'shares-no-whole', low: sums[0] ?? 0, high: sums.at(-1) ?? 0 };
}

/** Adds up the shares over some dimensions, printed totals of those left aside. */
function gather(
  { cube, lines }: Draft,
  dimensions: readonly PlanDimension[],
  over: readonly number[],
): ShareSet[] {
  const keys = new TupleIndex(dimensions.length);
  const sets: ShareSet[] = [];
  const characteristic = dimensions.findIndex(({ role }) => role === 'characteristic');
  let cell = -1;
  cube.each((codes, share, state) => {
    cell += 1;
    if (over.some((d) => codes[d] === OPEN_TOTAL)) return;
    const meaning = dimensions[characteristic]?.meanings[codes[characteristic] ?? 0]?.kind;
    for (const d of over) codes[d] = OPEN_TOTAL;
    const set = (sets[keys.find(codes)] ??= {
      line: lines[cell] ?? 0,
      sum: 0,
      declared: 0,
      parts: 0,
      open: 0,
    });
    set.parts += 1;
    if (state !== STATE_KNOWN) set.open += 1;
    else {
      set.sum += share;
      if (meaning !== 'undeclared' && meaning !== 'unknown') set.declared += share;
    }
  });
  return sets;
}

/** Each part may be half a printed step away; a part without a number is anything that is left. */
function isWhole({ sum, declared, parts, open }: ShareSet, half: number): boolean {
  const slack = half * parts + 1e-9;
  if (open > 0) return sum <= 1 + slack;
  return Math.abs(sum - 1) <= slack || Math.abs(declared - 1) <= slack;
}

/** The step that the shares were printed in: 0.01 for whole percentages, 0.001 for one decimal. */
function findStep(drafts: readonly Draft[]): number {
  let decimals = 0;
  for (const { cube } of drafts)
    cube.each((_, share, state) => {
      if (state !== STATE_KNOWN || decimals === MOST_DECIMALS) return;
      const [, printed = ''] = String(Number((100 * share).toFixed(MOST_DECIMALS))).split('.');
      decimals = Math.max(decimals, printed.length);
    });
  return 10 ** -(decimals + 2);
}
