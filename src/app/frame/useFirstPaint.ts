import { useEffect, useSyncExternalStore } from 'react';

let painted = false;
const watchers = new Set<() => void>();

/** Whether a screen has been painted since the page was loaded: until then only what is seen first is worth its time. */
export function useFirstPaint(): boolean {
  const seen = useSyncExternalStore(watch, () => painted);
  useEffect(() => {
    painted = true;
    for (const tell of watchers) tell();
  }, []);
  return seen;
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}
