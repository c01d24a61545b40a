import type { TestedCell } from './holdTogether.ts';
import type { ReleasedCell, ReleasedColumn, TableNote } from './releasedTable.ts';

/** One indicator of the scorecard. */
export interface Indicator {
  readonly column: ReleasedColumn;
  readonly cell: ReleasedCell;
  /** What tests its changes. */
  readonly p?: NonNullable<TestedCell['p']>;
}

/** What one kind of data gives to the scorecard. */
export interface GoalPart {
  readonly indicators: readonly Indicator[];
  readonly notes: readonly TableNote[];
  readonly hiddenByPolicy: number;
  readonly hiddenAtSource: number;
}
