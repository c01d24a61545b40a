/**
 * What a careful reader of a published table knows besides every shown number, the additivity of the table and that
 * counts are whole and not negative:
 *
 * - `blind`: nothing more;
 * - `nonzero`: that a hidden cell is not zero, where zeros are always shown;
 * - `marked`: also which hidden cells are primary, hence under the threshold, and that the others are not.
 *
 * Each knows all that the one before it knows.
 */
export type Reader = 'blind' | 'nonzero' | 'marked';

/** The readers, the weakest first. */
export const READERS: readonly Reader[] = ['blind', 'nonzero', 'marked'];

/** Whether zeros are always shown (`published`), or are hidden like small counts (`primary`). */
export type ZeroRule = 'published' | 'primary';

/** The part of a policy that decides what is hidden: counts of 1 (or 0) to `threshold - 1`. */
export interface SmallCountRule {
  readonly threshold: number;
  readonly zeroRule: ZeroRule;
  /** Cells (1 at their positions) with a lower threshold of their own. */
  readonly lower?: { readonly threshold: number; readonly cells: Uint8Array };
}

/** The smallest and the largest value that a cell can have; `hi` is null where nothing bounds it from above. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number | null;
}

/** The threshold that a cell is under; without a position that of the rule. */
function thresholdOf({ threshold, lower }: SmallCountRule, cell: number | undefined): number {
  return cell !== undefined && lower?.cells[cell] === 1 ? lower.threshold : threshold;
}

/** True where the rule hides a count for its own sake; `cell` is its position, where cells differ. */
export function isPrimary(count: number, rule: SmallCountRule, cell?: number): boolean {
  return count < thresholdOf(rule, cell) && (count > 0 || rule.zeroRule === 'primary');
}

/**
 * What a reader knows of a hidden cell from the symbol and the rule alone, before looking at any other number; which cells have
 * a lower threshold is known to all.
 */
export function boundsFromSymbol(
  reader: Reader,
  primary: boolean,
  rule: SmallCountRule,
  cell?: number,
): Bounds {
  const least = rule.zeroRule === 'published' ? 1 : 0;
  if (reader === 'blind') return { lo: 0, hi: null };
  if (reader === 'nonzero') return { lo: least, hi: null };
  const threshold = thresholdOf(rule, cell);
  return primary ? { lo: least, hi: threshold - 1 } : { lo: threshold, hi: null };
}
