/**
 * The counts that a percentage shown beside its base may stand for: all whole numbers from 0 to `denominator` whose
 * percentage, rounded to `decimals` places, reads as published. A share exactly half way may have been rounded either
 * way, so both readings count. Worked in whole numbers, without rounding error. One possible count only means that the
 * percentage gives the hidden count away.
 *
 * @param publishedPercent digits as printed, without the sign: `'5.8'`; no more decimals than `decimals`.
 * @throws RangeError where the denominator, the text or the number of decimals is none.
 * @example countsBehindPercent(52, '5.8', 1) // [3]
 */
export function countsBehindPercent(
  denominator: number,
  publishedPercent: string,
  decimals: number,
): number[] {
  if (!Number.isSafeInteger(denominator) || denominator < 0)
    throw new RangeError(`not a base: ${denominator}`);
  if (!Number.isSafeInteger(decimals) || decimals < 0)
    throw new RangeError(`not a number of decimals: ${decimals}`);
  if (denominator === 0) return [];
  const printed = parseDigits(publishedPercent, decimals);
  const base = BigInt(denominator);
  // Twice the count, in the unit of the last place printed, lies within one half of that unit: 200 x scale / base.
  const unit = 200n * 10n ** BigInt(decimals);
  const first = ceilDivide((2n * printed - 1n) * base, unit);
  const last = ((2n * printed + 1n) * base) / unit;
  const from = first < 0n ? 0 : Number(first);
  const to = last > base ? denominator : Number(last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}

/** The printed number in units of its last place: '5.8' with one decimal is 58. */
function parseDigits(text: string, decimals: number): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[2] ?? '';
  if (match === null || fraction.length > decimals) {
    throw new RangeError(`not a percentage with ${decimals} decimals: ${text}`);
  }
  return BigInt((match[1] ?? '') + fraction.padEnd(decimals, '0'));
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return a <= 0n ? a / b : (a + b - 1n) / b;
}
