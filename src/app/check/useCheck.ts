import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { parseCode } from '../../figure/code.ts';
import type { Candidates, CheckAnswer, SearchWatch } from '../../queries/checkFigure.ts';
import type { Library } from '../../queries/libraryQuery.ts';

/** How a check stands. */
export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly looked: number }
  | { readonly kind: 'answered'; readonly answers: readonly CheckAnswer[] }
  | { readonly kind: 'not-a-code' }
  | { readonly kind: 'failed' };

/** Checks codes and files against a library; a new check stops the one before. What it needs is fetched with the first. */
export function useCheck(library: Library) {
  const client = useQueryClient();
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const start = async (look: (watch: SearchWatch) => Promise<readonly CheckAnswer[]>): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setState({ kind: 'looking', looked: 0 });
    try {
      const onProgress = (looked: number): void => {
        if (!control.signal.aborted) setState({ kind: 'looking', looked });
      };
      const answers = await look({ signal: control.signal, onProgress });
      if (!control.signal.aborted) setState({ kind: 'answered', answers });
    } catch (cause) {
      if (control.signal.aborted) return;
      reportError(cause);
      setState({ kind: 'failed' });
    }
  };
  return {
    state,
    byCode: (text: string): void => {
      const code = parseCode(text);
      if (code.kind === 'error') {
        setState({ kind: 'not-a-code' });
        return;
      }
      void start(async (watch) => {
        const { checkCode } = await import('../../queries/checkFigure.ts');
        return [await checkCode(client, code.value, await loadCandidates(client, library), watch)];
      });
    },
    byFile: (file: File): void => {
      void start(async (watch) => {
        const { checkFile } = await import('../../queries/checkFigure.ts');
        return checkFile(client, file, await loadCandidates(client, library), watch);
      });
    },
    stop: (): void => {
      running.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}

async function loadCandidates(client: QueryClient, library: Library): Promise<Candidates> {
  const [{ candidateRequests }, { readGoals }] = await Promise.all([
    import('./candidateRequests.ts'),
    import('../../queries/useGoals.ts'),
  ]);
  const goals = await readGoals(client);
  return (first) => candidateRequests(library, goals, first);
}
