import { screen } from '@testing-library/react';
import { toAltOnScreen } from '../../../../src/figure/altPlaces.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dots, matrix, screenOnly } from '../../../../fixtures/figures/gallery.ts';
import { ILLUSTRATIVE_bars } from '../../../../fixtures/figures/ILLUSTRATIVE_gallery.ts';
import type { Figure } from '../../../../src/figure/figure.ts';
import type { PageSummary } from '../../../../src/figure/pageSummary.ts';
import { PageSummaryBlock } from '../../../../src/ui/feedback/PageSummaryBlock.tsx';
import { FigureFrame } from '../../../../src/ui/figure/FigureFrame.tsx';
import { Clipboard, copyFrom, select } from '../clipboard.ts';
import { renderUi } from '../renderUi.ts';

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
    const chart = screen.getByRole('img', { name: toAltOnScreen(dots) });
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

  it('carries the mark of both where it reaches from inside one figure into the next', () => {
    renderUi(
      <>
        <FigureFrame figure={dots} onProvenance={() => undefined} />
        <FigureFrame figure={matrix} onProvenance={() => undefined} />
      </>,
    );
    const [first, last] = screen.getAllByRole('heading', { level: 2 });
    if (first === undefined || last === undefined) throw new Error('no headings');
    select(first, last);
    const { held } = copyFrom(first);
    expect(held.get('text/plain')).toMatch(/^Real data: (?!Real data)/);
    expect(held.get('text/plain')?.endsWith(`${dots.sourceLine}\n${matrix.sourceLine}`)).toBe(true);
    expect(held.get('text/html')).toMatch(/^<p>Real data: /);
    expect(held.get('text/html')).toContain(matrix.sourceLine);
  });

  it('is no number of an unprotected figure, from whatever marked one it is reached', () => {
    renderUi(
      <>
        <FigureFrame figure={dots} onProvenance={() => undefined} />
        <FigureFrame figure={screenOnly} onProvenance={() => undefined} />
      </>,
    );
    const [first, last] = screen.getAllByRole('heading', { level: 2 });
    if (first === undefined || last === undefined) throw new Error('no headings');
    select(first, last);
    for (const how of ['copy', 'cut', 'dragStart'] as const)
      expect([...copyFrom(first, how).held.values()].join()).toMatch(
        /^unprotected, not for publication,<p>unprotected, not for publication<\/p>$/,
      );
  });

  it('is marked where the selection is dragged or cut from outside the figure it reaches into', () => {
    renderUi(
      <>
        <p>Before</p>
        <FigureFrame figure={ILLUSTRATIVE_bars} onProvenance={() => undefined} />
      </>,
    );
    const words = screen.getByText('Before');
    select(words, screen.getByRole('heading', { level: 2 }));
    for (const how of ['copy', 'cut', 'dragStart'] as const) {
      const { held } = copyFrom(words, how);
      expect(held.get('text/plain')).toMatch(/^Illustrative: Before/);
      expect(held.get('text/plain')?.endsWith(ILLUSTRATIVE_bars.sourceLine)).toBe(true);
      expect(held.get('text/html')).toMatch(/^<p>Illustrative: Before/);
    }
  });

  it('starts no formula where it is pasted into a spreadsheet', () => {
    renderUi(
      <>
        <p>{'=1+1'}</p>
        <FigureFrame figure={dots} onProvenance={() => undefined} />
      </>,
    );
    const words = screen.getByText('=1+1');
    select(words, screen.getByRole('heading', { level: 2 }));
    expect(copyFrom(words).held.get('text/plain')).toMatch(/^Real data: '=1\+1/);
  });

  it('is left alone where it only touches the edge of a figure, or is typed in a field', () => {
    const { container } = renderUi(
      <>
        <p>Before</p>
        <FigureFrame figure={dots} onProvenance={() => undefined} />
        <textarea defaultValue="Mine" />
      </>,
    );
    const range = document.createRange();
    range.setStart(screen.getByText('Before'), 0);
    range.setEnd(screen.getByRole('figure'), 0);
    document.getSelection()?.addRange(range);
    expect(copyFrom(screen.getByText('Before')).held.size).toBe(0);
    select(container);
    expect(copyFrom(screen.getByRole('textbox')).held.size).toBe(0);
  });

  it('is marked for the sentences above the figures as for the figures', () => {
    const summary = {
      kind: 'illustrative',
      hatched: true,
      leaves: 'every-way',
      lines: [{ label: 'What we know', sentence: 'White 85%.' }],
      sourceLine: 'Illustrative, not real data; made up.',
    } as const satisfies PageSummary;
    renderUi(
      <>
        <p>Before</p>
        <PageSummaryBlock summary={summary} />
      </>,
    );
    const words = screen.getByText('Before');
    select(words, screen.getByText(/White 85%/));
    expect(copyFrom(words).held.get('text/plain')).toMatch(
      /^Illustrative: Before[^]*White 85%[^]*\nIllustrative, not real data; made up\.$/,
    );
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
