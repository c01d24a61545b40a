import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SnapshotId } from '../../kernel/ids.ts';
import type { CheckAnswer } from '../../queries/checkFigure.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileDrop } from '../../ui/controls/FileDrop.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Progress } from '../../ui/feedback/Progress.tsx';
import { FigureFrame } from '../../ui/figure/FigureFrame.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { figureActions } from '../exits/figureActions.ts';
import { answerWords } from './answerWords.ts';
import { useCheck } from './useCheck.ts';
import './check.css';

/** A code or a file in, the answer out: matches, altered and how, or not from this library. */
export function CheckPanel({ library }: { readonly library: Library }) {
  const [code, setCode] = useState('');
  const { state, byCode, byFile, stop } = useCheck(library);
  return (
    <>
      <PageGrid>
        <Card
          span={6}
          title="By its code"
          about="Two groups of five characters under the figure, as in KQ7RM-2DXWH."
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              byCode(code);
            }}
          >
            <TextField
              label="Figure code"
              value={code}
              onChange={setCode}
              error={
                state.kind === 'not-a-code'
                  ? 'This is no figure code. It has ten letters and digits, never I, O, 0 or 1.'
                  : undefined
              }
            />
            <Button onPress={() => byCode(code)}>Check the code</Button>
          </form>
        </Card>
        <Card
          span={6}
          title="By its file"
          about="A picture (PNG, SVG), a table (CSV, ZIP) or a paper (DOCX) that this app made. It is read here and goes nowhere."
        >
          <FileDrop label="Choose a file to check" hint="Or drop it here." onFile={byFile} />
        </Card>
      </PageGrid>
      {state.kind === 'looking' ? (
        <Progress
          label="Looking for the figure"
          text={state.looked === 0 ? 'Reading' : `${state.looked} figures of this library looked at`}
          onCancel={stop}
        />
      ) : null}
      {state.kind === 'failed' ? (
        <Notice title="It could not be checked" announce="alert">
          The library or the file could not be read. Nothing was changed; load the page again and try once
          more.
        </Notice>
      ) : null}
      {state.kind === 'answered'
        ? state.answers.map((answer, at) => <Answer key={at} answer={answer} />)
        : null}
    </>
  );
}

function Answer({ answer }: { readonly answer: CheckAnswer }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { title, text, lines } = answerWords(answer);
  const openRecord = (records: readonly SnapshotId[]): void => {
    void navigate({ to: '/data', search: records[0] === undefined ? {} : { record: records[0] } });
  };
  return (
    <section className="check-answer" aria-label={title}>
      <Notice title={title} announce="polite">
        {text}
      </Notice>
      {lines.length === 0 ? null : (
        <ul className="differences">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {'source' in answer ? (
        <PageGrid>
          <FigureFrame
            figure={answer.source.figure}
            onProvenance={openRecord}
            actions={figureActions(answer.source, client)}
          />
        </PageGrid>
      ) : null}
    </section>
  );
}
