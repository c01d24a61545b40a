import { toSentenceCase } from '../../figure/words/listWords.ts';
import { issueWords } from '../../figure/words/issueWords.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Series } from '../../kernel/series.ts';
import { useOtherKind } from '../../queries/otherKind.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useSaveImport } from '../../queries/useSaveImport.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { Checkbox } from './Checkboxes.tsx';
import { findBarriers, isUnsaid } from './findBarriers.ts';
import { NoticedIssues } from './NoticedIssues.tsx';
import { OtherKindCard } from './OtherKindCard.tsx';
import { PendingList } from './PendingList.tsx';
import { PlannedTable } from './PlannedTable.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { toPolicy } from './policyChoices.ts';
import { RecordCard } from './RecordCard.tsx';
import { EarlierCard } from './EarlierCard.tsx';
import { RecipeExport } from './RecipeExport.tsx';
import { type RepeatedImport, repeatTitle } from './repeatedImport.ts';
import { SetAsideCells } from './SetAsideCells.tsx';
import { SetAsideRows } from './SetAsideRows.tsx';
import { useEarlier } from './useEarlier.ts';
import { StepCard } from './StepCard.tsx';
import type { ReadFile, StepProps } from './stepProps.ts';

interface CheckStepProps extends StepProps {
  readonly file: ReadFile;
  /** The run is of these very choices: only then can it be saved. */
  readonly settled: boolean;
  /** Absent: a new series. */
  readonly series: Series | undefined;
  /** What the library holds, to compare with. */
  readonly held: readonly SnapshotSummary[];
  readonly repeat: RepeatedImport | undefined;
  readonly onSaved: (ids: readonly SnapshotId[]) => void;
}

/** The last step: what will be kept, what will not, and how its counts are protected; then one press saves all or nothing. */
export function CheckStep(props: CheckStepProps) {
  const { session, onSession, onStep, focus, file, settled, series, held, repeat, onSaved } = props;
  const { outcome } = file;
  const { setAside } = outcome.account;
  const recipeName = session.recipeName === '' ? session.draft.title : session.recipeName;
  const save = useSaveImport();
  const policy = toPolicy(session);
  const earlier = useEarlier(held, series?.id, outcome.snapshots);
  const other = useOtherKind(outcome.snapshots);
  const barriers = findBarriers(session, outcome, {
    other,
    isRepeat: repeat !== undefined && repeat.table !== 'another',
    needsReason: earlier.moved !== undefined,
  });
  const faults: readonly Issue[] = save.error === null ? [] : toIssues(save.error);
  const press = (): void => {
    const into = series ?? ({ kind: 'new', policy } as const);
    const { kindReason: reason, kindName: name } = session;
    save.mutate(
      { outcome, series: into, recipeName, correction: { reason, name } },
      { onSuccess: (ids) => onSaved(ids) },
    );
  };
  return (
    <>
      <IssueList title="Nothing was saved" issues={faults.map(issueWords)} />
      <StepCard
        focus={focus}
        title="Check and save"
        about="Numbers on this screen are unprotected: for the analyst only. Nothing is kept until you save."
      >
        <PendingList pending={outcome.pending} onStep={onStep} />
        <PlannedTable snapshots={outcome.snapshots} />
      </StepCard>
      <OtherKindCard other={other} session={session} onSession={onSession} onStep={onStep} />
      <EarlierCard
        earlier={earlier}
        reason={session.moveReason}
        onReason={(moveReason) => onSession({ ...session, moveReason })}
      />
      <RecordCard snapshots={outcome.snapshots} />
      <RecipeExport
        file={file}
        name={recipeName}
        onName={(name) => onSession({ ...session, recipeName: name })}
      />
      <PolicyFields
        session={session}
        series={series}
        wasReal={session.draft.kind === 'illustrative' && other?.held !== undefined}
        onSession={onSession}
      />
      {isUnsaid(session, file.preview.lock ?? other?.lock) && other?.held === undefined ? (
        <Card
          title="Nothing in the file says that it is made up"
          about="Small counts of illustrative figures are not protected: each is shown, copied and printed as it is."
        >
          <Checkbox
            checked={session.confirmsMadeUp}
            onChange={(confirmsMadeUp) => onSession({ ...session, confirmsMadeUp })}
          >
            These figures are made up: they describe no real people
          </Checkbox>
        </Card>
      ) : null}
      {setAside === 0 ? null : (
        <Card
          title="Rows set aside"
          about="They are not counted anywhere. Correct them here or in the file, or save without them."
        >
          <SetAsideRows account={outcome.account} />
          {outcome.setAside === undefined ? null : (
            <SetAsideCells
              table={outcome.setAside}
              fileName={file.preview.fileName}
              session={session}
              onSession={onSession}
            />
          )}
          <Checkbox
            checked={session.acceptsSetAside}
            onChange={(acceptsSetAside) => onSession({ ...session, acceptsSetAside })}
          >
            Save without the {toNumberText(setAside)} {setAside === 1 ? 'row' : 'rows'} set aside
          </Checkbox>
        </Card>
      )}
      {repeat === undefined || repeat.table === 'another' ? null : (
        <Card
          title={repeatTitle(repeat)}
          about="These are the same bytes. Saving the same table again gives a second snapshot of the same thing."
        >
          <Checkbox
            checked={session.acceptsRepeat}
            onChange={(acceptsRepeat) => onSession({ ...session, acceptsRepeat })}
          >
            Save a second snapshot of the same file all the same
          </Checkbox>
        </Card>
      )}
      <NoticedIssues issues={outcome.issues} />
      <div className="buttons import-save">
        <Button
          onPress={press}
          disabled={
            !settled || other === undefined || earlier.isComparing || barriers.length > 0 || save.isPending
          }
        >
          {save.isPending ? 'Saving' : 'Save'}
        </Button>
        {barriers.length === 0 ? null : (
          <p>
            Before it can be saved:{' '}
            {barriers.map((text, at) => (at === 0 ? text : toSentenceCase(text))).join(' ')}
          </p>
        )}
      </div>
    </>
  );
}
