import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { AskedOnce } from './AskedOnce.tsx';
import { BreakdownLabels } from './BreakdownLabels.tsx';
import { GradeLabels } from './GradeLabels.tsx';
import { LabelClusters } from './LabelClusters.tsx';
import { EthnicLabels } from './EthnicLabels.tsx';
import { pendingWords } from './pendingWords.ts';
import { StepCard } from './StepCard.tsx';
import { UndoBar } from './UndoBar.tsx';
import type { ReadFile, StepProps } from './stepProps.ts';

interface GroupsStepProps extends StepProps {
  readonly file: ReadFile;
}

/** The third step: what each label counts as. What did not match stands first and waits. */
export function GroupsStep({ session, onSession, onRecipe, onStep, focus, file }: GroupsStepProps) {
  const { preview, outcome } = file;
  const waiting = pendingWords(outcome.pending).filter(({ step }) => step === 'groups');
  const matched = preview.labels.length;
  return (
    <>
      <StepCard
        focus={focus}
        title="Groups and grades"
        about={
          matched === 0
            ? 'This file has neither groups nor grades to match.'
            : 'What each label of the file counts as. The file\u2019s own labels are kept; you can change this later without the file.'
        }
      >
        {waiting.length === 0 ? (
          <p>Nothing waits for a choice.</p>
        ) : (
          <ul className="import-waiting">
            {waiting.map(({ title, text }) => (
              <li key={title}>
                <b>{title}</b> <span className="small">{text}</span>
              </li>
            ))}
          </ul>
        )}
        <UndoBar session={session} onSession={onSession} />
      </StepCard>
      <AskedOnce file={file} onRecipe={onRecipe} />
      <EthnicLabels file={file} onRecipe={onRecipe} />
      <GradeLabels file={file} onRecipe={onRecipe} />
      <BreakdownLabels file={file} onRecipe={onRecipe} />
      <LabelClusters file={file} onRecipe={onRecipe} />
      {waiting.length === 0 ? null : (
        <Notice>You can go on and come back; nothing is saved while rows wait.</Notice>
      )}
      <div className="buttons">
        <Button onPress={() => onStep('provenance')}>Continue to provenance</Button>
      </div>
    </>
  );
}
