import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { readClock } from '../io/clock.ts';
import { readLibraryState } from '../io/library.ts';
import { undoLine } from '../io/libraryChanges.ts';
import { forgetLatest, readOwnChanges, watchOwnChanges } from '../io/ownChanges.ts';
import { logWords } from '../workspace/words/logWords.ts';

/** The latest change that this tab made: what was done, to what, and whether it was an undoing. */
export interface LatestChange {
  readonly line: string;
  readonly what: string;
  readonly about: string;
  readonly undone: boolean;
}

/** What this tab changed last, and the ways back and forth. */
export function useOwnChanges() {
  const client = useQueryClient();
  const { done, undone, latest } = useSyncExternalStore(watchOwnChanges, readOwnChanges);
  const words = useQuery({
    queryKey: ['own-change', latest],
    enabled: latest !== undefined,
    queryFn: async (): Promise<LatestChange | null> => {
      const state = await readLibraryState();
      const line = state.log.find(({ id }) => id === latest);
      // Another tab may have deleted it for good.
      return line === undefined
        ? null
        : { line: line.id, ...logWords(line, state), undone: line.undoes !== undefined };
    },
  });
  const change = useMutation({
    mutationFn: (line: string) => undoLine(line, readClock()),
    onSuccess: () => client.invalidateQueries(),
  });
  return {
    latest: latest === undefined ? undefined : (words.data ?? undefined),
    /** Undoes the last change made here; undefined where there is none. */
    undo: press(done.at(-1), change.mutate),
    /** Does again what was undone last. */
    redo: press(undone.at(-1), change.mutate),
    /** Why it was not undone. */
    refusal: change.data,
    error: change.error,
    dismiss: (): void => {
      change.reset();
      forgetLatest();
    },
  };
}

function press(line: string | undefined, mutate: (line: string) => void): (() => void) | undefined {
  return line === undefined ? undefined : () => mutate(line);
}
