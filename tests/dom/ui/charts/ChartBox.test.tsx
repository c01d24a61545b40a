import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toAltOnScreen } from '../../../../src/figure/altPlaces.ts';
import { bars, dots, dotsWithGaps, score } from '../../../../fixtures/figures/gallery.ts';
import {
  ILLUSTRATIVE_bars,
  ILLUSTRATIVE_dots,
  ILLUSTRATIVE_unlike,
} from '../../../../fixtures/figures/ILLUSTRATIVE_gallery.ts';
import type { Figure } from '../../../../src/figure/figure.ts';
import { FigureChart } from '../../../../src/ui/charts/FigureChart.tsx';
import { renderUi } from '../renderUi.ts';

async function draw(figure: Figure) {
  const drawn = renderUi(<FigureChart figure={figure} />);
  await waitFor(() => expect(drawn.container.querySelector('.recharts-wrapper > svg text')).not.toBeNull());
  return drawn;
}

describe('a chart', () => {
  it('is one picture with its words, and has one tab stop', async () => {
    const { container, user } = await draw(dots);
    const chart = screen.getByRole('img', { name: toAltOnScreen(dots) });
    await user.tab();
    expect(document.activeElement).toBe(chart);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('is walked through with the arrow keys, each mark announced politely, and left with Escape', async () => {
    const { user } = await draw(dots);
    const said = screen.getByText('', { selector: '[aria-live]' });
    await user.tab();
    expect(said.textContent).toBe('');
    await user.keyboard('{ArrowDown}');
    expect(said.textContent).toMatch(/^Asian: 4\.1 per cent/);
    await user.keyboard('{ArrowRight}');
    expect(said.textContent).toMatch(/^Black: /);
    await user.keyboard('{End}{ArrowDown}');
    expect(said.textContent).toMatch(/^Other: /);
    await user.keyboard('{ArrowUp}');
    expect(said.textContent).toMatch(/^Mixed or multiple: /);
    await user.keyboard('{Home}');
    expect(said.textContent).toMatch(/^Asian: /);
    await user.keyboard('{Escape}');
    expect(said.textContent).toBe('');
    expect(document.activeElement).toBe(document.body);
  });

  it('draws real marks solid, without a hatch', async () => {
    const { container } = await draw(dots);
    expect(container.querySelectorAll('pattern')).toHaveLength(0);
    const circles = [...container.querySelectorAll('circle')];
    expect(circles.map((circle) => circle.getAttribute('fill'))).toEqual(Array(4).fill('#12436d'));
  });

  it.each([ILLUSTRATIVE_bars, ILLUSTRATIVE_dots])(
    'draws every illustrative mark hatched, with an outline: $toolName',
    async (figure) => {
      const { container } = await draw(figure);
      const marks = [...container.querySelectorAll('.rows circle, .rows rect')];
      expect(marks.length).toBeGreaterThan(3);
      for (const mark of marks) {
        const [, id] = /^url\(#(.+)\)$/.exec(mark.getAttribute('fill') ?? '') ?? [];
        expect(id === undefined ? null : container.querySelector(`pattern[id="${id}"]`)).not.toBeNull();
        expect(mark.getAttribute('stroke')).toMatch(/^#/);
      }
    },
  );

  it('gives two charts patterns of their own', async () => {
    const { container } = renderUi(
      <>
        <FigureChart figure={ILLUSTRATIVE_bars} />
        <FigureChart figure={ILLUSTRATIVE_dots} />
        <FigureChart figure={ILLUSTRATIVE_unlike} />
      </>,
    );
    await waitFor(() => expect(container.querySelectorAll('pattern').length).toBeGreaterThan(6));
    const ids = [...container.querySelectorAll('pattern')].map((pattern) => pattern.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps dark pink for the comparator, which is named once', async () => {
    const { container } = await draw(dots);
    expect(container.querySelectorAll('.mark-reference')).toHaveLength(4);
    expect(screen.getAllByText(/share of all staff/)).toHaveLength(1);
    expect(screen.getByText('share of all staff 7.2%')).toBeDefined();
  });

  it('draws a range as a bar without a dot, and nothing for a gap but its words', async () => {
    const { container } = await draw(dotsWithGaps);
    expect(container.querySelectorAll('circle')).toHaveLength(2);
    expect(screen.getByText('between 5.1% and 6.4%')).toBeDefined();
    expect(screen.getByText('cannot be shown [c]')).toBeDefined();
    expect(screen.getByText('suppressed by the publisher')).toBeDefined();
  });

  it('draws bars from zero', async () => {
    const { container } = await draw(bars);
    const rects = [...container.querySelectorAll('.rows rect')];
    expect(new Set(rects.map((rect) => rect.getAttribute('x'))).size).toBe(1);
    expect(rects).toHaveLength(4);
  });

  it('speaks each number of a scorecard once', () => {
    renderUi(<FigureChart figure={score} />);
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(screen.getByText('94.1%').closest('[aria-hidden="true"]')).not.toBeNull();
  });
});
