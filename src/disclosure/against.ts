import { compareDisjoint } from '../metrics/compareDisjoint.ts';
import type { Comparison } from '../metrics/comparison.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import type { ComparedRow } from './flagComparisons.ts';
import type { GatedSnapshot } from './gateSnapshot.ts';
import type { ReleaseContext } from './releaseContext.ts';
import type { ReleasedColumn, ReleasedRow, TableNote } from './releasedTable.ts';

/** The shares that rows are set against, the notes that go with them, and what was hidden to get them. */
export interface Against {
  readonly context: ReleaseContext;
  readonly name?: string;
  readonly rows: readonly ComparedRow[];
  readonly notes: readonly TableNote[];
  readonly protection?: GatedSnapshot['protection'];
}

/** The rows of a question with their shares, everybody first. */
export interface OwnShares {
  readonly rows: readonly ReleasedRow[];
  readonly shares: readonly (readonly DerivedShare[])[];
  readonly columns: readonly ReleasedColumn[];
}

/** Two shares with nobody in common; nothing where one is not shown. */
export function compareDerived(
  own: DerivedShare | undefined,
  other: DerivedShare | undefined,
): Comparison | undefined {
  if (own?.part === undefined || own.rest === undefined) return undefined;
  if (other?.part === undefined || other.rest === undefined) return undefined;
  return compareDisjoint({ part: own.part, rest: own.rest }, { part: other.part, rest: other.rest });
}
