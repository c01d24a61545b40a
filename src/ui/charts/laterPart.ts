import { useEffect, useState } from 'react';

type Part<T> =
  { readonly kind: 'ready'; readonly part: T } | { readonly kind: 'failed'; readonly cause: unknown };

/** A part of the drawing that is a chunk of its own. */
export interface LaterPart<T> {
  /** Asks for it, as soon as it may be needed. */
  readonly start: () => void;
  /** The part; undefined until it is there. Throws where it cannot be had. */
  readonly use: () => T | undefined;
}

/** Makes a hook of a chunk. Not through `Suspense`: React keeps what it reveals back until 300 ms after the last reveal. */
export function buildLaterPart<T>(load: () => Promise<T>): LaterPart<T> {
  let held: Part<T> | undefined;
  let coming: Promise<Part<T>> | undefined;
  const start = (): Promise<Part<T>> => {
    coming ??= load().then(
      (part): Part<T> => (held = { kind: 'ready', part }),
      (cause: unknown): Part<T> => (held = { kind: 'failed', cause }),
    );
    return coming;
  };
  const use = (): T | undefined => {
    const [part, setPart] = useState(held);
    useEffect(() => {
      if (part !== undefined) return undefined;
      let gone = false;
      void start().then((here) => {
        if (!gone) setPart(here);
      });
      return () => {
        gone = true;
      };
    }, [part]);
    if (part?.kind === 'failed') throw new Error('the drawing part did not come', { cause: part.cause });
    return part?.part;
  };
  return { start: () => void start(), use };
}
