import type { ReactNode } from 'react';
import type { PaperDocument, PaperPart } from '../../workspace/paperDocument.ts';
import type { TextRun } from '../../workspace/paperNumbers.ts';

type FigurePart = Extract<PaperPart, { kind: 'figure' }>;

interface PaperSheetProps {
  readonly paper: PaperDocument;
  readonly renderFigure: (part: FigurePart) => ReactNode;
}

/** A paper on A4, in the words and the order in which it leaves. */
export function PaperSheet({ paper, renderFigure }: PaperSheetProps) {
  const { kind, runningHead, title, front, parts, sources, caveats, codes, generated } = paper;
  return (
    <article className={`paper-sheet ${kind ?? ''}`} aria-label={`Preview: ${title}`}>
      {kind === 'illustrative' ? (
        <div className="paper-watermark" aria-hidden="true">
          ILLUSTRATIVE
        </div>
      ) : null}
      <p className="paper-head">{runningHead}</p>
      <h2 className="paper-title">{title}</h2>
      {front.length === 0 ? null : (
        <dl className="paper-sheet-front">
          {front.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {parts.map((part) => (
        <Part key={part.id} part={part} renderFigure={renderFigure} />
      ))}
      {codes.length === 0 ? null : (
        <>
          <h3>Sources and caveats</h3>
          <ul>
            {[...sources, ...caveats].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small">Generated {generated}, Diversity data dashboard.</p>
    </article>
  );
}

interface PartProps {
  readonly part: PaperPart;
  readonly renderFigure: (part: FigurePart) => ReactNode;
}

function Part({ part, renderFigure }: PartProps) {
  switch (part.kind) {
    case 'heading':
      return <h3>{part.text}</h3>;
    case 'text':
      return part.paragraphs.map((runs, at) => (
        <p key={at}>
          {runs.map((run, place) => (
            <Run key={place} run={run} />
          ))}
        </p>
      ));
    case 'missing':
      return (
        <p className="paper-missing">
          Figure {part.number}, {part.name}: being worked out, or cannot be made from the data held.
        </p>
      );
    case 'figure':
      return (
        <div data-part={part.id} className="paper-figure">
          {renderFigure(part)}
          {part.filters === '' ? null : <p className="small">{part.filters}</p>}
        </div>
      );
  }
}

function Run({ run }: { readonly run: TextRun }) {
  if (run.kind === 'words' || run.state === 'looked-at') return run.text;
  return <mark>{run.text} [changed, not looked at]</mark>;
}
