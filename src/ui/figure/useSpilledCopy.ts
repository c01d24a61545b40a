import { useEffect, type RefObject } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { UNPROTECTED_WORDS } from '../../figure/words/policyWords.ts';

/** What of a figure a copy has to carry. */
type Marked = Pick<Figure, 'leaves' | 'prefix' | 'sourceLine'>;

/** What each copy has gathered so far: several figures may lie in one selection. */
const gathered = new WeakMap<Event, string>();

/**
 * A selection that reaches over the edge of a figure, as "select all" does, leaves with the kind before it and the source line
 * of every figure it touches after it; with an unprotected one in it, only the words that say so.
 */
export function useSpilledCopy(figure: Marked, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const selection = document.getSelection();
      const element = frame.current;
      if (element === null || selection === null || selection.isCollapsed) return;
      const before = gathered.get(event);
      // The frame itself has taken care of a selection inside it.
      if (event.defaultPrevented && before === undefined) return;
      if (!selection.getRangeAt(0).intersectsNode(element)) return;
      const text = gather(figure, before, selection.toString());
      gathered.set(event, text);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [figure, frame]);
}

function gather(figure: Marked, before: string | undefined, selected: string): string {
  if (figure.leaves === 'screen-only' || before === UNPROTECTED_WORDS) return UNPROTECTED_WORDS;
  return `${before ?? `${figure.prefix}${selected}`}\n${figure.sourceLine}`;
}
