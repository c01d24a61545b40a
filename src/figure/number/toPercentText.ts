import { MINUS, roundsToNought, toDecimalText } from './toDecimalText.ts';

/** What stands for a share that is not nought and rounds to it. */
export const LOW = '[low]';

/** A share (0 to 1) as a percentage without its sign: `4.1`; `[low]` where it rounds to nought and is not. */
export function toPercentNumber(share: number, decimals = 1): string {
  return roundsToNought(share * 100, decimals) ? LOW : toDecimalText(share * 100, decimals);
}

/** A share (0 to 1) as a percentage: `4.1%`; `[low]` where it rounds to nought and is not. */
export function toPercentText(share: number, decimals = 1): string {
  const number = toPercentNumber(share, decimals);
  return number === LOW ? LOW : `${number}%`;
}

/** A difference of shares (0.032) in points with its sign: `+3.2`, `−3.2`, `0.0`. */
export function toSignedPoints(points: number): string {
  const text = toDecimalText(points * 100, 1);
  return text.startsWith(MINUS) || text === '0.0' ? text : `+${text}`;
}

/** The size of a difference of shares in points, without a sign: `3.2 points`. */
export function toPointsText(points: number): string {
  return `${toDecimalText(Math.abs(points) * 100, 1)} points`;
}

/** The size of a difference that is there: `3.2 points`; where it rounds to nought, `less than 0.1 points`. */
export function sizeText(points: number): string {
  return roundsToNought(points * 100, 1) ? 'less than 0.1 points' : toPointsText(points);
}

/** The size of a difference between two ends on one side: `between 0.7 and 0.8 points`, `at most 0.3 points`, `3.2 points`. */
export function spanText(first: number, second: number): string {
  const [near, far] = [first, second].sort((a, b) => Math.abs(a) - Math.abs(b)) as [number, number];
  const [least, most] = [toPointsText(near), toPointsText(far)];
  if (least === most) return sizeText(far);
  if (least === toPointsText(0)) return `at most ${most}`;
  return `between ${least.replace(' points', '')} and ${most}`;
}
