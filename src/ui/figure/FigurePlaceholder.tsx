import { useId, type ReactNode } from 'react';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { Span } from '../frame/Card.tsx';
import { Heading, type HeadingLevel } from '../frame/Heading.tsx';
import { Band } from './Band.tsx';
import { WordMark } from './WordMark.tsx';
import './figure.css';

/** Why there is no figure yet, or none at all. */
export type PlaceholderState =
  /** `work`: what is being done, with a way to stop it, where it takes long. */
  | { readonly kind: 'loading'; readonly work?: ReactNode }
  /** What happened, where, and what to do; `onRetry` where trying again can help. */
  | {
      readonly kind: 'error';
      readonly what: string;
      readonly where?: string;
      readonly whatToDo: string;
      readonly onRetry?: () => void;
    }
  /** Nothing to show; `action` is the way to something. */
  | { readonly kind: 'empty'; readonly what: string; readonly action?: ReactNode };

interface FigurePlaceholderProps {
  /** The kind of data in view. */
  readonly kind: ProvenanceKind;
  /** What the figure is about, without a number. */
  readonly title: string;
  readonly state: PlaceholderState;
  readonly level?: HeadingLevel;
  readonly span?: Span;
  /** The height the figure will have, so that nothing moves when it comes. */
  readonly heightPx?: number;
}

const whoWords = {
  loading: 'Being worked out.',
  error: 'No figure.',
  empty: 'No figure.',
};

/** The same frame while there is no figure in it. */
export function FigurePlaceholder(props: FigurePlaceholderProps) {
  const { kind, title, state, level = 2, span = 12, heightPx } = props;
  const id = useId();
  return (
    <figure
      className={`figure span-${span} ${kind} placeholder`}
      aria-labelledby={id}
      aria-busy={state.kind === 'loading'}
      style={heightPx === undefined ? undefined : { minHeight: heightPx }}
    >
      <Band kind={kind}>{whoWords[state.kind]}</Band>
      <div className="picture">
        <div className="figure-body">
          <Heading level={level} id={id}>
            {title}
          </Heading>
          <StateWords state={state} />
        </div>
        {kind === 'illustrative' ? <WordMark /> : null}
      </div>
    </figure>
  );
}

function StateWords({ state }: { readonly state: PlaceholderState }) {
  if (state.kind === 'loading' && state.work !== undefined)
    return <div className="no-figure">{state.work}</div>;
  if (state.kind === 'loading')
    return (
      <div className="bones" role="status">
        <span className="vh">Loading</span>
        <span />
        <span />
        <span />
      </div>
    );
  if (state.kind === 'empty')
    return (
      <div className="no-figure">
        <p>{state.what}</p>
        {state.action}
      </div>
    );
  return (
    <div className="no-figure" role="alert">
      <p>
        <b>{state.what}</b>
        {state.where === undefined ? '' : ` ${state.where}`}
      </p>
      <p>{state.whatToDo}</p>
      {state.onRetry === undefined ? null : (
        <button type="button" className="button" onClick={state.onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
