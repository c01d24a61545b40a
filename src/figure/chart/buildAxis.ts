import type { AxisModel } from '../chartModel.ts';

/** Values nearer to nought than any share of people have no length to draw. */
const NO_SPAN = 1e-9;

/**
 * A linear axis in round steps of 1, 2 or 5 that holds nought (unless told otherwise) and every value given; values are released numbers in the
 * axis's unit. `write` gives a tick its text.
 */
export function buildAxis(
  values: readonly number[],
  write: (at: number) => string,
  fromNought = true,
): AxisModel {
  const lowest = fromNought ? Math.min(0, ...values) : Math.min(...values);
  const highest = fromNought ? Math.max(0, ...values) : Math.max(...values);
  const span = highest - lowest;
  const step = roundStep((span < NO_SPAN ? 1 : span) / 5);
  const first = Math.floor(lowest / step + 1e-9) + 0;
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const at = tidy((first + i) * step);
    return { at, text: write(at) };
  });
  return { from: tidy(first * step), to: tidy(last * step), ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** Multiples of a decimal step without what binary arithmetic adds; never minus nought. */
function tidy(n: number): number {
  return Number(n.toPrecision(12)) + 0;
}
