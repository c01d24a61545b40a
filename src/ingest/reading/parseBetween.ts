import { parseNumber } from './parseNumber.ts';

/** A number that is hidden between two that are printed; shares as 0 to 1. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

const BETWEEN = /^between (\S+) and (\S+)$/i;

/**
 * Reads `between 105 and 109` and `between 3.5% and 3.6%`: how this app writes a number that only its hidden parts keep from being
 * known. Bands of ages are written so too, so that it takes a column of numbers, never the cell alone, to mean it.
 */
export function parseBetween(text: string): Between | undefined {
  const [low, high] = (BETWEEN.exec(text) ?? []).slice(1).map((end) => {
    const parsed = parseNumber(end);
    return 'value' in parsed ? parsed.value : NaN;
  });
  return low !== undefined && high !== undefined && low <= high ? { low, high } : undefined;
}
