import { useEffect, useRef } from 'react';
import type { Paper } from '../../workspace/paper.ts';

/** Saves what was typed and not saved yet when the screen is left, or hidden, as a closing window is. */
export function useKeptDraft(draft: Paper, stored: Paper, save: (paper: Paper) => void): void {
  const latest = useRef({ draft, stored, save });
  useEffect(() => {
    latest.current = { draft, stored, save };
  });
  useEffect(() => {
    const keep = (): void => {
      const { draft: own, stored: held, save: keepIt } = latest.current;
      if (own !== held) keepIt(own);
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      keep();
    };
  }, []);
}
