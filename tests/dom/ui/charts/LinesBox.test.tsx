import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toAltOnScreen } from '../../../../src/figure/altPlaces.ts';
import {
  ILLUSTRATIVE_together,
  ILLUSTRATIVE_trend,
  pathOfGrades,
  trendOfRates,
  trendOfShares,
} from '../../../../fixtures/figures/trends.ts';
import type { Figure } from '../../../../src/figure/figure.ts';
import { FigureChart } from '../../../../src/ui/charts/FigureChart.tsx';
import { renderUi } from '../renderUi.ts';

async function draw(figure: Figure) {
  const drawn = renderUi(<FigureChart figure={figure} />);
  await waitFor(() => expect(drawn.container.querySelector('.recharts-wrapper > svg text')).not.toBeNull());
  return drawn;
}

function textsIn(container: HTMLElement): string[] {
  return [...container.querySelectorAll('svg text')].map((text) => text.textContent ?? '');
}

describe('a chart of lines', () => {
  it('is one picture with its words and one tab stop, walked through point by point', async () => {
    const { user, container } = await draw(trendOfShares);
    expect(screen.getByRole('img', { name: toAltOnScreen(trendOfShares) })).toBeTruthy();
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const said = screen.getByText('', { selector: '[aria-live]' });
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(said.textContent).toMatch(/^Asian, 31 March 2021: .*per cent|^Asian, 31 March 2021: between/);
    await user.keyboard('{ArrowRight}');
    expect(said.textContent).toMatch(/^Asian, 31 March 2022: /);
    await user.keyboard('{End}');
    expect(said.textContent).toMatch(/^Other, 31 March 2023: /);
    await user.keyboard('{Escape}');
    expect(said.textContent).toBe('');
  });

  it('labels its lines at their ends, names its dates, and marks the break, without a line across it', async () => {
    const { container } = await draw(trendOfShares);
    const texts = textsIn(container);
    expect(texts).toContain('Mar 2022 [b]');
    expect(texts.some((text) => /^Asian5\.\d%/.test(text))).toBe(true);
    // Four lines of three dates, each with one joint: the one over the break is not drawn.
    expect(container.querySelectorAll('.line-path')).toHaveLength(4);
  });

  it('draws real lines solid and made-up ones hatched', async () => {
    const real = await draw(trendOfShares);
    expect(real.container.querySelectorAll('pattern')).toHaveLength(0);
    real.unmount();
    const { container } = await draw(ILLUSTRATIVE_together);
    const inks = [...container.querySelectorAll('.line-path, .line-fill')].map(
      (line) => line.getAttribute('stroke') ?? line.getAttribute('fill') ?? '',
    );
    expect(inks.length).toBeGreaterThan(3);
    expect(inks.every((ink) => ink.startsWith('url(#hatch'))).toBe(true);
  });

  it('puts more than four lines into small pictures of one drawing, on one axis', async () => {
    const { container } = await draw(ILLUSTRATIVE_trend);
    expect(container.querySelectorAll('svg.recharts-surface')).toHaveLength(1);
    const titles = textsIn(container).filter((text) => text.endsWith('(illustrative)'));
    expect(titles).toHaveLength(5);
  });

  it('marks a campaign with its date and leaves a gap where nothing can be shown', async () => {
    const rates = await draw(trendOfRates);
    expect(textsIn(rates.container)).toContain('Campaign');
    rates.unmount();
    const { container } = await draw(pathOfGrades);
    const points = container.querySelectorAll('.line-point');
    expect(points).toHaveLength(16);
    const { chart } = trendOfRates;
    if (chart.kind !== 'lines') throw new Error(chart.kind);
    const events = [
      { at: 0.5, text: 'First' },
      { at: 0.51, text: 'Second' },
    ];
    const close = await draw({ ...trendOfRates, chart: { ...chart, events } });
    expect(close.container.querySelectorAll('.marked-date')).toHaveLength(2);
    // Words never lie on words: the notes name every date.
    expect(textsIn(close.container)).toContain('First');
    expect(textsIn(close.container)).not.toContain('Second');
    expect(textsIn(container).join(' ')).toContain('cannot be shown [c]');
  });
});
