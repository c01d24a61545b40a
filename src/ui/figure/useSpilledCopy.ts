import { useEffect, type RefObject } from 'react';
import type { MarkOfPart } from '../../figure/spilledText.ts';
import { markSpills } from './spilledCopy.ts';

/** Marks what is taken of a figure, or of the words about some, with a selection that reaches over its edge, as "select all" does. */
export function useSpilledCopy(
  { leaves, prefix, sourceLine }: MarkOfPart,
  frame: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    return markSpills({ element, leaves, prefix, sourceLine, ownsInside: true });
  }, [leaves, prefix, sourceLine, frame]);
}

/** While a part of the page is there, nothing that is copied, cut or dragged out of it leaves but the words that say why. */
export function useScreenOnlyPart(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    return markSpills({ element, leaves: 'screen-only', prefix: '', sourceLine: '', ownsInside: false });
  }, [part]);
}

/** The same for a part that may be taken along: every selection that touches it begins with its mark and ends with its source line. */
export function useMarkedPart(
  { prefix, sourceLine }: Omit<MarkOfPart, 'leaves'>,
  part: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    return markSpills({ element, leaves: 'every-way', prefix, sourceLine, ownsInside: false });
  }, [prefix, sourceLine, part]);
}
