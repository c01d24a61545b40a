import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { countWords } from '../../figure/words/listWords.ts';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { PublicationRefusal } from '../../queries/makePublication.ts';
import { toIssues } from '../../queries/toIssues.ts';
import type { IssueText } from '../../ui/feedback/IssueList.tsx';
import type { Library } from '../../queries/libraryQuery.ts';
import type { Goals } from '../../queries/useGoals.ts';

/** How the making of a publication stands. */
type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'going'; readonly done: number; readonly of: number; readonly stop: () => void }
  | { readonly kind: 'saved' | 'stopped'; readonly words: string }
  | { readonly kind: 'refused'; readonly issues: readonly IssueText[] };

/** What somebody wants to publish. */
interface Wish {
  readonly title: string;
  readonly library: Library;
  readonly goals: Goals;
  /** Whether each member of a breakdown can be looked at by itself. */
  readonly members: boolean;
}

/** Makes a publication, with its progress and a way to stop it. */
export function useMaking() {
  const client = useQueryClient();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async (wish: Wish): Promise<void> => {
    const control = new AbortController();
    const stop = (): void => control.abort();
    setMaking({ kind: 'going', done: 0, of: 1, stop });
    try {
      const [{ publish }, { listPublishedRequests }] = await Promise.all([
        import('../../queries/makePublication.ts'),
        import('./publishedRequests.ts'),
      ]);
      const requests = listPublishedRequests(wish.library, wish.goals, wish.members);
      const answer = await publish(
        client,
        { ...wish, requests },
        {
          signal: control.signal,
          onProgress: (done, of) => setMaking({ kind: 'going', done, of, stop }),
        },
      );
      setMaking(
        answer.kind === 'error'
          ? { kind: 'refused', issues: await wordsOf(answer.error) }
          : { kind: 'saved', words: savedWords(answer.value) },
      );
    } catch (cause) {
      if (control.signal.aborted) setMaking({ kind: 'stopped', words: 'Stopped. Nothing was saved.' });
      else setMaking({ kind: 'refused', issues: toIssues(cause).map(storeIssueWords) });
    }
  };
  return {
    making,
    make: (wish: Wish) => void make(wish),
    forget: () => setMaking({ kind: 'idle' }),
  };
}

function savedWords({ name, bytes, tables }: { name: string; bytes: number; tables: number }): string {
  return `Saved as ${name}: ${(bytes / 1e6).toFixed(1)} MB, ${countWords(tables, 'table')}.`;
}

async function wordsOf(refusal: PublicationRefusal): Promise<readonly IssueText[]> {
  if (refusal.kind === 'table') return [refusalWords(refusal.issue)];
  if (refusal.kind === 'unprotected')
    return [
      {
        what: 'One of the series is unprotected: nothing of it leaves but the screen.',
        whatToDo: 'Give it a policy on the Data page, or leave it out.',
      },
    ];
  const { auditIssues } = await import('../paper/paperAuditWords.ts');
  return auditIssues(refusal.audit, (code) => refusal.names.get(code) ?? `figure ${code}`, 'publication');
}
