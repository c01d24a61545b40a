import type { ImportState } from '../../queries/useImport.ts';
import type { Step } from '../../ui/controls/Steps.tsx';
import { findColumnIssues } from './columnIssues.ts';
import type { ImportSession } from './importSession.ts';
import { IMPORT_STEPS, type ImportStep } from './importSteps.ts';
import { checkDraft } from './provenanceDraft.ts';

/** Why a step cannot be taken yet, and the step that comes first. */
export interface StepBarrier {
  readonly text: string;
  readonly first: ImportStep;
}

/** What stands before a step; nothing where it can be taken. A reload forgets the file, so every later step asks for it again. */
export function findStepBarrier(
  step: ImportStep,
  session: ImportSession,
  state: ImportState,
): StepBarrier | undefined {
  if (step === 'file') return undefined;
  if (session.file === undefined)
    return { text: 'Choose a file first. A file is not kept when the page is loaded again.', first: 'file' };
  const outcome = state.kind === 'running' || state.kind === 'ready' ? state.outcome : undefined;
  if (outcome?.preview === undefined)
    return state.kind === 'running'
      ? { text: 'The file is still being read.', first: 'file' }
      : { text: 'This file cannot be read as a table; choose another one.', first: 'file' };
  if (step === 'columns') return undefined;
  if (!session.columnsConfirmed || findColumnIssues(outcome).length > 0)
    return { text: 'First confirm what the columns mean.', first: 'columns' };
  if (step === 'check' && checkDraft(session.draft, outcome.preview.lock).length > 0)
    return { text: 'First say where the figures come from.', first: 'provenance' };
  return undefined;
}

/** The row of steps above the page; those that can be taken are links. */
export function toStepStates(
  now: ImportStep,
  session: ImportSession,
  state: ImportState,
  hrefOf: (step: ImportStep) => string,
): readonly Step[] {
  const at = IMPORT_STEPS.findIndex(({ key }) => key === now);
  const isDone = session.file !== undefined;
  return IMPORT_STEPS.map(({ key, text }, index) => {
    const reachable = findStepBarrier(key, session, state) === undefined;
    return {
      key,
      text,
      state: index === at ? 'now' : isDone && reachable && index < at ? 'done' : 'later',
      ...(reachable ? { href: hrefOf(key) } : {}),
    };
  });
}
