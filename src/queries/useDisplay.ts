import { useState } from 'react';
import { type Display, readDisplay, saveDisplay } from '../io/display.ts';

/** How the screen is shown to this person, and how to change it: at once, and kept in this browser. */
export function useDisplay(): readonly [display: Display, change: (change: Partial<Display>) => void] {
  const [display, setDisplay] = useState(readDisplay);
  return [
    display,
    (change) => {
      const next = { ...display, ...change };
      saveDisplay(next);
      setDisplay(next);
    },
  ];
}
