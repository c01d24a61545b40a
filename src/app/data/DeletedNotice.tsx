import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { snapshotName } from './snapshotName.ts';

interface DeletedNoticeProps {
  /** What was deleted last; absent: nothing, or it was brought back. */
  readonly snapshot: SnapshotSummary | undefined;
  readonly onUndo: (snapshot: SnapshotSummary) => void;
}

/** Says what went to the bin, and brings it back. The place is there beforehand, so that its words are announced. */
export function DeletedNotice({ snapshot, onUndo }: DeletedNoticeProps) {
  return (
    <div role="status">
      {snapshot === undefined ? null : (
        <Notice>
          {snapshotName(snapshot)} is in the bin.{' '}
          <Button
            look="quiet"
            about={`deletion of ${snapshotName(snapshot)}`}
            onPress={() => onUndo(snapshot)}
          >
            Undo
          </Button>
        </Notice>
      )}
    </div>
  );
}
