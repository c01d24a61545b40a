/** What is known of a count: between `low` and `high` people, both included; equal where the count is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Cells hidden at source that make it a range. */
  readonly hiddenCells: number;
}

/**
 * The bounds of one thing less another that is part of it. What is hidden in the part is taken to be in the whole as well, so that
 * both are at their least together; a whole that holds fewer hidden cells was printed, and stands whatever the part is.
 * Worked example: of 246 printed, 212 to 216 leave 30 to 34; of 242 to 246 with the same cell hidden, 30.
 */
export function restOf(whole: Bounds, part: Bounds): Bounds {
  if (whole.hiddenCells < part.hiddenCells)
    return {
      low: Math.max(0, whole.low - part.high),
      high: Math.max(0, whole.high - part.low),
      hiddenCells: 0,
    };
  return {
    low: Math.max(0, whole.low - part.low),
    high: Math.max(0, whole.high - part.high),
    hiddenCells: Math.max(0, whole.hiddenCells - part.hiddenCells),
  };
}

/** The bounds of two things together. */
export function sumOf(a: Bounds, b: Bounds): Bounds {
  return { low: a.low + b.low, high: a.high + b.high, hiddenCells: a.hiddenCells + b.hiddenCells };
}

/** Whether the count is known. */
export function isPoint(bounds: Bounds): boolean {
  return bounds.low === bounds.high;
}
