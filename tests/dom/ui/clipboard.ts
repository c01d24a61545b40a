import { createEvent, fireEvent } from '@testing-library/react';
import { expect } from 'vitest';

/** What a copy took, by format. */
export class Clipboard {
  readonly held = new Map<string, string>();
  readonly setData = (format: string, text: string): void => void this.held.set(format, text);
  readonly clearData = (): void => this.held.clear();
}

/** Selects from the start of one node to the end of another. */
export function select(from: Node, to: Node = from): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.setStart(from, 0);
  range.setEnd(to, to.childNodes.length);
  selection?.addRange(range);
}

/** What a copy, a cut or a drag that begins at an element takes. */
export function copyFrom(element: Element, how: 'copy' | 'cut' | 'dragStart' = 'copy'): Clipboard {
  const clipboard = new Clipboard();
  const event = createEvent[how](element);
  Object.defineProperty(event, how === 'dragStart' ? 'dataTransfer' : 'clipboardData', { value: clipboard });
  fireEvent(element, event);
  const taken = clipboard.held.size > 0;
  expect(event.defaultPrevented || how === 'dragStart').toBe(taken || how === 'dragStart');
  return clipboard;
}
