import { toTimeText } from '../../figure/number/toDateText.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';

/** The title of a snapshot with its date, which tells it from the others of its series; `[r]` where it corrects another. */
export function snapshotName({ title, reference, supersedes }: SnapshotSummary): string {
  const name = reference === undefined ? title : `${title}, ${toTimeText(reference)}`;
  return supersedes === undefined ? name : `${name} [r]`;
}
