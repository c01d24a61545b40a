import type { Library } from '../../queries/libraryQuery.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { withStanding } from '../../workspace/followQuestion.ts';
import type { Paper, PaperBlock } from '../../workspace/paper.ts';

type FigureBlock = Extract<PaperBlock, { kind: 'figure' }>;

/** The figures of a paper as they are asked for now: corrected snapshots by what stands for them, under the policy in force. */
export function paperRequests(
  paper: Paper,
  library: Library,
  standing: ReadonlyMap<string, string>,
): readonly { readonly block: FigureBlock; readonly request: FigureRequest }[] {
  return paper.blocks.flatMap((block) => {
    if (block.kind !== 'figure') return [];
    const question = withStanding(block.question, standing);
    const snapshot = library.snapshots.find(({ id }) => id === question.snapshots[0]);
    const series = library.series.find(({ id }) => id === snapshot?.series);
    const request = { question, policy: series?.policy ?? block.policy, wording: block.wording };
    return [{ block, request }];
  });
}
