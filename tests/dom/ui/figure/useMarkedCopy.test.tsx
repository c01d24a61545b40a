import { createEvent, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dots, matrix, screenOnly } from '../../../../fixtures/figures/gallery.ts';
import { ILLUSTRATIVE_bars } from '../../../../fixtures/figures/ILLUSTRATIVE_gallery.ts';
import type { Figure } from '../../../../src/figure/figure.ts';
import { FigureFrame } from '../../../../src/ui/figure/FigureFrame.tsx';
import { renderUi } from '../renderUi.ts';

/** What a copy took, by format. */
class Clipboard {
  readonly held = new Map<string, string>();
  readonly setData = (format: string, text: string): void => void this.held.set(format, text);
  readonly clearData = (): void => this.held.clear();
}

function select(from: Node, to: Node = from): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.setStart(from, 0);
  range.setEnd(to, to.childNodes.length);
  selection?.addRange(range);
}

function copyFrom(element: Element, how: 'copy' | 'cut' | 'dragStart' = 'copy'): Clipboard {
  const clipboard = new Clipboard();
  const event = createEvent[how](element);
  Object.defineProperty(event, how === 'dragStart' ? 'dataTransfer' : 'clipboardData', { value: clipboard });
  fireEvent(element, event);
  const taken = clipboard.held.size > 0;
  expect(event.defaultPrevented || how === 'dragStart').toBe(taken || how === 'dragStart');
  return clipboard;
}

async function openTable(figure: Figure): Promise<void> {
  const { user } = renderUi(<FigureFrame figure={figure} onProvenance={() => undefined} />);
  await user.click(screen.getByRole('button', { name: /^Table/ }));
}

afterEach(() => document.getSelection()?.removeAllRanges());

describe('what is copied out of a figure', () => {
  it('is, for one cell, its value with kind and source', async () => {
    await openTable(ILLUSTRATIVE_bars);
    const cell = screen.getByRole('cell', { name: '85%' });
    select(cell);
    const text = copyFrom(cell).held.get('text/plain') ?? '';
    expect(text).toMatch(/^85% \[illustrative, not real data.*\]$/);
  });

  it('is, for a cell of the matrix, its value with the unit', () => {
    renderUi(<FigureFrame figure={matrix} onProvenance={() => undefined} />);
    const cell = screen.getByRole('cell', { name: /^2\.9 per cent/ });
    select(cell);
    expect(copyFrom(cell).held.get('text/plain')).toMatch(/^2\.9% \[real data/);
  });

  it('is, for more than one cell, the whole table between its caption and its source', async () => {
    await openTable(dots);
    const [first, last] = [
      screen.getByRole('cell', { name: '4.1%' }),
      screen.getByRole('cell', { name: '1.1%' }),
    ];
    select(first, last);
    const { held } = copyFrom(first);
    expect(held.get('text/plain')?.split('\n')[0]).toBe(dots.table.caption);
    expect(held.get('text/plain')?.split('\n').at(-1)).toBe(dots.sourceLine);
    expect(held.get('text/html')).toContain('<caption>Real data: ');
  });

  it('is, for any other words, those words with kind and source', () => {
    renderUi(<FigureFrame figure={ILLUSTRATIVE_bars} onProvenance={() => undefined} />);
    const heading = screen.getByRole('heading', { level: 2 });
    select(heading);
    expect(copyFrom(heading).held.get('text/plain')).toMatch(
      /Share of senior roles.*\[illustrative, not real data/,
    );
  });

  it('is marked as well when it is dragged or cut', async () => {
    await openTable(ILLUSTRATIVE_bars);
    const cell = screen.getByRole('cell', { name: '85%' });
    select(cell);
    expect(copyFrom(cell, 'dragStart').held.get('text/plain')).toContain('illustrative, not real data');
    expect(copyFrom(cell, 'cut').held.get('text/plain')).toContain('illustrative, not real data');
  });

  it('is only the words that say so where the figure is unprotected', async () => {
    await openTable(screenOnly);
    const cell = screen.getByRole('cell', { name: '4.1%' });
    select(cell);
    expect([...copyFrom(cell).held.values()].join()).toBe('unprotected, not for publication');
  });

  it('is the mark on which the keyboard stands where nothing is selected', async () => {
    const { user } = renderUi(<FigureFrame figure={dots} onProvenance={() => undefined} />);
    const chart = screen.getByRole('img', { name: dots.alt });
    chart.focus();
    await user.keyboard('{ArrowDown}');
    expect(copyFrom(chart).held.get('text/plain')).toMatch(/^Asian: 4\.1% \[real data/);
  });

  it('names every figure it touches where the selection reaches over their edges', () => {
    const { container } = renderUi(
      <>
        <p>Before</p>
        <FigureFrame figure={dots} onProvenance={() => undefined} />
        <FigureFrame figure={matrix} onProvenance={() => undefined} />
        <p>After</p>
      </>,
    );
    select(container);
    const text = copyFrom(document.body).held.get('text/plain') ?? '';
    expect(text).toMatch(/^Real data: Before/);
    expect(text.endsWith(`${dots.sourceLine}\n${matrix.sourceLine}`)).toBe(true);
  });

  it('is only the words that say so where such a selection holds an unprotected figure', () => {
    const { container } = renderUi(
      <>
        <FigureFrame figure={screenOnly} onProvenance={() => undefined} />
        <FigureFrame figure={dots} onProvenance={() => undefined} />
      </>,
    );
    select(container);
    expect(copyFrom(document.body).held.get('text/plain')).toBe('unprotected, not for publication');
  });

  it('is left alone outside the figures', () => {
    renderUi(
      <>
        <p>Before</p>
        <FigureFrame figure={dots} onProvenance={() => undefined} />
      </>,
    );
    const words = screen.getByText('Before');
    select(words);
    expect(copyFrom(words).held.size).toBe(0);
  });

  it('is nothing where nothing is selected', () => {
    renderUi(<FigureFrame figure={dots} onProvenance={() => undefined} />);
    expect(copyFrom(screen.getByRole('heading', { level: 2 })).held.size).toBe(0);
  });

  it('reaches the clipboard by the button too, without a secure context', async () => {
    const { user } = renderUi(<FigureFrame figure={dots} onProvenance={() => undefined} />);
    // user-event puts a clipboard in place; an intranet page over plain http has none.
    vi.stubGlobal('ClipboardItem', undefined);
    const clipboard = new Clipboard();
    document.execCommand = vi.fn((): boolean => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: clipboard });
      return document.body.dispatchEvent(event);
    });
    await user.click(screen.getByRole('button', { name: 'Copy table: senior grades' }));
    expect(await screen.findByText('Copied, with its source.')).toBeDefined();
    expect(clipboard.held.get('text/plain')).toContain(dots.sourceLine);
    expect(clipboard.held.get('text/html')).toContain('<table>');
    vi.unstubAllGlobals();
  });
});
