import type { Profile, Profiles } from './sumProfiles.ts';

/** Parts whose shares of the whole differ by less are the same parts again. */
const SAME_SHARE = 1e-9;

/**
 * How much the numbers of a label say that it is the sum of others, in bits: the chance that they agree everywhere as they do is
 * 2 to the minus that. 0 where they do not agree, or fewer than two of the parts hold anybody.
 *
 * A number of people that chance alone made equal to a sum near it varies by about the root of twice itself, so that it hits one value
 * with a chance of 1 / sqrt(4 pi n). Places with the same shares of the parts count once: of numbers that somebody made up in
 * proportion, one row says all.
 */
export function weighSum(whole: Profile, parts: readonly Profile[], { tells, step }: Profiles): number {
  if (parts.filter(({ least }) => least > 0).length < 2) return 0;
  let bits = 0;
  const seen: (readonly number[])[] = [];
  for (let place = 0; place < tells.length; place += 1) {
    if (whole.isThere[place] === 0) continue;
    const [wholeLow, wholeHigh] = [whole.low[place] ?? 0, whole.high[place] ?? 0];
    let [low, high] = [0, 0];
    for (const part of parts) {
      low += part.low[place] ?? 0;
      high += part.high[place] ?? 0;
    }
    if (low > wholeHigh + 1e-9 * low || high < wholeLow - 1e-9 * high) return 0;
    const middle = (wholeLow + wholeHigh) / 2;
    const told = tells[place] === 1 ? tell(middle, high - low + wholeHigh - wholeLow, step) : 0;
    if (told === 0) continue;
    const shares = parts.map((part) => (part.low[place] ?? 0) / middle);
    if (seen.some((one) => one.every((share, n) => Math.abs(share - (shares[n] ?? 0)) < SAME_SHARE)))
      continue;
    seen.push(shares);
    bits += told;
  }
  return bits;
}

/** How much the numbers of a label could say at most, whatever its parts were. */
export function weighUtmost(whole: Profile, { tells, step }: Profiles): number {
  let bits = 0;
  for (let place = 0; place < tells.length; place += 1) {
    const [low, high] = [whole.low[place] ?? 0, whole.high[place] ?? 0];
    if (whole.isThere[place] === 1 && tells[place] === 1) bits += tell((low + high) / 2, high - low, step);
  }
  return bits;
}

/** What one place says, in bits: a number of about `middle` people that agrees within `room`. */
function tell(middle: number, room: number, step: number): number {
  if (middle <= 0) return 0;
  return Math.max(0, 0.5 * Math.log2((4 * Math.PI * middle) / step) - Math.log2(room / step + 1));
}
