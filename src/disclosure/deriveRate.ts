import { restOf } from '../metrics/bounds.ts';
import { shareOf } from '../metrics/representation.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import type { ReleasedCount } from './releasedTable.ts';
import { isSmallRounded, SMALL_BASE, toAbsence, toBounds } from './toBounds.ts';

/**
 * Works out a rate from two released counts: people counted, of so many. Suppressed wherever a count it needs is; more counted
 * than there are people is refused as `part-above-whole`.
 */
export function deriveRate(count: ReleasedCount, base: ReleasedCount): DerivedShare {
  const absence = toAbsence([count, base]);
  if (absence !== undefined) return { cell: { count, base, value: absence } };
  const part = toBounds(count);
  const whole = toBounds(base);
  if (part === undefined || whole === undefined) throw new Error('a released count without bounds');
  if (part.low > whole.high)
    return { cell: { count, base, value: { kind: 'undefined', reason: 'part-above-whole' } } };
  if (isSmallRounded(base)) return { cell: { count, base, value: SMALL_BASE } };
  const rest = restOf(whole, part);
  return { cell: { count, base, value: shareOf(part, rest) }, part, rest };
}
