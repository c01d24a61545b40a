import { useId, type ClipboardEvent } from 'react';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import './feedback.css';

/** The sentences above the figures of a page, in final words. */
export interface PageSummaryText {
  readonly kind: ProvenanceKind;
  /** "Real data" or "Illustrative", and what is looked at: begins with the kind. */
  readonly heading: string;
  /** What we know, how sure, what is hidden, what to ask. */
  readonly sentences: readonly { readonly label: string; readonly text: string }[];
  readonly sourceLine: string;
}

/** At most four sentences above the figures, headed with the kind and ending with their source. */
export function PageSummaryBlock({ summary }: { readonly summary: PageSummaryText }) {
  const id = useId();
  const onCopy = (event: ClipboardEvent): void => {
    const selected = document.getSelection()?.toString().trim() ?? '';
    if (selected === '') return;
    const lines = [summary.heading, selected, summary.sourceLine];
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  };
  return (
    <section className={`summary ${summary.kind}`} aria-labelledby={id} onCopy={onCopy}>
      <h2 id={id}>{summary.heading}</h2>
      <dl>
        {summary.sentences.map((sentence) => (
          <div key={sentence.label}>
            <dt>{sentence.label}</dt>
            <dd>{sentence.text}</dd>
          </div>
        ))}
      </dl>
      <p className="source">{summary.sourceLine}</p>
    </section>
  );
}
