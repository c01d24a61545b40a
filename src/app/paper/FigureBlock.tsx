import type { FigureState } from '../../queries/figureQuery.ts';
import type { PaperBlock } from '../../workspace/paper.ts';

interface FigureBlockProps {
  readonly block: Extract<PaperBlock, { kind: 'figure' }>;
  readonly state: FigureState | undefined;
}

/** A figure of a paper by its words; the preview draws it. */
export function FigureBlock({ block, state }: FigureBlockProps) {
  const figure = state?.kind === 'ready' ? state.figure : undefined;
  return (
    <div className="figure-line">
      <span className="label">Figure</span>{' '}
      {figure === undefined ? (
        <span>
          {block.name}
          {state?.kind === 'refused' ? ': cannot be made from the data held' : ''}
        </span>
      ) : (
        <span>
          {figure.prefix}
          {figure.headline} <span className="small">Figure {figure.code}.</span>
        </span>
      )}
    </div>
  );
}
