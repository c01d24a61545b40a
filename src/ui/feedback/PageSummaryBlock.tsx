import { useId } from 'react';
import type { PageSummary } from '../../figure/pageSummary.ts';
import { useMarkedSummary } from './useMarkedSummary.ts';
import './feedback.css';

/** The sentences above the figures of a page: the kind first, the source last, hatched where made up. */
export function PageSummaryBlock({ summary }: { readonly summary: PageSummary }) {
  const id = useId();
  const marked = useMarkedSummary(summary);
  const screenOnly = summary.leaves === 'screen-only';
  return (
    <section
      className={`summary${summary.hatched ? ' illustrative' : ''}${screenOnly ? ' screen-only' : ''}`}
      aria-labelledby={id}
      {...marked}
    >
      <h2 id={id} className="vh">
        {summary.kind === 'real' ? 'Real data' : 'Illustrative'}: summary of this page
      </h2>
      {screenOnly ? <p className="unprotected">Unprotected, not for publication.</p> : null}
      <dl>
        {summary.lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>{line.sentence}</dd>
          </div>
        ))}
      </dl>
      <p className="source">{summary.sourceLine}</p>
    </section>
  );
}
