import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { useStanding } from '../../queries/useLibrary.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useLibraryChanges } from '../../queries/useLibraryChanges.ts';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { EVERYTHING, searchLibrary } from '../../workspace/searchLibrary.ts';
import { CatalogueCard } from '../data/CatalogueCard.tsx';
import { CompareCard } from '../data/CompareCard.tsx';
import { DueReviews } from '../data/DueReviews.tsx';
import { SearchCard } from '../data/SearchCard.tsx';
import { SeriesCard } from '../data/SeriesCard.tsx';
import { snapshotName } from '../data/snapshotName.ts';
import { WorkspaceFileCard } from '../data/WorkspaceFileCard.tsx';
import { ScopeNotices } from '../frame/ScopeNotices.tsx';
import { ofKind } from '../view/scope.ts';
import { useView } from '../view/useView.ts';

/** The library: what is held, real and illustrative apart, each snapshot with its provenance record; and its file. */
export function Data() {
  const state = useView();
  const changes = useLibraryChanges();
  const [doomed, setDoomed] = useState<SnapshotSummary>();
  const heading = useRef<HTMLHeadingElement>(null);
  const [search, setSearch] = useState(EVERYTHING);
  const fault = changes.deleteSnapshot.error ?? changes.changePolicy.error ?? changes.changeReview.error;
  if (state.kind === 'loading') return <h1>Data</h1>;
  const { library, scope } = state;
  const found = searchLibrary(library.snapshots, library.series, search);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Data
      </h1>
      <p className="lede">
        What this browser holds. For the analyst: what is recorded here at import does not leave with any
        figure.
      </p>
      <p>
        <a href="#/history">History</a> · <a href="#/bin">Bin</a> · <a href="#/repair">Check and repair</a>
      </p>
      <ScopeNotices scope={{ ...scope, missing: false }} issues={library.issues} />
      {fault === null ? null : (
        <IssueList title="The change was not made" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      <DueReviews />
      <PageGrid>
        <WorkspaceFileCard />
        <SearchCard
          search={search}
          onSearch={setSearch}
          series={library.series}
          snapshots={library.snapshots}
        />
      </PageGrid>
      {found.length === 0 && library.snapshots.length > 0 ? (
        <Notice announce="polite">Nothing held is like that. Ask for less.</Notice>
      ) : null}
      {(['real', 'illustrative'] as const).map((kind) =>
        search.kind === '' || search.kind === kind ? (
          <KindList
            key={kind}
            kind={kind}
            library={library}
            found={found}
            onDelete={setDoomed}
            changes={changes}
          />
        ) : null,
      )}
      <PageGrid>
        <CompareCard snapshots={library.snapshots} />
        <CatalogueCard snapshots={library.snapshots} />
      </PageGrid>
      <ConfirmDialog
        open={doomed !== undefined}
        title="Delete this snapshot"
        confirm="Delete it"
        onCancel={() => setDoomed(undefined)}
        onConfirm={() => {
          if (doomed !== undefined)
            // The button that had the focus is gone with the snapshot.
            changes.deleteSnapshot.mutate(doomed.id, { onSuccess: () => heading.current?.focus() });
          setDoomed(undefined);
        }}
      >
        <p>
          {doomed === undefined ? '' : snapshotName(doomed)} goes to the bin: it leaves every figure and list,
          and can be restored or deleted for good from there. The file it came from is not touched.
        </p>
      </ConfirmDialog>
    </>
  );
}

interface KindListProps {
  readonly kind: ProvenanceKind;
  readonly library: Library;
  /** What the search asks for, in its order. */
  readonly found: readonly SnapshotSummary[];
  readonly onDelete: (snapshot: SnapshotSummary) => void;
  readonly changes: ReturnType<typeof useLibraryChanges>;
}

const titles = { real: 'Real data', illustrative: 'Illustrative data' } as const;

function KindList({ kind, library, found, onDelete, changes }: KindListProps) {
  const { record } = useSearch({ strict: false });
  const { current } = useStanding();
  const reviews = new Map(
    current.flatMap(({ id, reviewOn }): [string, string][] =>
      reviewOn === undefined ? [] : [[id, reviewOn]],
    ),
  );
  const held = ofKind(library, kind);
  const title = titles[kind];
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
        {held.map((series) => {
          const snapshots = found.filter((snapshot) => snapshot.series === series.id);
          return snapshots.length === 0 ? null : (
            <SeriesCard
              key={series.id}
              series={series}
              snapshots={snapshots}
              held={library.snapshots.filter((one) => one.series === series.id)}
              record={record}
              onDelete={onDelete}
              onPolicy={(policy) => changes.changePolicy.mutate({ series: series.id, policy })}
              reviews={reviews}
              onReview={(id, on) => changes.changeReview.mutate({ id, on })}
            />
          );
        })}
      </PageGrid>
    </section>
  );
}
