import type { FigureWith } from './figureWith.ts';
import { layoutMultiples, ROW_PX } from './multiplesLayout.ts';
import { MultiplesChart } from './MultiplesChart.tsx';
import { useMarkCursor } from './useMarkCursor.ts';
import { useWidthPx } from './useWidthPx.ts';

/** Small dot charts with one tab stop: arrow keys walk from dot to dot, picture by picture, and each is announced politely. */
export function MultiplesBox({ figure }: { readonly figure: FigureWith<'multiples'> }) {
  const [box, widthPx] = useWidthPx<HTMLDivElement>(720);
  const { marks } = figure.chart;
  const { at, keys } = useMarkCursor(marks.length);
  const layout = layoutMultiples(figure.chart, widthPx);
  const active = at === undefined ? undefined : marks[at];
  const place = at === undefined ? undefined : layout.places[at];
  const panel = place === undefined ? undefined : layout.panels[place.panel];
  return (
    <div ref={box} className="chart" style={{ minHeight: layout.heightPx }}>
      <div role="img" aria-label={figure.alt} aria-roledescription="chart" data-mark={active?.key} {...keys}>
        <MultiplesChart figure={figure} layout={layout} />
      </div>
      {place === undefined || panel === undefined ? null : (
        <div
          className="cursor"
          aria-hidden="true"
          style={{ left: panel.leftPx, top: place.y - ROW_PX / 2, width: panel.widthPx, height: ROW_PX }}
        />
      )}
      <p className="vh" role="status">
        {active?.spoken}
      </p>
    </div>
  );
}
