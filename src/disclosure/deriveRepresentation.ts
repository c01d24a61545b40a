import { restOf, type Bounds } from '../metrics/bounds.ts';
import { shareOf } from '../metrics/representation.ts';
import type { Question } from '../kernel/question.ts';
import type { ReleasedCell, ReleasedCount, ReleasedRow, ReleasedValue } from './releasedTable.ts';
import { isSmallRounded, SMALL_BASE, toAbsence, toBounds } from './toBounds.ts';

/** Where a share of a row comes from, and the bounds behind it for comparisons. */
export interface DerivedShare {
  readonly cell: ReleasedCell;
  readonly part?: Bounds;
  readonly rest?: Bounds;
}

/**
 * Works out the share of a group in a row from released counts alone; suppressed wherever a count it needs is. The bounds on
 * all staff are x / all to (x + not known) / all.
 */
export function deriveShare(
  count: ReleasedCount,
  row: ReleasedRow,
  denominator: Question['denominator'],
): DerivedShare {
  const base = denominator === 'known' ? row.known : row.everybody;
  const absence = toAbsence([count, base]);
  if (absence !== undefined) return { cell: { count, base, value: absence } };
  const part = toBounds(count);
  const whole = toBounds(base);
  if (part === undefined || whole === undefined) throw new Error(`no bounds for row ${row.key}`);
  const rest = restOf(whole, part);
  const bounds = boundsOnAll(part, row);
  if (isSmallRounded(base))
    return { cell: { count, base, value: SMALL_BASE, ...(bounds === undefined ? {} : { bounds }) } };
  const value: ReleasedValue = shareOf(part, rest);
  return { cell: { count, base, value, ...(bounds === undefined ? {} : { bounds }) }, part, rest };
}

function boundsOnAll(part: Bounds, row: ReleasedRow): { low: number; high: number } | undefined {
  const known = toBounds(row.known);
  const everybody = toBounds(row.everybody);
  if (known === undefined || everybody === undefined || everybody.low === 0) return undefined;
  const notKnown = restOf(everybody, known);
  // The most of the group and of those not known, among the fewest others: nobody is counted twice, and nobody left out.
  const fewest = everybody.low + part.high - part.low + notKnown.high - notKnown.low;
  return {
    low: Math.min(1, part.low / everybody.high),
    high: Math.min(1, (part.high + notKnown.high) / Math.min(everybody.high, fewest)),
  };
}
