import { useRef, useState } from 'react';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { useSuperseded } from '../../queries/useLibrary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useComparison } from '../../queries/useComparison.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { useScreenOnlyPart } from '../../ui/figure/useSpilledCopy.ts';
import { Card } from '../../ui/frame/Card.tsx';
import type { DimensionComparison, SnapshotComparison } from '../../workspace/compareSnapshots.ts';
import { HeadlineTable } from './HeadlineTable.tsx';
import { snapshotName } from './snapshotName.ts';

/** Two snapshots side by side; unprotected, for the analyst only. */
export function CompareCard({ snapshots }: { readonly snapshots: readonly SnapshotSummary[] }) {
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const { data, error } = useComparison(before, after);
  const old = useSuperseded();
  const choices = [
    ...snapshots.map((one) => ({
      value: `${one.id}`,
      text: snapshotName(one),
      group: one.provenance.kind === 'real' ? 'Real' : 'Illustrative',
    })),
    ...old.map((one) => ({ value: `${one.id}`, text: snapshotName(one), group: 'Corrected since' })),
  ];
  return (
    <Card title="Compare two snapshots" about="Unprotected: these numbers are for you, and have no way out.">
      <div className="search-fields">
        <SelectField
          label="Before"
          value={before}
          placeholder="Choose"
          choices={choices}
          onChange={setBefore}
        />
        <SelectField label="After" value={after} placeholder="Choose" choices={choices} onChange={setAfter} />
      </div>
      {error === null ? null : (
        <IssueList title="They were not compared" issues={toIssues(error).map(storeIssueWords)} />
      )}
      {data?.kind === 'error' ? (
        <IssueList title="They were not compared" issues={[refusalWords(data.error)]} />
      ) : null}
      {data?.kind === 'ok' ? <Comparison comparison={data.value} /> : null}
    </Card>
  );
}

/** What a comparison found: counts before protection, which leave no other way than by eye. */
export function Comparison({ comparison }: { readonly comparison: SnapshotComparison }) {
  const { people, headlines, dimensions, newDimensions, goneDimensions, sameContent } = comparison;
  const part = useRef<HTMLDivElement>(null);
  useScreenOnlyPart(part);
  return (
    <div ref={part} role="status">
      {sameContent ? <p>Both hold exactly the same.</p> : null}
      {people === undefined ? null : (
        <p>
          People counted: {number(people.before)} before, {number(people.after)} after.
        </p>
      )}
      {headlines === undefined ? null : <HeadlineTable headlines={headlines} />}
      {newDimensions.length === 0 ? null : <p>New breakdowns: {newDimensions.join(', ')}.</p>}
      {goneDimensions.length === 0 ? null : <p>Breakdowns gone: {goneDimensions.join(', ')}.</p>}
      {dimensions.map((dimension) => (
        <DimensionLines key={dimension.id} dimension={dimension} />
      ))}
    </div>
  );
}

function DimensionLines({ dimension }: { readonly dimension: DimensionComparison }) {
  const { name, both, added, gone, moved } = dimension;
  return (
    <section>
      <h3>{name}</h3>
      <p>In both: {both}.</p>
      {added.length === 0 ? null : <p>New: {added.join('; ')}.</p>}
      {gone.length === 0 ? null : <p>Gone: {gone.join('; ')}.</p>}
      {moved.length === 0 ? null : (
        <table>
          <caption>Moved by more than a fifth (unprotected)</caption>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{number(before)}</td>
                <td>{number(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
