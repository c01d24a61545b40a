import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sharesByGrade } from '../../../../fixtures/released/civilService.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';
import { FigureChart } from '../../../../src/ui/charts/FigureChart.tsx';
import { renderUi } from '../renderUi.ts';

describe('a matrix', () => {
  it('gives each column the room of its longest word, so that no word breaks inside', () => {
    renderUi(<FigureChart figure={buildFigure(sharesByGrade)} />);
    const widths = screen
      .getAllByRole('columnheader')
      .map((head) => [head.textContent ?? '', Number(/calc\((\d+)ch/.exec(head.style.width)?.[1])] as const);
    expect(widths.length).toBeGreaterThan(4);
    for (const [text, letters] of widths)
      for (const word of text.split(' ')) expect(letters).toBeGreaterThan(word.length);
  });
});
