import { useState, type KeyboardEvent } from 'react';

/** Which mark the keyboard stands on, and what goes on the element that has the one tab stop. */
export interface MarkCursor {
  readonly at: number | undefined;
  readonly keys: {
    readonly tabIndex: number | undefined;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
}

/** Arrow keys walk through the marks of a chart, Home and End jump, Enter chooses, Escape leaves. */
export function useMarkCursor(count: number, pick?: (at: number) => void): MarkCursor {
  const [at, setAt] = useState<number>();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && at !== undefined) {
      setAt(undefined);
      event.currentTarget.blur();
      return;
    }
    if (event.key === 'Enter' && at !== undefined && pick !== undefined) {
      event.preventDefault();
      pick(at);
      return;
    }
    const next = step(event.key, at, count);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  return {
    at: at !== undefined && at < count ? at : undefined,
    keys: { tabIndex: count === 0 ? undefined : 0, onKeyDown, onBlur: () => setAt(undefined) },
  };
}

function step(key: string, at: number | undefined, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at === undefined ? 0 : Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return at === undefined ? count - 1 : Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
