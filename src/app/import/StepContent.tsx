import type { SnapshotId } from '../../kernel/ids.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import type { ImportState } from '../../queries/useImport.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FileStep } from './FileStep.tsx';
import type { StepBarrier } from './findStepBarrier.ts';
import { GroupsStep } from './GroupsStep.tsx';
import { type ImportStep, toStepText } from './importSteps.ts';
import { ProvenanceStep } from './ProvenanceStep.tsx';
import { findRepeat } from './repeatedImport.ts';
import { StepCard } from './StepCard.tsx';
import type { ReadFile, StepProps } from './stepProps.ts';

interface StepContentProps extends Omit<StepProps, 'focus'> {
  readonly step: ImportStep;
  readonly barrier: StepBarrier | undefined;
  readonly moved: boolean;
  readonly state: ImportState;
  readonly library: Library;
  readonly onSaved: (ids: readonly SnapshotId[]) => void;
}

/** The step one is at, or why it cannot be taken yet. */
export function StepContent({ step, barrier, moved, state, library, onSaved, ...rest }: StepContentProps) {
  const given: StepProps = { ...rest, focus: moved };
  const file = toReadFile(state, rest.session.recipe);
  const repeat = findRepeat(library.snapshots, state.kind === 'ready' ? state.sha256 : undefined, file);
  const series = library.series.filter(({ origin }) => origin === 'user');
  if (step === 'file')
    return (
      <FileStep
        {...given}
        file={file}
        isReading={state.kind === 'running'}
        issues={findReadFaults(state)}
        repeat={repeat}
        series={series}
        key="file"
      />
    );
  if (barrier !== undefined || file === undefined) return <NotYet step={step} barrier={barrier} {...given} />;
  switch (step) {
    case 'columns':
      return <ColumnsStep {...given} file={file} />;
    case 'groups':
      return <GroupsStep {...given} file={file} />;
    case 'provenance':
      return <ProvenanceStep {...given} file={file} series={series} />;
    case 'check':
      return (
        <CheckStep
          {...given}
          file={file}
          settled={state.kind === 'ready'}
          series={series.find(
            ({ id, kind }) => id === rest.session.series && kind === rest.session.draft.kind,
          )}
          held={library.snapshots}
          repeat={repeat}
          onSaved={onSaved}
        />
      );
  }
}

function NotYet({
  step,
  barrier,
  focus,
  onStep,
}: StepProps & { readonly step: ImportStep; readonly barrier: StepBarrier | undefined }) {
  const first = barrier?.first ?? 'file';
  return (
    <StepCard focus={focus} title={`${toStepText(step)}: not yet`} about={barrier?.text}>
      <Button onPress={() => onStep(first)}>{`Go to ${toStepText(first)}`}</Button>
    </StepCard>
  );
}

function toReadFile(state: ImportState, edited: ReadFile['recipe'] | undefined): ReadFile | undefined {
  const outcome = state.kind === 'running' || state.kind === 'ready' ? state.outcome : undefined;
  if (outcome?.preview === undefined) return undefined;
  return { outcome, preview: outcome.preview, recipe: edited ?? outcome.recipe };
}

/** What keeps the file from being read as a table. */
function findReadFaults(state: ImportState): readonly Issue[] {
  if (state.kind === 'failed') return state.issues;
  return state.kind === 'ready' && state.outcome.preview === undefined ? state.outcome.issues : [];
}
