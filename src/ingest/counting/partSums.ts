import type { SourceProtection } from '../../kernel/recipe.ts';
import type { CubeBuilder } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN, STATE_SUPPRESSED_AT_SOURCE } from '../../snapshot/snapshot.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';

/** Cells hidden by a publisher who says nothing of how. */
export const UNSTATED = { hiddenLow: 0, hiddenHigh: 4, zerosHidden: false, roundedTo: 1 } as const;

/** The sum of the parts of a printed total. */
export interface PartSum {
  known: number;
  parts: number;
  hidden: number;
  notHeld: number;
}

/** Sums by the codes of the totals they belong to. */
export interface PartSums {
  readonly keys: TupleIndex;
  readonly sums: readonly PartSum[];
}

/** How far a printed total may stand from its parts. */
export interface Slack {
  readonly hiddenLow: number;
  readonly hiddenHigh: number;
  /** For each part and for the total itself. */
  readonly each: number;
}

/** Rounding moves every part, and the total, by half a step; hidden parts are anything within the publisher's bounds. */
export function toSlack({ hiddenLow, hiddenHigh, roundedTo }: SourceProtection): Slack {
  return { hiddenLow, hiddenHigh, each: roundedTo === 1 ? 0 : roundedTo / 2 };
}

/** Adds up the cells of a cube under the keys that `toKey` writes over their codes; cells for which it says false are left aside. */
export function sumParts(cube: CubeBuilder, width: number, toKey: (codes: Uint32Array) => boolean): PartSums {
  const keys = new TupleIndex(width);
  const sums: PartSum[] = [];
  cube.each((codes, count, state) => {
    if (!toKey(codes)) return;
    const sum = (sums[keys.find(codes)] ??= { known: 0, parts: 0, hidden: 0, notHeld: 0 });
    sum.parts += 1;
    if (state === STATE_KNOWN) sum.known += count;
    else if (state === STATE_SUPPRESSED_AT_SOURCE) sum.hidden += 1;
    else sum.notHeld += 1;
  });
  return { keys, sums };
}

/** Whether a printed total can be the sum of its parts; `absent` combinations may be hidden too, parts not held come to `notHeldHigh` at most. */
export function isSum(
  total: number,
  { known, parts, hidden, notHeld }: PartSum,
  slack: Slack,
  absent = 0,
  notHeldHigh = Infinity,
): boolean {
  const rounding = slack.each * (parts + 1) + 1e-9 * Math.max(1, Math.abs(total));
  const low = known + hidden * slack.hiddenLow - rounding;
  const high = known + (hidden + absent) * slack.hiddenHigh + rounding;
  return total >= low && total <= high + (notHeld > 0 ? notHeldHigh : 0);
}
