import { issueWords } from '../../figure/words/issueWords.ts';
import { toLockIssue } from '../../kernel/buildProvenance.ts';
import type { IllustrativeLock } from '../../kernel/provenance.ts';
import type { Series } from '../../kernel/series.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { RadioCards } from '../../ui/controls/RadioCards.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { isUnsaid } from './findBarriers.ts';
import { IllustrativeFields } from './IllustrativeFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { checkDraft, isAbout } from './provenanceDraft.ts';
import type { FormProps } from './provenanceForm.ts';
import { RealFields } from './RealFields.tsx';
import { SeriesFields } from './SeriesFields.tsx';
import { StepCard } from './StepCard.tsx';
import type { ReadFile, StepProps } from './stepProps.ts';
import { TimeFields } from './TimeFields.tsx';

interface ProvenanceStepProps extends StepProps {
  readonly file: ReadFile;
  /** Series of the user's own that it may join. */
  readonly series: readonly Series[];
}

/** The fourth step: real or illustrative, and where the figures come from. It cannot be switched off. */
export function ProvenanceStep(props: ProvenanceStepProps) {
  const { session, onSession, onRecipe, onStep, focus, file, series } = props;
  const { draft, tries } = session;
  const { lock, asks } = file.preview;
  const issues = checkDraft(draft, lock);
  const form: FormProps = {
    draft,
    // Another kind asks for other things: a try without a kind says nothing about them.
    onDraft: (change) =>
      onSession({
        ...session,
        draft: { ...draft, ...change },
        tries: change.kind === undefined || change.kind === draft.kind ? tries : 0,
      }),
    errorOf: (field) => {
      const found = tries === 0 ? undefined : issues.find((issue) => isAbout(issue, field));
      return found === undefined ? undefined : issueWords(found).what;
    },
  };
  const handIn = (): void => {
    if (issues.length === 0) onStep('check');
    else onSession({ ...session, tries: tries + 1 });
  };
  return (
    <>
      <ErrorSummary title="The provenance is not complete" issues={issues.map(toIssueText)} tries={tries} />
      <StepCard
        focus={focus}
        title="Provenance"
        about="Every figure made from this file carries what you say here. It cannot be switched off."
      >
        <KindCards form={form} lock={lock} />
        {asks.length === 0 || lock !== undefined ? null : (
          <Notice title={`The file says ${asks.map((word) => `\u2018${word}\u2019`).join(', ')}`}>
            If its numbers are made up, choose illustrative.
          </Notice>
        )}
        {isUnsaid(session, lock) ? (
          <Notice title="Small numbers of an illustrative file are not protected" announce="polite">
            Nothing in this file says that it is made up. Choose illustrative only where it is: its small
            counts are shown, copied and printed as they are. To try things out with counts of real people,
            choose real figures; nothing leaves this browser unless you take it out.
          </Notice>
        ) : null}
        {draft.kind === 'real' ? <RealFields {...form} /> : null}
        {draft.kind === 'illustrative' ? <IllustrativeFields {...form} /> : null}
        {draft.kind === undefined ? null : <TimeFields {...form} file={file} />}
      </StepCard>
      {draft.kind === undefined ? null : (
        <>
          <Card title="More about it" about="Printed with every figure where it is given.">
            <MoreFields {...form} />
          </Card>
          <SeriesFields
            kind={draft.kind}
            series={series}
            chosen={session.series}
            wording={file.recipe.wording}
            onSeries={(chosen) => onSession({ ...session, series: chosen, policy: undefined })}
            onWording={(wording) => onRecipe({ ...file.recipe, wording })}
          />
        </>
      )}
      <div className="buttons">
        <Button onPress={handIn}>Continue to check and save</Button>
      </div>
    </>
  );
}

function KindCards({
  form,
  lock,
}: {
  readonly form: FormProps;
  readonly lock: IllustrativeLock | undefined;
}) {
  const refused = lock === undefined ? {} : { refused: toLockText(lock) };
  return (
    <RadioCards
      legend="What these figures are"
      value={form.draft.kind}
      error={form.errorOf('kind')}
      cards={[
        {
          value: 'real',
          title: 'Real figures',
          text: 'They describe an organisation at a date. Publisher, title, date, owner and standing are required.',
          ...refused,
        },
        {
          value: 'illustrative',
          title: 'Illustrative figures',
          text: 'Made up, for example or training. Drawn hatched everywhere.',
        },
      ]}
      onChange={(kind) => form.onDraft({ kind })}
    />
  );
}

function toLockText(lock: IllustrativeLock): string {
  const { what, whatToDo, where } = toIssueText(toLockIssue(lock));
  return [what, where === undefined ? '' : `Found in: ${where}.`, whatToDo]
    .filter((text) => text !== '')
    .join(' ');
}

const kindMissing = {
  what: 'Nobody has said whether these figures are real or illustrative.',
  whatToDo: 'Choose one: real is never assumed.',
};

function toIssueText(issue: Parameters<typeof issueWords>[0]): ReturnType<typeof issueWords> {
  return issue.code === 'provenance-missing' && issue.field === 'kind' ? kindMissing : issueWords(issue);
}
