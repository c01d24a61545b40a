import { useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useLastSaved } from '../../queries/useLastSaved.ts';
import { useWorkspaceFile } from '../../queries/useWorkspaceFile.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { FileDrop } from '../../ui/controls/FileDrop.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { isReminder } from '../../workspace/lastSaved.ts';
import { lastSavedWords } from '../../workspace/words/lastSavedWords.ts';
import { MergePanel } from './MergePanel.tsx';

/** Saving everything to one file, opening such a file, and when that was last done. */
export function WorkspaceFileCard() {
  const file = useWorkspaceFile();
  const [asking, setAsking] = useState(false);
  const fault = file.save.error ?? file.open.error ?? file.merge.error;
  return (
    <Card
      title="Workspace file"
      about="Everything you hold in one file: a copy in case this browser loses it, or for a colleague who may see the counts."
    >
      <LastSavedLine />
      <Button look="outline" disabled={file.save.isPending} onPress={() => setAsking(true)}>
        Save everything to a file
      </Button>
      {file.save.data === undefined ? null : <Notice announce="polite">Saved to {file.save.data}.</Notice>}
      {fault === null ? null : (
        <IssueList title="The file was not saved or opened" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      <FileDrop
        label="Open a workspace file"
        hint="Every hash in it is checked; nothing changes before you have seen what it would do."
        accept=".zip"
        disabled={file.open.isPending}
        onFile={(chosen) => {
          file.merge.reset();
          file.open.mutate(chosen);
        }}
      />
      {file.open.data === undefined ? null : (
        <MergePanel
          key={file.open.submittedAt}
          opened={file.open.data}
          done={file.merge.isSuccess}
          onMerge={(prepared, choices) => file.merge.mutate({ prepared, choices })}
          onCancel={() => file.open.reset()}
        />
      )}
      <ConfirmDialog
        open={asking}
        title="This file holds unprotected counts"
        confirm="Save the file"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          file.save.mutate();
        }}
      >
        <p>
          The counts in it are as they were imported: small numbers are not hidden. Its name begins with
          UNPROTECTED. Keep it where you keep the files it came from, and send it only to people who may see
          those.
        </p>
      </ConfirmDialog>
    </Card>
  );
}

function LastSavedLine() {
  const last = useLastSaved();
  if (last === undefined) return null;
  const words = lastSavedWords(last);
  return isReminder(last) ? <Notice title={words}>{reminder}</Notice> : <p>{words}</p>;
}

const reminder = 'Save it to a file, so that it is not lost with the browser.';
