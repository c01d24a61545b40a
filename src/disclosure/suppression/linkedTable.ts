import { buildDomains, type Domains } from './boundsPropagation.ts';
import { buildEquationSystem, type LinkedEquation } from './equationSystem.ts';
import { boundsFromSymbol, type Reader, type SmallCountRule } from './readerModel.ts';
import type { PublishedCell } from './twoWayReader.ts';

/** Any published figures that add up: tables of any depth, hierarchies, filters, snapshots. Cells go by position. */
export interface LinkedTable {
  readonly cells: readonly PublishedCell[];
  readonly equations: readonly LinkedEquation[];
  /** The hidden cells that are primary; only the reader `marked` is told. */
  readonly primary: readonly number[];
  readonly rule: SmallCountRule;
  /** One table that agrees with what is published (the true one, say), to start from; looked for where absent. */
  readonly known?: ArrayLike<number>;
}

/** What each cell can be for a reader before the equations are used; null where a cell can be nothing. */
export function buildDomainsFor(table: LinkedTable, reader: Reader): Domains | null {
  const small = new Set(table.primary);
  const lo = new Float64Array(table.cells.length);
  const hi = new Float64Array(table.cells.length);
  for (const [cell, shown] of table.cells.entries()) {
    if (typeof shown === 'number') {
      lo[cell] = shown;
      hi[cell] = shown;
      continue;
    }
    const bounds = shown === '[c]' ? boundsFromSymbol(reader, small.has(cell), table.rule, cell) : shown;
    if (bounds.hi !== null && bounds.lo > bounds.hi) return null;
    lo[cell] = bounds.lo;
    hi[cell] = bounds.hi ?? Infinity;
  }
  return buildDomains(buildEquationSystem(table.cells.length, table.equations), lo, hi);
}
