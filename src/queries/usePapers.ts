import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readClock } from '../io/clock.ts';
import { deletePart, savePart } from '../io/libraryChanges.ts';
import { readLibraryState } from '../io/library.ts';
import { buildRandomId } from '../io/randomId.ts';
import { type Paper, toPaperPart } from '../workspace/paper.ts';
import { parsePaper } from '../workspace/parsePaper.ts';
import { resolveStanding } from '../workspace/libraryState.ts';
import { storedQuery } from './libraryQuery.ts';

/** The papers held, latest saved first, and what stands in the place of corrected snapshots. */
export interface HeldPapers {
  readonly papers: readonly Paper[];
  /** Titles of those that could not be read. */
  readonly damaged: readonly string[];
  /** A corrected snapshot to the one that stands for it now. */
  readonly standing: ReadonlyMap<string, string>;
}

/** The papers of this library. */
export const papersQuery = queryOptions({
  queryKey: ['papers'],
  queryFn: async (): Promise<HeldPapers> => {
    const state = await readLibraryState();
    const parts = [...state.parts.papers].sort((a, b) => (a.at < b.at ? 1 : -1));
    const read = parts.map(({ body, title }) => ({ title, paper: parsePaper(body) }));
    return {
      papers: read.flatMap(({ paper }) => (paper.kind === 'ok' ? [paper.value] : [])),
      damaged: read.flatMap(({ paper, title }) => (paper.kind === 'ok' ? [] : [title])),
      standing: new Map([...resolveStanding(state).superseded].map(([id, summary]) => [id, summary.id])),
    };
  },
});

/** The papers as a hook. */
export function usePapers() {
  return useQuery(papersQuery);
}

/** A new id for a paper or a part of one. */
export function newPaperId(): string {
  return buildRandomId();
}

/** Saves and deletes papers; what is shown changes at once, what is stored follows. */
export function usePaperChanges() {
  const client = useQueryClient();
  const put = (change: (papers: readonly Paper[]) => readonly Paper[]): void => {
    client.setQueryData(papersQuery.queryKey, (held) =>
      held === undefined ? undefined : { ...held, papers: change(held.papers) },
    );
  };
  const onError = (): Promise<void> => client.invalidateQueries({ queryKey: papersQuery.queryKey });
  const onSuccess = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['history'] });
    await client.invalidateQueries({ queryKey: storedQuery.queryKey });
  };
  return {
    save: useMutation({
      mutationFn: (paper: Paper) => savePart('papers', toPaperPart(paper, readClock())),
      onMutate: (paper: Paper) => {
        put((papers) => [paper, ...papers.filter(({ id }) => id !== paper.id)]);
      },
      onError,
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => deletePart('papers', id, readClock()),
      onMutate: (id: string) => {
        put((papers) => papers.filter((paper) => paper.id !== id));
      },
      onError,
      onSuccess,
    }),
  };
}
