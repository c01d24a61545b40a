import type { ReleasedColumn, ReleasedTable } from '../disclosure/releasedTable.ts';

/** The groups that a table of every group in every department has. */
export function groupsIn(released: ReleasedTable | undefined): readonly ReleasedColumn[] {
  return released?.kind === 'released' ? released.columns.filter(({ role }) => role === 'group') : [];
}
