import type { Bounds } from './bounds.ts';
import type { ShareCounts } from './change.ts';
import { compareDisjoint } from './compareDisjoint.ts';
import type { Comparison } from './comparison.ts';
import type { Estimate } from './estimate.ts';
import { shareOf } from './representation.ts';

/** Outside these a likelihood prompts a closer look: four fifths, and its inverse. */
const LOOK_CLOSER = { below: 0.8, above: 1.25 } as const;
/** No prompt is given where a count is under this. */
const FEWEST_FOR_PROMPT = 10;

/** A relative likelihood with both rates, and whether it prompts a closer look: a prompt, never a verdict. */
export interface Likelihood extends Comparison {
  /** Share of the first group to which it happened. */
  readonly rate: Estimate;
  readonly otherRate: Estimate;
  readonly prompt: boolean;
}

/**
 * How likely something is in one group, relative to another with nobody in common: the rate of the one over the rate of the
 * other, with Katz's log interval, the gap in points and the two-proportion test.
 *
 * Shapes: each group as the people to whom it happened and the rest of it, in people. A prompt needs the ratio, and all of a
 * range, outside 0.80 to 1.25, and both counts to be 10 or more. A group with more counted than it has people has no rate.
 * Definition and source: `codebook/methods/relativeLikelihood.ts`.
 *
 * Worked example: 9 of 725 against 17 of 2,505 is 1.83, 0.82 to 4.09; no prompt, since 9 is under 10.
 */
export function likelihoodOf(own: ShareCounts, other: ShareCounts): Likelihood {
  return {
    ...compareDisjoint(own, other),
    rate: shareOf(own.part, own.rest),
    otherRate: shareOf(other.part, other.rest),
    prompt: isPrompt(compareDisjoint(own, other).index, own.part, other.part),
  };
}

function isPrompt(index: Estimate, own: Bounds, other: Bounds): boolean {
  if (index.kind === 'undefined') return false;
  if (own.low < FEWEST_FOR_PROMPT || other.low < FEWEST_FOR_PROMPT) return false;
  const [low, high] = index.kind === 'value' ? [index.value, index.value] : [index.low, index.high];
  return high < LOOK_CLOSER.below || low > LOOK_CLOSER.above;
}
