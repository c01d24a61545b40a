import { useId, useRef } from 'react';
import { type PageSummary, WHAT_WE_KNOW } from '../../figure/pageSummary.ts';
import { useSpilledCopy } from '../figure/useSpilledCopy.ts';
import { useMarkedSummary } from './useMarkedSummary.ts';
import './feedback.css';

/** The sentences above the figures of a page: the kind first, the source last, hatched where made up. */
export function PageSummaryBlock({ summary }: { readonly summary: PageSummary }) {
  const id = useId();
  const marked = useMarkedSummary(summary);
  const kind = summary.kind === 'real' ? 'Real data' : 'Illustrative';
  const screenOnly = summary.leaves === 'screen-only';
  const block = useRef<HTMLElement>(null);
  useSpilledCopy({ leaves: summary.leaves, prefix: `${kind}: `, sourceLine: summary.sourceLine }, block);
  return (
    <section
      ref={block}
      className={`summary${summary.hatched ? ' illustrative' : ''}${screenOnly ? ' screen-only' : ''}`}
      aria-labelledby={id}
      {...marked}
    >
      <h2 id={id} className="vh">
        {kind}: summary of this page
      </h2>
      {screenOnly ? <p className="unprotected">Unprotected, not for publication.</p> : null}
      <dl>
        {summary.lines.map(({ label, sentence }) => (
          <div key={label}>
            <dt>{label}</dt>
            {label === WHAT_WE_KNOW ? <News kind={kind} sentence={sentence} /> : <dd>{sentence}</dd>}
          </div>
        ))}
      </dl>
      <p className="source">{summary.sourceLine}</p>
    </section>
  );
}

/** What we know: read out whenever the view has changed it. */
function News({ kind, sentence }: { readonly kind: string; readonly sentence: string }) {
  return (
    <dd aria-live="polite" aria-atomic="true">
      <span className="vh">{kind}: </span>
      {sentence}
    </dd>
  );
}
