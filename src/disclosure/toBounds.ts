import { SMALLEST_BASE } from '../kernel/absence.ts';
import type { Bounds } from '../metrics/bounds.ts';
import type { ReleasedCount } from './releasedTable.ts';

/** What a reader knows of a released count, in people; nothing where it is suppressed or undefined. */
export function toBounds(count: ReleasedCount): Bounds | undefined {
  switch (count.kind) {
    case 'shown':
    case 'rounded':
      return { low: count.count, high: count.count, hiddenCells: 0 };
    case 'range':
      return { low: count.low, high: count.high, hiddenCells: count.hiddenCells };
    case 'suppressed':
    case 'undefined':
      return undefined;
  }
}

/** The reason that a value worked out from these counts is not there: suppression first, whichever count it comes from. */
export function toAbsence(
  counts: readonly ReleasedCount[],
): Extract<ReleasedCount, { kind: 'suppressed' | 'undefined' }> | undefined {
  return (
    counts.find((count) => count.kind === 'suppressed') ?? counts.find((count) => count.kind === 'undefined')
  );
}

/** How many fewer people than it says a count rounded to the nearest 5 may stand for. */
const ROUNDED_BY = 2;

/** Whether a base was rounded and may have fewer people than a share needs: 10 may be 8. */
export function isSmallRounded(base: ReleasedCount): boolean {
  return base.kind === 'rounded' && base.count > 0 && base.count - ROUNDED_BY < SMALLEST_BASE;
}

/** No share is given of so few people. */
export const SMALL_BASE = { kind: 'undefined', reason: 'small-base' } as const;
