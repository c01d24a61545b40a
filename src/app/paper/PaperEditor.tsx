import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { usePaperChanges } from '../../queries/usePapers.ts';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { type Paper, paperTitle } from '../../workspace/paper.ts';
import { countStale } from '../../workspace/paperNumbers.ts';
import { PaperWriting } from './PaperWriting.tsx';
import { useKeptDraft } from './useKeptDraft.ts';
import { usePaperFigures } from './usePaperFigures.ts';
import './paper.css';

const PaperChecklist = lazy(async () => {
  const { PaperChecklist: component } = await import('./PaperChecklist.tsx');
  return { default: component };
});

/** It draws figures; writing needs none of that. */
const PaperPreview = lazy(async () => {
  const { PaperPreview: component } = await import('./PaperPreview.tsx');
  return { default: component };
});

interface PaperEditorProps {
  readonly paper: Paper;
  readonly library: Library;
  /** A corrected snapshot to the one that stands for it now. */
  readonly standing: ReadonlyMap<string, string>;
  readonly step: string | undefined;
}

const steps = [
  ['write', 'Write'],
  ['questions', 'Questions'],
  ['preview', 'Preview and export'],
] as const;

/** One paper: write it, see which questions it answers, look at it as it will leave. Every change is saved. */
export function PaperEditor({ paper: stored, library, standing, step }: PaperEditorProps) {
  const navigate = useNavigate();
  const { save } = usePaperChanges();
  // What is being typed; stored when the field is left.
  const [paper, setPaper] = useState(stored);
  useKeptDraft(paper, stored, save.mutate);
  const held = usePaperFigures(paper, library, standing);
  const at = steps.find(([id]) => id === step)?.[0] ?? 'write';
  const stale = held.complete ? countStale(paper.blocks, held.figures) : 0;
  const change = (next: Paper, keep: 'now' | 'later'): void => {
    setPaper(next);
    if (keep === 'now') save.mutate(next);
  };
  const go = (to: string): void => {
    if (paper !== stored) save.mutate(paper);
    void navigate({ to: '/papers', search: { paper: paper.id, step: to } });
  };
  return (
    <div className="paper-editor">
      <p className="no-print">
        <button type="button" className="link" onClick={() => void navigate({ to: '/papers', search: {} })}>
          All papers
        </button>
      </p>
      <h1>{paperTitle(paper)}</h1>
      <div className="paper-steps no-print" role="group" aria-label="Parts of the paper">
        {steps.map(([id, text]) => (
          <button
            key={id}
            type="button"
            className={id === at ? 'button' : 'button outline'}
            aria-pressed={id === at}
            onClick={() => go(id)}
          >
            {text}
          </button>
        ))}
        <span className="said" role="status">
          {save.isPending ? 'Saving' : save.isSuccess ? 'Saved' : ''}
        </span>
      </div>
      {save.error === null ? null : (
        <IssueList title="The paper was not saved" issues={toIssues(save.error).map(storeIssueWords)} />
      )}
      {stale === 0 ? null : (
        <Notice title="Numbers wait to be looked at" announce="polite">
          {`${stale} number${stale === 1 ? '' : 's'} in your words changed with the data since you wrote ${stale === 1 ? 'it' : 'them'}, or lost ${stale === 1 ? 'its' : 'their'} figure. Read the sentences again, then press Looked at.`}
        </Notice>
      )}
      {at === 'write' ? <PaperWriting paper={paper} held={held} onChange={change} /> : null}
      {at === 'questions' ? (
        <Suspense fallback={null}>
          <PaperChecklist paper={paper} onChange={(next) => change(next, 'now')} />
        </Suspense>
      ) : null}
      {at === 'preview' ? (
        <Suspense fallback={null}>
          <PaperPreview paper={paper} held={held} />
        </Suspense>
      ) : null}
    </div>
  );
}
