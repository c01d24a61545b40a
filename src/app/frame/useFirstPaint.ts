import { useEffect, useSyncExternalStore } from 'react';
import { afterPaint } from '../../ui/frame/afterPaint.ts';

let painted = false;
const watchers = new Set<() => void>();

/** Whether a first figure has been painted since the page was loaded: until then only what is seen first is worth its time. */
export function useFirstPaint(): boolean {
  return useSyncExternalStore(watch, () => painted);
}

/** Takes note that a first figure is painted, once `ready`. */
export function useNotePaint(ready: boolean): void {
  useEffect(() => (!ready || painted ? undefined : afterPaint(note)), [ready]);
}

function note(): void {
  if (painted) return;
  painted = true;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}
