import { AUDIT_NOTICE } from '../../figure/words/auditWords.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { AuditOf } from '../audit/AuditOf.tsx';
import { ScopeNotices } from '../frame/ScopeNotices.tsx';
import { useView } from '../view/useView.ts';

/** For the analyst: what is hidden of a snapshot, why, how much is lost, and how near a careful reader could come. */
export function Audit() {
  const state = useView();
  if (state.kind === 'loading') return <h1>What is hidden</h1>;
  const { current } = state.scope;
  const isPlanned = current?.snapshot.content === 'counts' && current.series.policy.kind !== 'made-up';
  return (
    <>
      <h1>What is hidden</h1>
      <Notice title="Inside the analyst’s boundary">{AUDIT_NOTICE}</Notice>
      <ScopeNotices scope={state.scope} issues={state.library.issues} />
      {current !== undefined && isPlanned ? (
        <AuditOf key={current.snapshot.id} scope={current} rows={state.view.rows} />
      ) : (
        <EmptyState title="Nothing to audit here">
          <p>
            Choose a snapshot of counted people on the <a href="#/data">Data page</a>. Made-up data describes
            nobody, and published shares have no counts to hide.
          </p>
        </EmptyState>
      )}
    </>
  );
}
