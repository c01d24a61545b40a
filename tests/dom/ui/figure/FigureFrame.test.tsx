import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { toAltOnScreen } from '../../../../src/figure/altPlaces.ts';
import * as real from '../../../../fixtures/figures/gallery.ts';
import * as madeUp from '../../../../fixtures/figures/ILLUSTRATIVE_gallery.ts';
import { FigureFrame } from '../../../../src/ui/figure/FigureFrame.tsx';
import { renderUi } from '../renderUi.ts';

const ignore = (): void => undefined;
const figures = [...Object.values(real), ...Object.values(madeUp)];

describe('FigureFrame', () => {
  it.each(figures.map((figure) => [figure.toolName, figure] as const))(
    'shows the band of every figure, whatever its state: %s',
    (_, figure) => {
      const { container } = renderUi(<FigureFrame figure={figure} onProvenance={ignore} />);
      const frame = screen.getByRole('figure', { name: `${figure.prefix}${figure.headline}` });
      expect(frame.firstElementChild?.textContent).toContain(`${figure.band.mark}${figure.band.who}`);
      expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^(Real data|Illustrative): /);
      expect(container.querySelectorAll('.wordmark')).toHaveLength(figure.kind === 'illustrative' ? 1 : 0);
      expect(frame.textContent).toContain(`Figure ${figure.code}.`);
    },
  );

  it('tiles the word-mark at a pitch of at most 120 by 60 pixels, hidden from assistive technology', () => {
    const { container } = renderUi(<FigureFrame figure={madeUp.ILLUSTRATIVE_bars} onProvenance={ignore} />);
    const mark = container.querySelector('.wordmark');
    expect(mark?.getAttribute('aria-hidden')).toBe('true');
    const pattern = mark?.querySelector('pattern');
    expect(Number(pattern?.getAttribute('width'))).toBeLessThanOrEqual(120);
    expect(Number(pattern?.getAttribute('height'))).toBeLessThanOrEqual(60);
    expect(pattern?.textContent).toBe('ILLUSTRATIVE');
  });

  it('has its table one press away, and the chart again', async () => {
    const { user } = renderUi(<FigureFrame figure={real.dots} onProvenance={ignore} />);
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Table: senior grades' }));
    expect(screen.getByRole('table', { name: real.dots.table.caption })).toBeDefined();
    expect(screen.queryByRole('img', { name: toAltOnScreen(real.dots) })).toBeNull();
    expect(screen.getByText('The table is above.').getAttribute('aria-live')).toBe('polite');
    await user.click(screen.getByRole('button', { name: 'Chart: senior grades' }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('img', { name: toAltOnScreen(real.dots) })).toBeDefined();
  });

  it('opens the provenance records it stands on', async () => {
    const onProvenance = vi.fn();
    const { user } = renderUi(<FigureFrame figure={real.dots} onProvenance={onProvenance} />);
    await user.click(screen.getByRole('button', { name: /^Provenance record/ }));
    expect(onProvenance).toHaveBeenCalledExactlyOnceWith(real.dots.band.records);
  });

  it('names each further tool with the figure, and hands it the figure and its place on the page', async () => {
    const run = vi.fn();
    const { user } = renderUi(
      <FigureFrame
        figure={real.dots}
        onProvenance={ignore}
        actions={[{ id: 'download', label: 'Download', run }]}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Download: senior grades' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(real.dots, screen.getByRole('figure'));
  });

  it('says what a withheld figure would be and why it is not shown', () => {
    renderUi(<FigureFrame figure={real.withheld} onProvenance={ignore} />);
    expect(screen.getByText(/No pattern of suppression keeps every small count/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^(Table|Copy table)/ })).toBeNull();
  });

  it('shows the table at once where nothing can be drawn', () => {
    renderUi(<FigureFrame figure={real.allSuppressed} onProvenance={ignore} />);
    expect(within(screen.getByRole('table')).getAllByText('suppressed')).toHaveLength(3);
  });

  it('says that an unprotected figure is not for publication, and offers no copy of it', () => {
    renderUi(<FigureFrame figure={real.screenOnly} onProvenance={ignore} />);
    expect(screen.getByText(/^Unprotected, not for publication/, { selector: '.unprotected' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Copy table/ })).toBeNull();
  });

  it('explains how the figure is worked out with its own released numbers', () => {
    renderUi(<FigureFrame figure={real.dots} onProvenance={ignore} />);
    expect(screen.getByText('475 / 11,570 = 4.1%')).toBeDefined();
    expect(screen.getByRole('group', { name: 'Tools: senior grades' })).toBeDefined();
  });

  it('takes the heading level that its place asks for', () => {
    renderUi(<FigureFrame figure={real.dots} onProvenance={ignore} level={3} />);
    expect(screen.getByRole('heading', { level: 3, name: /^Real data: / })).toBeDefined();
  });

  it('keeps band, notes and table when a chart cannot be drawn', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = { ...real.dots, chart: { ...real.dots.chart, marks: undefined } };
    // A figure as only a fault of ours could make it.
    const figure = broken as unknown as typeof real.dots;
    const { user } = renderUi(<FigureFrame figure={figure} onProvenance={ignore} />);
    await waitFor(() => expect(screen.getByText(/This chart could not be drawn/)).toBeDefined());
    expect(screen.getByText('Real data', { selector: '.mark' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Table: senior grades' }));
    expect(screen.getByRole('table')).toBeDefined();
  });
});
