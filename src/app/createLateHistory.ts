import { createHashHistory } from '@tanstack/react-router';
import { afterPaint } from '../ui/frame/afterPaint.ts';

type Change = Parameters<History['pushState']>;

/**
 * The router's history, with the address told to the browser once what was chosen is painted: telling it takes a browser as long as
 * working out a figure. Before the address is looked at or left it is told at once.
 */
export function createLateHistory(): ReturnType<typeof createHashHistory> {
  let untold: (() => void)[] = [];
  let wait: (() => void) | undefined;
  const tell = (): void => {
    wait?.();
    wait = undefined;
    const changes = untold;
    untold = [];
    for (const change of changes) change();
  };
  const later =
    (how: 'pushState' | 'replaceState') =>
    (...change: Change): void => {
      untold.push(() => window.history[how](...change));
      wait ??= afterPaint(tell);
    };
  const goAfter =
    (how: 'back' | 'forward'): (() => void) =>
    () => {
      tell();
      window.history[how]();
    };
  // A link may be pressed, or the page left.
  for (const leaving of ['click', 'pagehide']) window.addEventListener(leaving, tell, { capture: true });
  // Whoever went back meanwhile is not taken forward again.
  window.addEventListener('popstate', () => (untold = []));
  return createHashHistory({
    window: {
      document,
      addEventListener: window.addEventListener.bind(window),
      removeEventListener: window.removeEventListener.bind(window),
      location: window.location,
      history: {
        get state(): unknown {
          tell();
          const state: unknown = window.history.state;
          return state;
        },
        get length() {
          return window.history.length;
        },
        pushState: later('pushState'),
        replaceState: later('replaceState'),
        back: goAfter('back'),
        forward: goAfter('forward'),
        go: (by: number) => {
          tell();
          window.history.go(by);
        },
      },
    },
  });
}
