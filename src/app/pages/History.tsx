import { useQuery } from '@tanstack/react-query';
import { toDateText } from '../../figure/number/toDateText.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { historyQuery } from '../../queries/historyQuery.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useLibrary } from '../../queries/useLibrary.ts';
import { useLibraryChanges } from '../../queries/useLibraryChanges.ts';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { findStale } from '../../workspace/findStale.ts';
import { type LibraryState, resolveStanding } from '../../workspace/libraryState.ts';
import { undoRefusalWords } from '../../workspace/words/logWords.ts';
import type { StoredSummary } from '../../workspace/records.ts';
import { LogList } from '../data/LogList.tsx';
import { snapshotName } from '../data/snapshotName.ts';

/** What was done to the library, latest first, and how to undo it; what was corrected, and what rests on it. */
export function History() {
  const history = useQuery(historyQuery);
  const { undo } = useLibraryChanges();
  return (
    <>
      <h1>History</h1>
      <p className="lede">
        Everything done to the library, in the order it was done, whatever the clock of the computer said.
        Nothing here leaves this browser but with the workspace file.
      </p>
      {history.error === null ? null : (
        <IssueList
          title="The history could not be read"
          issues={toIssues(history.error).map(storeIssueWords)}
        />
      )}
      {undo.error === null ? null : (
        <IssueList title="Nothing was undone" issues={toIssues(undo.error).map(storeIssueWords)} />
      )}
      {undo.data === undefined ? null : (
        <Notice title="Nothing was undone" announce="alert">
          {undoRefusalWords(undo.data)}
        </Notice>
      )}
      {history.data === undefined ? null : (
        <PageGrid>
          <Card title="What was done">
            <LogList state={history.data} busy={undo.isPending} onUndo={(line) => undo.mutate(line)} />
          </Card>
          <Corrected state={history.data} />
        </PageGrid>
      )}
    </>
  );
}

function Corrected({ state }: { readonly state: LibraryState }) {
  const library = useLibrary();
  const standing = resolveStanding(state);
  const shipped = library.kind === 'ready' ? library.library.snapshots.map(({ id }) => `${id}`) : [];
  const stale = findStale(state, standing, new Set(shipped));
  const old = state.summaries.filter(({ id }) => standing.superseded.has(id));
  return (
    <Card
      title="Corrected since"
      about="Earlier versions are kept; figures of the ones that stand are marked [r]."
    >
      {old.length === 0 ? <p>Nothing was corrected.</p> : null}
      <ul>
        {old.map(({ id, summary }) => (
          <li key={id}>
            <a href={`#/overview?snapshot=${id}`}>{snapshotName(summary)}</a>
            {summary.provenance.record === undefined
              ? null
              : `, imported ${toDateText(summary.provenance.record.importedAt)}`}
            : now <StandingLink after={standing.superseded.get(id)} />
          </li>
        ))}
      </ul>
      {stale.length === 0 ? null : (
        <>
          <h3>Made from what no longer stands</h3>
          <ul>
            {stale.map(({ part, corrected, missing }) => (
              <li key={part.id}>
                {part.title}: {corrected.length > 0 ? 'a snapshot it was made from was corrected [r]' : ''}
                {corrected.length > 0 && missing.length > 0 ? '; ' : ''}
                {missing.length > 0 ? 'a snapshot it was made from is deleted' : ''}.
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function StandingLink({ after }: { readonly after: StoredSummary | undefined }) {
  if (after === undefined) return null;
  return <a href={`#/data?record=${after.id}`}>{snapshotName(after.summary)}</a>;
}
