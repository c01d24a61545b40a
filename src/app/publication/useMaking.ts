import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { countWords } from '../../figure/words/listWords.ts';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { PublicationOrder, PublicationRefusal } from '../../queries/makePublication.ts';
import { toIssues } from '../../queries/toIssues.ts';
import type { IssueText } from '../../ui/feedback/IssueList.tsx';
import { auditIssues } from '../paper/paperAuditWords.ts';

/** How the making of a publication stands. */
type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'going'; readonly done: number; readonly stop: () => void }
  | { readonly kind: 'saved' | 'stopped'; readonly words: string }
  | { readonly kind: 'refused'; readonly issues: readonly IssueText[] };

/** Makes a publication, with its progress and a way to stop it. */
export function useMaking() {
  const client = useQueryClient();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const make = async (order: PublicationOrder): Promise<void> => {
    const control = new AbortController();
    const stop = (): void => control.abort();
    setMaking({ kind: 'going', done: 0, stop });
    try {
      const { publish } = await import('../../queries/makePublication.ts');
      const answer = await publish(client, order, {
        signal: control.signal,
        onProgress: (done) => setMaking({ kind: 'going', done, stop }),
      });
      setMaking(
        answer.kind === 'error'
          ? { kind: 'refused', issues: wordsOf(answer.error) }
          : { kind: 'saved', words: savedWords(answer.value) },
      );
    } catch (cause) {
      if (control.signal.aborted) setMaking({ kind: 'stopped', words: 'Stopped. Nothing was saved.' });
      else setMaking({ kind: 'refused', issues: toIssues(cause).map(storeIssueWords) });
    }
  };
  return {
    making,
    make: (order: PublicationOrder) => void make(order),
    forget: () => setMaking({ kind: 'idle' }),
  };
}

function savedWords({ name, bytes, tables }: { name: string; bytes: number; tables: number }): string {
  return `Saved as ${name}: ${(bytes / 1e6).toFixed(1)} MB, ${countWords(tables, 'table')}.`;
}

function wordsOf(refusal: PublicationRefusal): readonly IssueText[] {
  if (refusal.kind === 'table') return [refusalWords(refusal.issue)];
  if (refusal.kind === 'unprotected')
    return [
      {
        what: 'One of the series is unprotected: nothing of it leaves but the screen.',
        whatToDo: 'Give it a policy on the Data page, or leave it out.',
      },
    ];
  return auditIssues(refusal.audit, (code) => refusal.names.get(code) ?? `figure ${code}`, 'publication');
}
