import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';

/** What an A4 page has room for, in CSS pixels: a chart is laid out anew for paper too. */
const PAPER_PX = 640;

/**
 * The width of an element, followed as it changes; `initialPx` until it is measured and where nothing can be. Whether it was
 * measured comes with it: that is so before the first paint, and what is drawn before would only be drawn again.
 */
export function useWidthPx<E extends HTMLElement>(
  initialPx: number,
): readonly [RefObject<E | null>, number, boolean] {
  const box = useRef<E>(null);
  const [{ widthPx, measured }, setWidth] = useState({ widthPx: initialPx, measured: false });
  const printing = useSyncExternalStore(watchPrinting, isPrinting, () => false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const now = element.clientWidth;
      setWidth((before) => {
        const next = now > 0 ? now : before.widthPx;
        return before.measured && before.widthPx === next ? before : { widthPx: next, measured: true };
      });
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, printing ? Math.min(widthPx, PAPER_PX) : widthPx, measured];
}

let printingNow = false;

function isPrinting(): boolean {
  return printingNow;
}

function watchPrinting(onChange: () => void): () => void {
  const start = (): void => {
    printingNow = true;
    onChange();
  };
  const end = (): void => {
    printingNow = false;
    onChange();
  };
  window.addEventListener('beforeprint', start);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', start);
    window.removeEventListener('afterprint', end);
  };
}
