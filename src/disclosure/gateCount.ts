import type { Policy } from '../kernel/policy.ts';
import type { MeasuredCount } from '../metrics/measuredTable.ts';
import type { ReleasedCount } from './releasedTable.ts';

/** Policies that decide each count on its own, without a plan. */
export type CellwisePolicy = Exclude<Policy, { kind: 'exact' | 'owner' }>;

/**
 * Lets one count through under a cell-by-cell policy. The publisher's hidden cells stay hidden under every policy, and a range
 * that a rounding policy lets through has its ends rounded outwards, so that it still holds the true count.
 */
export function gateCount(count: MeasuredCount, policy: CellwisePolicy): ReleasedCount {
  if (count.kind === 'not-held') return { kind: 'undefined', reason: 'not-held' };
  if (count.kind === 'hidden') return { kind: 'suppressed', reason: 'source' };
  if (count.kind === 'count') return gateKnown(count.n, policy);
  const rule = toRounding(policy);
  if (rule === undefined)
    return { kind: 'range', low: count.low, high: count.high, hiddenCells: count.hiddenCells };
  if (count.low < rule.hideBelow) return { kind: 'suppressed', reason: 'policy' };
  return {
    kind: 'range',
    low: Math.floor(count.low / 5) * 5,
    high: Math.ceil(count.high / 5) * 5,
    hiddenCells: count.hiddenCells,
  };
}

/** Nearest multiple of 5, halves up: what "rounded to 5" means in every policy. */
function toNearestFive(n: number): number {
  return Math.floor(n / 5 + 0.5) * 5;
}

interface Rounding {
  /** Counts under this are hidden. */
  readonly hideBelow: number;
  /** Whether nought is hidden as well. */
  readonly hideZero: boolean;
}

/** The rounding policies; nothing for those that show true counts. */
export function toRounding(policy: CellwisePolicy): Rounding | undefined {
  switch (policy.kind) {
    case 'civil-service':
      return { hideBelow: policy.threshold ?? 5, hideZero: true };
    case 'nhs':
      return { hideBelow: 8, hideZero: false };
    case 'round-all':
      return { hideBelow: 0, hideZero: false };
    case 'published':
    case 'unprotected':
    case 'made-up':
      return undefined;
  }
}

function gateKnown(n: number, policy: CellwisePolicy): ReleasedCount {
  const rule = toRounding(policy);
  if (rule === undefined) return { kind: 'shown', count: n };
  if (n < rule.hideBelow && (n > 0 || rule.hideZero)) return { kind: 'suppressed', reason: 'policy' };
  return { kind: 'rounded', count: toNearestFive(n) };
}
