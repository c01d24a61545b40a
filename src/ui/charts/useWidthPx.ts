import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';

/** What an A4 page has room for, in CSS pixels: a chart is laid out anew for paper too. */
const PAPER_PX = 640;

/** The width of an element, followed as it changes; `initialPx` until it is measured and where nothing can be. */
export function useWidthPx<E extends HTMLElement>(initialPx: number): readonly [RefObject<E | null>, number] {
  const box = useRef<E>(null);
  const [widthPx, setWidthPx] = useState(initialPx);
  const printing = useSyncExternalStore(watchPrinting, isPrinting, () => false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidthPx(element.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, printing ? Math.min(widthPx, PAPER_PX) : widthPx];
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
