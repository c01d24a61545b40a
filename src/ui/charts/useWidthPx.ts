import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';

/** What an A4 page has room for, in CSS pixels: a chart is laid out anew for paper too. */
const PAPER_PX = 640;

/** How wide a chart is laid out, and how much larger than that it is shown. */
export interface ChartWidth {
  /** In the chart's own pixels: the room there is, divided by the scale. */
  readonly widthPx: number;
  /** The reader's text size by the usual one: a chart is laid out narrower and shown larger, so that its words grow too. */
  readonly scale: number;
  /** So before the first paint: what is drawn before would only be drawn again. */
  readonly measured: boolean;
}

/** The width of an element, followed as it changes; `initialPx` until it is measured and where nothing can be. */
export function useWidthPx<E extends HTMLElement>(
  initialPx: number,
): readonly [RefObject<E | null>, ChartWidth] {
  const box = useRef<E>(null);
  const [width, setWidth] = useState<ChartWidth>({ widthPx: initialPx, scale: 1, measured: false });
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const now = element.clientWidth;
      const scale = textScale();
      setWidth((before) => {
        const widthPx = now > 0 ? now / scale : before.widthPx;
        return before.measured && before.widthPx === widthPx && before.scale === scale
          ? before
          : { widthPx, scale, measured: true };
      });
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The text size changes without the element's width.
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return [box, printing ? { ...width, widthPx: Math.min(width.widthPx, PAPER_PX / width.scale) } : width];
}

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watchPrinting, isPrinting, () => false);
}

/** The root's text size by the 16 px that charts are drawn for; browsers that give none draw at that. */
function textScale(): number {
  const sizePx = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(sizePx) && sizePx > 0 ? sizePx / 16 : 1;
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
