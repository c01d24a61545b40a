import type { ReactNode } from 'react';
import type { ProvenanceKind } from '../../kernel/provenance.ts';

const marks = { real: 'Real data', illustrative: 'Illustrative' };

interface BandProps {
  readonly kind: ProvenanceKind;
  /** The words of the figure; without a figure, those of the kind. */
  readonly mark?: string;
  readonly children?: ReactNode;
}

/** The first row of every figure: the mark of origin and what it stands on, which are read out as two. */
export function Band({ kind, mark, children }: BandProps) {
  return (
    <div className="band">
      <p className="mark">{mark ?? marks[kind]}</p>
      <p className="who">{children}</p>
    </div>
  );
}
