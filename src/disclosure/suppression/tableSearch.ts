import { narrow, propagate, undoTo, type Domains } from './boundsPropagation.ts';

/** A table of whole numbers within the domains that meets every equation, or that there is none, or that it took too long. */
export type TableSearch =
  | { readonly kind: 'found'; readonly values: Float64Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'gave-up' };

/** What a search prefers: the values to keep where it can, and the cells to keep first. */
export interface SearchPreference {
  readonly values: ArrayLike<number>;
  readonly order: readonly number[];
}

/**
 * Looks for a table of whole numbers: draws bounds closer, settles the next open cell on the value nearest to the
 * preferred one, and comes back where that leads nowhere. Complete: `none` is a proof. Leaves the domains as they were.
 * `budget` is the most cells it settles before it gives up.
 */
export function searchTable(domains: Domains, preference: SearchPreference, budget: number): TableSearch {
  const mark = domains.trail.length;
  const walk: Walk = { domains, preference, left: budget };
  const outcome = propagate(domains) ? settleFrom(walk, 0) : 'none';
  const values = domains.lo.slice();
  undoTo(domains, mark);
  return outcome === 'found' ? { kind: 'found', values } : { kind: outcome };
}

interface Walk {
  readonly domains: Domains;
  readonly preference: SearchPreference;
  left: number;
}

function settleFrom(walk: Walk, from: number): TableSearch['kind'] {
  const { domains, preference } = walk;
  let at = from;
  let cell = preference.order[at];
  while (cell !== undefined && domains.lo[cell] === domains.hi[cell]) cell = preference.order[++at];
  if (cell === undefined) return 'found';
  if (walk.left-- <= 0) return 'gave-up';
  const low = domains.lo[cell] ?? 0;
  const high = domains.hi[cell] ?? 0;
  const value = Math.max(low, Math.min(high, preference.values[cell] ?? 0));
  const branches: [number, number][] = [
    [value, value],
    [value + 1, high],
    [low, value - 1],
  ];
  for (const [lo, hi] of branches) {
    if (lo > hi) continue;
    const mark = domains.trail.length;
    const outcome = narrow(domains, cell, lo, hi) && propagate(domains) ? settleFrom(walk, at) : 'none';
    if (outcome !== 'none') return outcome;
    undoTo(domains, mark);
  }
  return 'none';
}
