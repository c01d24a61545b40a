import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { readToday } from '../../queries/readToday.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useKept, useKeptChanges } from '../../queries/useKept.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { isDue, orderNotes } from '../../workspace/keptFigure.ts';
import { KeptList } from '../actions/KeptList.tsx';
import { useView } from '../view/useView.ts';
import '../data/data.css';
import '../actions/actions.css';

/** Saved views and notes on figures: due ones first, each with what its figure said then and says now. */
export function Actions() {
  const state = useView();
  const held = useKept();
  const changes = useKeptChanges();
  const fault = held.error ?? changes.save.error ?? changes.remove.error;
  const { views = [], notes = [], damaged = [] } = held.data ?? {};
  const kept = [...orderNotes(notes), ...views];
  const due = notes.filter((note) => isDue(note, readToday())).length;
  return (
    <>
      <h1>Actions</h1>
      <p className="lede">
        Views and notes kept on figures: what each figure said then, and what it says now. They are in this
        browser and in the workspace file, and nowhere else.
      </p>
      {fault === null ? null : (
        <IssueList title="This was not done" issues={toIssues(fault).map(storeIssueWords)} />
      )}
      {damaged.length === 0 ? null : <Notice title="Some could not be read">{damaged.join('; ')}</Notice>}
      {due === 0 ? null : (
        <Notice title={`${due} due`}>
          Their day has come and nobody marked them as done. They are listed first.
        </Notice>
      )}
      {held.data !== undefined && kept.length === 0 && damaged.length === 0 ? (
        <EmptyState title="Nothing is kept yet">
          <p>
            Under any figure, press Keep: save the view, or add a note with an owner, a next step and a day.
          </p>
        </EmptyState>
      ) : null}
      {state.kind === 'loading'
        ? null
        : (['real', 'illustrative'] as const).map((kind) => (
            <KeptList
              key={kind}
              kind={kind}
              kept={kept.filter(({ said }) => said.kind === kind)}
              library={state.library}
              changes={changes}
            />
          ))}
    </>
  );
}
