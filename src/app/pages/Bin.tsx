import { useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { useStanding } from '../../queries/useLibrary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useLibraryChanges } from '../../queries/useLibraryChanges.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import type { StoredSummary } from '../../workspace/records.ts';
import { ForGoodDialog } from '../data/ForGoodDialog.tsx';
import { snapshotName } from '../data/snapshotName.ts';

/** Deleted snapshots: restored, or deleted for good. */
export function Bin() {
  const { binned } = useStanding();
  const { restore, deleteForGood } = useLibraryChanges();
  const [doomed, setDoomed] = useState<readonly StoredSummary[]>([]);
  const fault = restore.error ?? deleteForGood.error;
  return (
    <>
      <h1>Bin</h1>
      <p className="lede">Deleted snapshots stay here until you delete them for good.</p>
      {fault === null ? null : (
        <IssueList title="The change was not made" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      {binned.length === 0 ? (
        <EmptyState title="The bin is empty">
          <p>What you delete on the Data page comes here first.</p>
        </EmptyState>
      ) : (
        <Button look="outline" onPress={() => setDoomed(binned)}>
          Empty the bin
        </Button>
      )}
      <ul className="log">
        {binned.map((one) => (
          <li key={one.id}>
            <span>{nameOf(one)}</span>
            <span>
              <Button look="quiet" about={nameOf(one)} onPress={() => restore.mutate([one.id])}>
                Restore
              </Button>
              <Button look="quiet" about={nameOf(one)} onPress={() => setDoomed([one])}>
                Delete for good
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <ForGoodDialog
        doomed={doomed}
        onCancel={() => setDoomed([])}
        onConfirm={(gone) => {
          deleteForGood.mutate(gone);
          setDoomed([]);
        }}
      />
    </>
  );
}

function nameOf({ summary }: StoredSummary): string {
  return snapshotName(summary);
}
