import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import type { FigureState } from '../../queries/figureQuery.ts';
import { useFigures } from '../../queries/useFigures.ts';
import type { Paper } from '../../workspace/paper.ts';
import type { PaperFigures } from '../../workspace/paperNumbers.ts';
import { paperRequests } from './paperRequests.ts';

/** The figures of a paper on their way: those that are there by the id of their block, and the state of each. */
export interface PaperFigureStates {
  readonly figures: PaperFigures;
  readonly states: ReadonlyMap<string, FigureState>;
  readonly complete: boolean;
}

/** Makes every figure of a paper. One whose kind is no longer the paper's is left out: the two never stand together. */
export function usePaperFigures(
  paper: Paper,
  library: Library,
  standing: ReadonlyMap<string, string>,
): PaperFigureStates {
  const asked = paperRequests(paper, library, standing);
  const answers = useFigures(asked.map(({ request }) => request));
  const figures = new Map<string, ExportSource>();
  const states = new Map<string, FigureState>();
  asked.forEach(({ block, request }, at) => {
    const state = answers[at] ?? { kind: 'loading' };
    states.set(block.id, state);
    if (state.kind !== 'ready' || state.figure.kind !== paper.kind) return;
    const { presentation } = request.wording ?? {};
    const { figure, released } = state;
    figures.set(block.id, { figure, released, ...(presentation === undefined ? {} : { presentation }) });
  });
  return { figures, states, complete: answers.every(({ kind }) => kind !== 'loading') };
}
