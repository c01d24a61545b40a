import { useEffect } from 'react';

interface UndoKeys {
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** Ctrl+Z undoes and Ctrl+Shift+Z or Ctrl+Y does again, where neither a field nor a dialog has the keys for itself. */
export function useUndoKeys({ undo, redo }: UndoKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const again = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
      const act = again ? redo : key === 'z' ? undo : undefined;
      if (act === undefined || isTaken(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

/** A field has its own undo; behind a dialog nothing is to change. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
