import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

/** What goes on the box round a button and what it unfolds, and on the button. */
export interface Fold {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Folds what a button unfolded when the person goes elsewhere, or on Escape, which leads back to the button. */
export function useFold(open: boolean, fold: () => void): Fold {
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) fold();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open, fold]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    fold();
    button.current?.focus();
  };
  return { box, button, onKeyDown };
}
