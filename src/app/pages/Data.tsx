import { useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { useSearch } from '@tanstack/react-router';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useLibraryChanges } from '../../queries/useLibraryChanges.ts';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { SeriesCard } from '../data/SeriesCard.tsx';
import { ScopeNotices } from '../frame/ScopeNotices.tsx';
import { ofKind } from '../view/scope.ts';
import { useView, type ViewState } from '../view/useView.ts';

/** The library: real and illustrative series apart, each snapshot with its provenance record. */
export function Data() {
  const state = useView();
  const changes = useLibraryChanges();
  const [doomed, setDoomed] = useState<SnapshotSummary>();
  const fault = changes.deleteSnapshot.error ?? changes.changePolicy.error;
  if (state.kind === 'loading') return <h1>Data</h1>;
  return (
    <>
      <h1>Data</h1>
      <p className="lede">
        What this browser holds. For the analyst: what is recorded here at import does not leave with any
        figure.
      </p>
      <ScopeNotices scope={{ ...state.scope, missing: false }} issues={state.library.issues} />
      {fault === null ? null : (
        <IssueList title="The change was not made" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      <KindList kind="real" title="Real data" state={state} onDelete={setDoomed} changes={changes} />
      <KindList
        kind="illustrative"
        title="Illustrative data"
        state={state}
        onDelete={setDoomed}
        changes={changes}
      />
      <ConfirmDialog
        open={doomed !== undefined}
        title="Delete this snapshot"
        confirm="Delete it"
        onCancel={() => setDoomed(undefined)}
        onConfirm={() => {
          if (doomed !== undefined) changes.deleteSnapshot.mutate(doomed.id);
          setDoomed(undefined);
        }}
      >
        <p>
          {doomed?.title}: its counts, its provenance record and its place in the series go from this browser.
          The file it came from is not touched.
        </p>
      </ConfirmDialog>
    </>
  );
}

interface KindListProps {
  readonly kind: ProvenanceKind;
  readonly title: string;
  readonly state: Extract<ViewState, { kind: 'ready' }>;
  readonly onDelete: (snapshot: SnapshotSummary) => void;
  readonly changes: ReturnType<typeof useLibraryChanges>;
}

function KindList({ kind, title, state, onDelete, changes }: KindListProps) {
  const { record } = useSearch({ strict: false });
  const held = ofKind(state.library, kind);
  if (held.length === 0)
    return (
      <EmptyState title={title}>
        <p>Nothing of this kind is held. Import a file to begin.</p>
      </EmptyState>
    );
  return (
    <section aria-label={title} className={`kind-list ${kind}`}>
      <h2>{title}</h2>
      <PageGrid>
        {held.map((series) => (
          <SeriesCard
            key={series.id}
            series={series}
            snapshots={state.library.snapshots.filter((snapshot) => snapshot.series === series.id)}
            record={record}
            onDelete={onDelete}
            onPolicy={(policy) => changes.changePolicy.mutate({ series: series.id, policy })}
          />
        ))}
      </PageGrid>
    </section>
  );
}
