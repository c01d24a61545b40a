import { seriesPolicyWords } from '../../figure/words/policyWordsOf.ts';
import { classifiedWords } from '../../figure/words/classifiedWords.ts';
import { provenanceRecord } from '../../figure/words/provenanceRecord.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { Series } from '../../kernel/series.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { SeriesPolicy } from '../audit/SeriesPolicy.tsx';
import { RemapForm } from './RemapForm.tsx';
import { RestateForm } from './RestateForm.tsx';
import { SeriesOverview } from './SeriesOverview.tsx';
import { SnapshotReview } from './SnapshotReview.tsx';
import { snapshotName } from './snapshotName.ts';
import './data.css';

interface SeriesCardProps {
  readonly series: Series;
  /** Those that are listed. */
  readonly snapshots: readonly SnapshotSummary[];
  /** All that the series holds, listed or not. */
  readonly held: readonly SnapshotSummary[];
  /** Id of the snapshot whose record is to stand open. */
  readonly record: string | undefined;
  readonly onDelete: (snapshot: SnapshotSummary) => void;
  readonly onPolicy: (policy: Policy) => void;
  /** Id of a snapshot to the date at which its owner wants to decide again. */
  readonly reviews: ReadonlyMap<string, string>;
  readonly onReview: (id: string, on: string | undefined) => void;
}

/** One series: its snapshots, how its counts are protected, and each provenance record. */
export function SeriesCard(props: SeriesCardProps) {
  const { series, snapshots, held, record, onDelete, onPolicy, reviews, onReview } = props;
  const isProtected = series.origin === 'user' && series.policy.kind !== 'made-up';
  return (
    <Card level={3} title={series.title} about={seriesPolicyWords(series.policy, held)}>
      {isProtected ? (
        <SeriesPolicy
          series={series}
          hasAddress={held.every(hasAddress)}
          snapshots={held.map((snapshot) => ({ snapshot: snapshot.id, title: snapshotName(snapshot) }))}
          onPolicy={onPolicy}
        />
      ) : null}
      <SeriesOverview snapshots={snapshots} />
      <ul className="snapshots">
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <SnapshotEntry snapshot={snapshot} open={snapshot.id === record} audited={isProtected} />
            {series.origin === 'user' ? (
              <>
                <Button look="quiet" about={snapshotName(snapshot)} onPress={() => onDelete(snapshot)}>
                  Delete
                </Button>
                <details className="more">
                  <summary>
                    Review and correct<span className="vh">: {snapshotName(snapshot)}</span>
                  </summary>
                  <SnapshotReview
                    name={snapshotName(snapshot)}
                    on={reviews.get(snapshot.id)}
                    onChange={(on) => onReview(snapshot.id, on)}
                  />
                  <RestateForm snapshot={snapshot} />
                  <RemapForm snapshot={snapshot} />
                </details>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function hasAddress({ provenance }: SnapshotSummary): boolean {
  return provenance.kind === 'real' && provenance.sources.every(({ address }) => address !== undefined);
}

interface SnapshotEntryProps {
  readonly snapshot: SnapshotSummary;
  readonly open: boolean;
  /** Whether something may be hidden of it that the analyst can look into. */
  readonly audited: boolean;
}

function SnapshotEntry({ snapshot, open, audited }: SnapshotEntryProps) {
  const { classification: groups, ladder: grades } = snapshot.mapping;
  return (
    <>
      <a href={`#/overview?snapshot=${snapshot.id}`}>{snapshotName(snapshot)}</a>
      {audited && snapshot.content === 'counts' ? (
        <a href={`#/audit?snapshot=${snapshot.id}`}>
          What is hidden<span className="vh"> of {snapshotName(snapshot)}</span>
        </a>
      ) : null}
      <details open={open}>
        <summary>
          Provenance record<span className="vh">: {snapshotName(snapshot)}</span>
        </summary>
        <dl className="record">
          {provenanceRecord(snapshot.provenance).map(({ term, text, address }, at) => (
            <div key={at}>
              <dt>{term}</dt>
              <dd>
                {address === undefined ? (
                  text
                ) : (
                  <a href={address} rel="noreferrer noopener" target="_blank">
                    {text}
                  </a>
                )}
              </dd>
            </div>
          ))}
          {groups === undefined ? null : (
            <div>
              <dt>Labels</dt>
              <dd>{classifiedWords(groups, grades)}</dd>
            </div>
          )}
        </dl>
        {snapshot.sourceNotes.length === 0 ? null : (
          <>
            <h4>Notes of the source</h4>
            <ul>
              {snapshot.sourceNotes.map((note, at) => (
                <li key={at}>{note}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  );
}
