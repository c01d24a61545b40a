import { useState } from 'react';
import { issueWords } from '../../figure/words/issueWords.ts';
import { countWords } from '../../figure/words/listWords.ts';
import type { ImportPreview } from '../../kernel/importPreview.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { ReadingChoice } from '../../kernel/recipe.ts';
import type { Series } from '../../kernel/series.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { Checkboxes } from './Checkboxes.tsx';
import { FileDoors } from './FileDoors.tsx';
import { FirstRows } from './FirstRows.tsx';
import { withFiles, withReading } from './importSession.ts';
import { NoticedIssues } from './NoticedIssues.tsx';
import { RecipeCard } from './RecipeCard.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { readingWords } from './readingWords.ts';
import { TemplateList } from './TemplateList.tsx';
import { StepCard } from './StepCard.tsx';
import { repeatAbout, type RepeatedImport, repeatTitle } from './repeatedImport.ts';
import type { ReadFile, StepProps } from './stepProps.ts';

interface FileStepProps extends StepProps {
  readonly file: ReadFile | undefined;
  /** Not yet known whether it holds a table. */
  readonly isReading: boolean;
  /** What keeps the file from being read as a table. */
  readonly issues: readonly Issue[];
  /** An earlier import of the same bytes. */
  readonly repeat: RepeatedImport | undefined;
  /** Series of the user's own. */
  readonly series: readonly Series[];
}

/** The first step: choose a file, see how it was read, read it in another way. */
export function FileStep(props: FileStepProps) {
  const { session, onSession, onStep, focus, file, isReading, issues, repeat, series } = props;
  // What was wrong with a file is past once a workbook asks for its sheet.
  const [asking, setAsking] = useState(false);
  const onReading = (reading: ReadingChoice): void => onSession(withReading(session, reading));
  const drop = (
    <FileDoors
      label={session.file === undefined ? 'Choose a file' : 'Choose another file'}
      look={session.file === undefined ? 'zone' : 'line'}
      onFiles={(files) => onSession(withFiles(session, files))}
      onAsking={setAsking}
    />
  );
  if (session.file === undefined)
    return (
      <>
        <StepCard focus={focus} title="Choose a file" about={<WhatIsRead />}>
          {drop}
        </StepCard>
        <TemplateList />
      </>
    );
  return (
    <>
      {asking && file === undefined ? null : (
        <StepCard
          // Choosing a file takes its button away; the name of the file takes the focus.
          focus
          title={session.file.name}
          about={
            file !== undefined
              ? readingWords(file.preview)
              : isReading
                ? 'It is being read.'
                : 'No table was found in it. Your library is untouched.'
          }
        >
          <IssueList title="This file cannot be imported as it is" issues={issues.map(issueWords)} />
          {repeat === undefined ? null : <Notice title={repeatTitle(repeat)}>{repeatAbout(repeat)}</Notice>}
          <TableField preview={file?.preview} reading={session.reading} onReading={onReading} />
          {isReadable(file, issues) ? (
            <Reading preview={file?.preview} reading={session.reading} onReading={onReading} />
          ) : null}
          {file === undefined ? null : <FirstRows preview={file.preview} />}
          {session.queue.length === 0 ? null : (
            <p>Next, once this one is saved: {session.queue.map(({ name }) => name).join(', ')}.</p>
          )}
        </StepCard>
      )}
      {file === undefined ? null : (
        <>
          <NoticedIssues issues={file.outcome.issues} />
          <RecipeCard session={session} onSession={onSession} file={file} series={series} />
          <SourceNotes preview={file.preview} onScope={(scope) => onSession({ ...session, scope })} />
          <div className="buttons">
            <Button onPress={() => onStep('columns')}>Continue to columns</Button>
            {isKnown(session, file) ? (
              <Button look="outline" onPress={() => onStep('provenance')}>
                Skip to provenance
              </Button>
            ) : null}
          </div>
        </>
      )}
      <Card title="Another file">{drop}</Card>
    </>
  );
}

function WhatIsRead() {
  return (
    <>
      A CSV or any other text with a delimiter, or a sheet of a workbook (.xlsx), in any usual encoding, as it
      comes: titles above the table, notes under it and hidden cells such as <span className="mono">[c]</span>{' '}
      are recognised. One row a person, headcounts, percentages, outcomes, incidents, returns or a population.
    </>
  );
}

/** What no other way of reading can mend. */
const hopeless: ReadonlySet<Issue['code']> = new Set(['file-empty', 'file-binary', 'worker-failed']);

function isReadable(file: ReadFile | undefined, issues: readonly Issue[]): boolean {
  return file !== undefined || (issues.length > 0 && !issues.some(({ code }) => hopeless.has(code)));
}

/** A recipe says what every column and label is: only provenance is left to say. */
function isKnown({ columnsConfirmed }: StepProps['session'], { outcome: { pending } }: ReadFile): boolean {
  return columnsConfirmed && pending.every(({ kind }) => kind === 'provenance');
}

interface ReadingProps {
  readonly preview: ImportPreview | undefined;
  readonly reading: ReadingChoice;
  readonly onReading: (reading: ReadingChoice) => void;
}

function Reading({ preview, reading, onReading }: ReadingProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="import-reading">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        Change how the file is read
      </button>
      {open ? <ReadingFields preview={preview} reading={reading} onReading={onReading} /> : null}
    </div>
  );
}

/** Where a file holds several tables: which of them is imported. */
function TableField({ preview, reading, onReading }: ReadingProps) {
  const tables = preview?.tables ?? [];
  if (tables.length < 2) return null;
  return (
    <SelectField
      label="Table"
      hint="The file holds several; one is imported at a time"
      value={String(reading.table ?? 0)}
      choices={tables.map(({ title, rows }, at) => ({
        value: String(at),
        text: `${at + 1}: ${title === '' ? 'without a title' : title} (${countWords(rows, 'row')})`,
      }))}
      onChange={(chosen) => onReading({ ...reading, table: Number(chosen) })}
    />
  );
}

interface SourceNotesProps {
  readonly preview: ImportPreview;
  readonly onScope: (scope: readonly string[]) => void;
}

/** The lines above and under the table; those that say whom it leaves out are compared from one file to the next. */
function SourceNotes({ preview: { notes, scope }, onScope }: SourceNotesProps) {
  if (notes.length === 0) return null;
  const lines = [...new Set(notes)];
  return (
    <Card title="Source notes" about="Lines above and under the table, kept with every snapshot of it.">
      <details>
        <summary>
          {countWords(notes.length, 'line')} kept
          {scope.length === 0
            ? ''
            : `; ${scope.length} of them ${scope.length === 1 ? 'says' : 'say'} whom the file leaves out`}
        </summary>
        <Checkboxes
          legend="Lines that say whom the file leaves out"
          hint="Read off their words. Where they change from one date to the next, the series has a break there."
          ticks={lines.map((line) => ({ value: line, text: line }))}
          chosen={scope}
          onChange={onScope}
        />
      </details>
    </Card>
  );
}
