import { useSearch } from '@tanstack/react-router';
import { seriesPolicyWords } from '../../figure/words/policyWordsOf.ts';
import { provenanceRecord } from '../../figure/words/provenanceRecord.ts';
import { readPublishedLibrary } from '../../queries/published/useLibrary.ts';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { snapshotName } from '../data/snapshotName.ts';
import '../data/data.css';

/** Where the figures of a publication come from: each series, how it was protected, and each provenance record. */
export function Sources() {
  const { record } = useSearch({ strict: false });
  const { series, snapshots } = readPublishedLibrary();
  return (
    <>
      <h1>Sources</h1>
      <PageGrid>
        {series.map(({ id, title, policy }) => (
          <Card
            key={id}
            title={title}
            about={seriesPolicyWords(
              policy,
              snapshots.filter(({ series: own }) => own === id),
            )}
          >
            <ul className="snapshots">
              {snapshots
                .filter((snapshot) => snapshot.series === id)
                .map((snapshot) => (
                  <li key={snapshot.id}>
                    <a href={`#/overview?snapshot=${snapshot.id}`}>{snapshotName(snapshot)}</a>
                    <details open={snapshot.id === record}>
                      <summary>
                        Provenance record<span className="vh">: {snapshotName(snapshot)}</span>
                      </summary>
                      <dl className="record">
                        {provenanceRecord(snapshot.provenance).map(({ term, text }, at) => (
                          <div key={at}>
                            <dt>{term}</dt>
                            <dd>{text}</dd>
                          </div>
                        ))}
                      </dl>
                    </details>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </PageGrid>
    </>
  );
}
