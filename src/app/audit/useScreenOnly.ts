import { useEffect } from 'react';
import { UNPROTECTED_WORDS } from '../../figure/words/policyWords.ts';

/** While it is on the screen, whatever is copied, cut or dragged on the page leaves as the words that say why, and no count with it. */
export function useScreenOnly(): void {
  useEffect(() => {
    const replace = (event: ClipboardEvent | DragEvent): void => {
      // What is typed or marked in a field is the analyst's own.
      if (event.target instanceof HTMLInputElement) return;
      const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
      data?.clearData();
      data?.setData('text/plain', UNPROTECTED_WORDS);
      if (event.type !== 'dragstart') event.preventDefault();
    };
    const ways = ['copy', 'cut', 'dragstart'] as const;
    for (const way of ways) document.addEventListener(way, replace);
    return () => {
      for (const way of ways) document.removeEventListener(way, replace);
    };
  }, []);
}
