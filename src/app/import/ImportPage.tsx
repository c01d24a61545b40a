import { use, useEffect, useRef, useState } from 'react';
import { rowAccountSentence } from '../../figure/words/rowAccountWords.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { useImport } from '../../queries/useImport.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Steps } from '../../ui/controls/Steps.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { AccountBeside } from './AccountBeside.tsx';
import { findStepBarrier, toStepStates } from './findStepBarrier.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { EMPTY_SESSION, type ImportSession, toNextInQueue, withRecipe } from './importSession.ts';
import type { ImportStep } from './importSteps.ts';
import { keepImport, KeptImportContext } from './keptImport.ts';
import { StepContent } from './StepContent.tsx';
import { toChoices } from './toChoices.ts';
import './import.css';

interface ImportPageProps {
  /** The step in the address. */
  readonly step: ImportStep;
  readonly onStep: (step: ImportStep) => void;
  readonly library: Library;
  /** What was saved; the import is over. */
  readonly onSaved: (ids: readonly SnapshotId[]) => void;
  /** Away from here, with nothing saved. */
  readonly onLeave: () => void;
  /** The address of a step; the one that `onStep` leads to. */
  readonly hrefOf?: (step: ImportStep) => string;
}

/** An import from the button to the saved snapshot, in five steps; what was said stays while one goes back and forth. */
export function ImportPage(props: ImportPageProps) {
  const { step, onStep, library, onSaved, onLeave, hrefOf = toHref } = props;
  const kept = use(KeptImportContext);
  const [session, setSession] = useState<ImportSession>(kept?.session ?? EMPTY_SESSION);
  useEffect(() => keepImport(kept, session, step), [kept, session, step]);
  const state = useImport(toChoices(session, step));
  const settled = useRef(EMPTY_SESSION);
  useEffect(() => {
    if (state.kind === 'ready') settled.current = session;
  });
  const [shown, setShown] = useState(step);
  const [moved, setMoved] = useState(false);
  if (shown !== step) {
    setShown(step);
    setMoved(true);
  }
  const barrier = findStepBarrier(step, session, state);
  const outcome = state.kind === 'running' || state.kind === 'ready' ? state.outcome : undefined;
  const cancel = (): void => {
    // The button goes, so the focus has to go to where one is.
    setMoved(true);
    const before = settled.current;
    setSession(before.file === session.file ? before : { ...EMPTY_SESSION, draft: session.draft });
  };
  const finish = (ids: readonly SnapshotId[]): void => {
    const next = toNextInQueue(session);
    if (next === undefined) {
      keepImport(kept);
      onSaved(ids);
    } else {
      setSession(next);
      onStep('file');
    }
  };
  return (
    <div className="import">
      <div className="import-title">
        <h1>Import data</h1>
        <Button
          look="quiet"
          onPress={() => {
            keepImport(kept);
            onLeave();
          }}
        >
          Leave without saving
        </Button>
      </div>
      <Steps label="Steps of the import" steps={toStepStates(step, session, state, hrefOf)} />
      <ImportProgress name={session.file?.name ?? ''} state={state} onCancel={cancel} />
      <p className="vh" aria-live="polite">
        {state.kind === 'ready' ? rowAccountSentence(state.outcome.account) : ''}
      </p>
      <PageGrid>
        <div className={outcome === undefined ? 'span-12 import-steps' : 'span-8 import-steps'}>
          <StepContent
            step={step}
            barrier={barrier}
            moved={moved}
            session={session}
            state={state}
            library={library}
            onSession={setSession}
            onRecipe={(recipe) => setSession((held) => withRecipe(held, recipe, outcome?.pending ?? []))}
            onStep={onStep}
            onSaved={finish}
          />
        </div>
        {outcome === undefined ? null : <AccountBeside outcome={outcome} />}
      </PageGrid>
    </div>
  );
}

function toHref(step: ImportStep): string {
  return `#/import?step=${step}`;
}
