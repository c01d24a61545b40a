import { benjaminiHochberg } from '../metrics/statistics/benjaminiHochberg.ts';
import { type Comparison, compareWith } from '../metrics/comparison.ts';
import type { Estimate } from '../metrics/estimate.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import type { ReleasedCell, ReleasedComparison, ReleasedValue } from './releasedTable.ts';

/** False discovery rate that the flags of one figure are held to together. */
const LEVEL = 0.05;

/** One row's shares with the shares of the same columns they are compared with. */
export interface ComparedRow {
  readonly shares: readonly DerivedShare[];
  /** Absent for a row that is not compared (the reference itself). */
  readonly references?: readonly ReleasedValue[];
  /** How a column is compared where the reference is not to be taken as known: nobody in common. */
  readonly compare?: (column: number) => Comparison | undefined;
  /** The row that holds the references, where each row has its own. */
  readonly of?: string;
}

/**
 * Sets every released share against its reference and flags those that chance alone would hardly give: the interval excludes
 * parity, and it survives Benjamini-Hochberg over all released comparisons of the figure. Suppressed shares are not compared.
 */
export function flagComparisons(rows: readonly ComparedRow[]): {
  cells: ReleasedCell[][];
  comparisons: number;
} {
  const outcomes = rows.map(({ shares, references, compare, of }) =>
    shares.map((share, column) => {
      const reference = references?.[column];
      if (reference === undefined) return undefined;
      const outcome = compareShare(share, reference, compare === undefined ? undefined : compare(column));
      return outcome === undefined || of === undefined
        ? outcome
        : { ...outcome, comparison: { ...outcome.comparison, of } };
    }),
  );
  const tested = outcomes.flat().filter((outcome) => outcome?.p !== undefined);
  const flags = benjaminiHochberg(
    tested.map((outcome) => outcome?.p ?? 1),
    LEVEL,
  );
  const flagged = new Set(tested.filter((_, at) => flags[at] === true));
  const cells = rows.map(({ shares }, row) =>
    shares.map(({ cell }, column): ReleasedCell => {
      const outcome = outcomes[row]?.[column];
      if (outcome === undefined) return cell;
      if (outcome.p === undefined) return { ...cell, comparison: outcome.comparison };
      const flag = flagged.has(outcome) ? outcome.side : 'none';
      return { ...cell, comparison: { ...outcome.comparison, flag } };
    }),
  );
  return { cells, comparisons: tested.length };
}

interface Outcome {
  readonly comparison: ReleasedComparison;
  readonly side: 'below' | 'above' | 'none';
  readonly p?: number;
}

function compareShare(
  { cell, part, rest }: DerivedShare,
  reference: ReleasedValue,
  compared: Comparison | undefined,
): Outcome | undefined {
  if (cell.value.kind === 'suppressed' || part === undefined || rest === undefined) return undefined;
  if (reference.kind === 'suppressed')
    return {
      comparison: { reference, gap: reference, index: reference, flag: 'untested' },
      side: 'none',
    };
  const own: Estimate = cell.value;
  const { gap, index, side, p } = compared ?? compareWith(own, part, rest, reference);
  return {
    comparison: { reference, gap, index, flag: 'untested' },
    side,
    ...(p === undefined ? {} : { p }),
  };
}
