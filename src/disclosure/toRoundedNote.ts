import type { Snapshot } from '../snapshot/snapshot.ts';
import type { TableNote } from './releasedTable.ts';

/** How the publishers of some snapshots rounded, the coarsest of them; nothing where none did. */
export function toRoundedNote(snapshots: readonly Snapshot[]): TableNote[] {
  const to = snapshots.map(({ content }) =>
    content.kind === 'counts' ? content.sourceProtection.roundedTo : 1,
  );
  const coarsest = Math.max(1, ...to);
  return coarsest === 1 ? [] : [{ code: 'rounded-source', to: coarsest }];
}
