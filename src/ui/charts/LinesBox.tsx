import type { FigureWith } from './figureWith.ts';
import { layoutLines } from './lineLayout.ts';
import { LinesChart } from './LinesChart.tsx';
import { useMarkCursor } from './useMarkCursor.ts';
import { useWidthPx } from './useWidthPx.ts';
import './lines.css';

/**
 * A chart of lines with one tab stop: arrow keys walk from point to point along each line, and each is announced politely. For
 * a reader who browses it is one picture with its words; the table has the numbers.
 */
export function LinesBox({ figure }: { readonly figure: FigureWith<'lines'> }) {
  const [box, widthPx] = useWidthPx<HTMLDivElement>(720);
  const { marks } = figure.chart;
  const { at, keys } = useMarkCursor(marks.length);
  const layout = layoutLines(figure.chart, widthPx);
  const active = at === undefined ? undefined : marks[at];
  const place = at === undefined ? undefined : layout.places[at];
  return (
    <div ref={box} className="chart" style={{ minHeight: layout.heightPx }}>
      <div role="img" aria-label={figure.alt} aria-roledescription="chart" data-mark={active?.key} {...keys}>
        <LinesChart figure={figure} layout={layout} />
      </div>
      {place === undefined ? null : (
        <div
          className="cursor line-cursor"
          aria-hidden="true"
          style={{ left: place.x - 11, top: place.y - 11 }}
        />
      )}
      <p className="vh" role="status">
        {active?.spoken}
      </p>
    </div>
  );
}
