import { useEffect, useSyncExternalStore } from 'react';

/** A page that is not looked at is given no frame to paint. */
const HIDDEN_MS = 300;

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

/**
 * Runs something once what is drawn now is painted; gives the way to call it off. In the frame after the next: what runs at the end
 * of the next one still holds it up.
 */
export function afterPaint(run: () => void): () => void {
  const timer = setTimeout(runNow, HIDDEN_MS);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(runNow);
  });
  function runNow(): void {
    stop();
    run();
  }
  function stop(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }
  return stop;
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
