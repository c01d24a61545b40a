import { refusalWords } from '../../figure/words/refusalWords.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { FigureState } from '../../queries/figureQuery.ts';
import { FigurePlaceholder } from '../../ui/figure/FigurePlaceholder.tsx';

interface RefusedFigureProps {
  readonly kind: ProvenanceKind;
  readonly state: Extract<FigureState, { kind: 'refused' }>;
}

/** The place of a figure that cannot be made, with why and what to do. */
export function RefusedFigure({ kind, state }: RefusedFigureProps) {
  const [issue] = state.issues;
  if (issue === undefined) throw new Error('a refused figure without a reason');
  return (
    <FigurePlaceholder
      kind={kind}
      title="This figure cannot be made"
      state={{
        kind: 'error',
        ...refusalWords(issue),
        ...(state.onRetry === undefined ? {} : { onRetry: state.onRetry }),
      }}
    />
  );
}
