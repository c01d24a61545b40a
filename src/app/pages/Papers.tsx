import { lazy, Suspense } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { usePapers } from '../../queries/usePapers.ts';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { paperTitle } from '../../workspace/paper.ts';
import { PaperList } from '../paper/PaperList.tsx';
import { useView } from '../view/useView.ts';

/** With every question of every screen, it comes only when it is asked for. */
const PublicationMaker = lazy(async () => {
  const { PublicationMaker: component } = await import('../publication/PublicationMaker.tsx');
  return { default: component };
});

/** With its preview it draws figures, which the list of papers does not. */
const PaperEditor = lazy(async () => {
  const { PaperEditor: component } = await import('../paper/PaperEditor.tsx');
  return { default: component };
});

/** Governance papers: a list of them, or the one being written; and the way to a publication. */
export function Papers() {
  const state = useView();
  const held = usePapers();
  if (held.error !== null)
    return (
      <>
        <h1>Papers</h1>
        <IssueList title="The papers could not be read" issues={toIssues(held.error).map(storeIssueWords)} />
      </>
    );
  if (state.kind === 'loading' || held.data === undefined) return <h1>Papers</h1>;
  if (state.view.step === 'publication')
    return (
      <Suspense fallback={<h1>Publication</h1>}>
        <PublicationMaker library={state.library} />
      </Suspense>
    );
  const paper = held.data.papers.find(({ id }) => id === state.view.paper);
  return paper === undefined ? (
    <PaperList held={held.data} />
  ) : (
    <Suspense fallback={<h1>{paperTitle(paper)}</h1>}>
      <PaperEditor
        key={paper.id}
        paper={paper}
        library={state.library}
        standing={held.data.standing}
        step={state.view.step}
      />
    </Suspense>
  );
}
