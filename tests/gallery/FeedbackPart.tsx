import { Button } from '../../src/ui/controls/Button.tsx';
import { EmptyState } from '../../src/ui/feedback/EmptyState.tsx';
import { IssueList } from '../../src/ui/feedback/IssueList.tsx';
import { Notice } from '../../src/ui/feedback/Notice.tsx';
import { PageSummaryBlock } from '../../src/ui/feedback/PageSummaryBlock.tsx';
import { Progress } from '../../src/ui/feedback/Progress.tsx';
import { ignore } from './actions.ts';

/** What the app says while it works, and when something is missing or wrong. */
export function FeedbackPart() {
  return (
    <>
      <h1>Feedback</h1>
      <IssueList
        title="This file cannot be imported yet"
        issues={[
          {
            what: 'A quotation mark is never closed.',
            where: 'line 12, column 3',
            whatToDo: 'Close it in the file, or choose another quotation mark.',
          },
          { what: 'No column holds an ethnic group.', whatToDo: 'Say which column it is, under Columns.' },
        ]}
      />
      <IssueList
        title="Good to know"
        weight="note"
        issues={[
          { what: '3 rows are shorter than the header.', whatToDo: 'Their last cells count as blank.' },
        ]}
      />
      <Notice title="Saved" announce="polite">
        <p>31 March 2026 is in the library.</p>
      </Notice>
      <Progress label="Reading workforce.csv" done={0.41} text="41%" onCancel={ignore} />
      <br />
      <Progress label="Looking at the file" text="just started" />
      <EmptyState
        title="No incidents are held"
        action={<Button onPress={ignore}>Download the template</Button>}
      >
        <p>A file of incidents fills this screen: a category and a number in each row.</p>
      </EmptyState>
      <PageSummaryBlock
        summary={{
          kind: 'illustrative',
          hatched: true,
          leaves: 'every-way',
          lines: [
            { label: 'Illustrative', sentence: 'Made up, for example only. Senior roles.' },
            { label: 'What we know', sentence: 'White people hold 85% (illustrative) of senior roles.' },
            { label: 'What is hidden', sentence: 'Nothing: the numbers are made up.' },
          ],
          sourceLine: 'Illustrative, not real data. Made up, for example only.',
        }}
      />
    </>
  );
}
