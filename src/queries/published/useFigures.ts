import { useQueries } from '@tanstack/react-query';
import { buildFigure } from '../../figure/buildFigure.ts';
import { canonicalJson } from '../../kernel/canonicalJson.ts';
import type { FigureRequest, FigureState } from '../figureQuery.ts';
import type { useFigures as AppFigures } from '../useFigures.ts';
import { findTable } from './publication.ts';

/** Stands for the hook of the app: the same figures from the tables of the publication, which came through the gate where it was made. */
export const useFigures: typeof AppFigures = (requests) =>
  useQueries({
    queries: requests.map((request) => ({
      queryKey: ['published', canonicalJson(request)],
      queryFn: () => readFigure(request),
    })),
  }).map(({ data, error }): FigureState => {
    if (error !== null) throw error;
    return data ?? { kind: 'loading' };
  });

function readFigure({ question, policy, wording }: FigureRequest): FigureState {
  const answer = findTable(question, policy)?.answer;
  if (answer === undefined) return { kind: 'refused', issues: [{ code: 'not-published' }] };
  if (answer.kind === 'error') return { kind: 'refused', issues: answer.error };
  return { kind: 'ready', released: answer.value, figure: buildFigure(answer.value, wording) };
}
