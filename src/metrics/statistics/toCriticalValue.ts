import { normalQuantile } from './normalQuantile.ts';

/** The confidence level used wherever none is given. */
export const DEFAULT_CONFIDENCE = 0.95;

/** Turns a confidence level into the probability left in one tail: 0.95 gives 0.025. Throws a `RangeError` outside 0 to 1. */
export function toTailProbability(confidence: number): number {
  const tail = (1 - confidence) / 2;
  // A confidence so small that it rounds to none is refused with the rest.
  if (!(tail > 0 && tail < 0.5)) {
    throw new RangeError(`confidence must lie between 0 and 1; found ${String(confidence)}`);
  }
  return tail;
}

/** Turns a confidence level into the two-sided normal critical value: 0.95 gives 1.959963984540054. Errors as above. */
export function toCriticalValue(confidence: number): number {
  // The lower tail keeps its precision at confidences close to 1, where 1 - tail would round to 1.
  return Math.abs(normalQuantile(toTailProbability(confidence)));
}
