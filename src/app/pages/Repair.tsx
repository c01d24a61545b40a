import { useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useRepair } from '../../queries/useRepair.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { CopyDiagnostics } from '../data/CopyDiagnostics.tsx';

type Asking = 'export' | 'repair' | undefined;

/** Checks every hash of what is stored, exports whatever is sound, and makes the library whole again. */
export function Repair() {
  const { inspection, exportSound, repair, diagnose } = useRepair();
  const [asking, setAsking] = useState<Asking>();
  const fault = exportSound.error ?? repair.error ?? diagnose.error;
  return (
    <>
      <h1>Check and repair</h1>
      <p className="lede">
        Every record is read and every hash worked out again. Nothing changes by looking.
      </p>
      {fault === null ? null : (
        <IssueList title="This was not done" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      {inspection === undefined ? (
        <p role="status">Checking what is stored.</p>
      ) : (
        <Found inspection={inspection} />
      )}
      {exportSound.data === undefined ? null : (
        <Notice announce="polite">Saved to {exportSound.data}.</Notice>
      )}
      {repair.isSuccess ? <Notice announce="polite">Repaired. The history says what was lost.</Notice> : null}
      {inspection === undefined ? null : (
        <div className="buttons">
          <Button look="outline" disabled={!inspection.openable} onPress={() => setAsking('export')}>
            Export what is sound
          </Button>
          <Button
            look="outline"
            disabled={!inspection.openable || !needsRepair(inspection)}
            onPress={() => setAsking('repair')}
          >
            Repair
          </Button>
          <CopyDiagnostics text={diagnose.data} onAsk={() => diagnose.mutate(inspection)} />
        </div>
      )}
      <ConfirmDialog
        open={asking !== undefined && inspection !== undefined}
        title={asking === 'repair' ? 'Repair the library' : 'This file holds unprotected counts'}
        confirm={asking === 'repair' ? 'Repair' : 'Save the file'}
        onCancel={() => setAsking(undefined)}
        onConfirm={() => {
          if (inspection !== undefined) (asking === 'repair' ? repair : exportSound).mutate(inspection);
          setAsking(undefined);
        }}
      >
        <p>
          {asking === 'repair'
            ? 'What cannot be read is taken out for good; everything sound stays. Export what is sound first.'
            : 'The counts in it are as they were imported. Keep it where you keep the files it came from.'}
        </p>
      </ConfirmDialog>
    </>
  );
}

type Inspection = NonNullable<ReturnType<typeof useRepair>['inspection']>;

function needsRepair({ stores, plan, unreadable }: Inspection): boolean {
  return (
    stores.some(({ missing }) => missing) ||
    plan.lost.length + plan.relisted.length + plan.remade.length + unreadable.length > 0
  );
}

function Found({ inspection }: { readonly inspection: Inspection }) {
  const { openable, stores, snapshots, plan } = inspection;
  if (!openable)
    return (
      <Notice title="The browser cannot open the library" announce="alert">
        Close every other tab of this app and load the page again. If that does not help, delete everything on
        the Data protection page and open your last workspace file.
      </Notice>
    );
  const sound = snapshots.filter(({ summary }) => summary !== undefined).length;
  const missing = stores.filter((store) => store.missing);
  const unreadable = stores.filter((store) => store.unreadable > 0);
  return (
    <Card
      title={needsRepair(inspection) ? 'Some of it is not as it was saved' : 'Everything is as it was saved'}
    >
      <ul>
        <li>
          Snapshots: {sound} sound of {snapshots.length}.
        </li>
        {plan.lost.length === 0 ? null : <li>Cannot be saved: {plan.lost.length} snapshots.</li>}
        {plan.relisted.length === 0 ? null : <li>Sound and not listed: {plan.relisted.length} snapshots.</li>}
        {plan.remade.length === 0 ? null : <li>Series without their record: {plan.remade.length}.</li>}
        {missing.length === 0 ? null : <li>Parts missing: {missing.map(({ name }) => name).join(', ')}.</li>}
        {unreadable.length === 0 ? null : (
          <li>Parts with records that cannot be read: {unreadable.map(({ name }) => name).join(', ')}.</li>
        )}
      </ul>
    </Card>
  );
}
