import { createElement } from 'react';
import type { FigureWith } from './figureWith.ts';
import { layoutRows, type RowLayout } from './rowLayout.ts';
import { useMarkCursor } from './useMarkCursor.ts';
import { useRowsChart } from './useRowsChart.ts';
import { useWidthPx } from './useWidthPx.ts';
import './chart.css';

/**
 * A chart of rows with one tab stop: arrow keys walk through the marks and each is announced politely. For a reader who
 * browses it is one picture with its words; the table has the numbers. Its height is known before the drawing part is there.
 */
export function ChartBox({ figure }: { readonly figure: FigureWith<'dots' | 'bars'> }) {
  const [box, widthPx, measured] = useWidthPx<HTMLDivElement>(720);
  const drawing = useRowsChart();
  const { marks } = figure.chart;
  const { at, keys } = useMarkCursor(marks.length);
  const layout = layoutRows(figure.chart, widthPx);
  const active = at === undefined ? undefined : marks[at];
  return (
    <div ref={box} className="chart" style={{ minHeight: layout.heightPx }}>
      <div role="img" aria-label={figure.alt} aria-roledescription="chart" data-mark={active?.key} {...keys}>
        {drawing === undefined || !measured ? null : createElement(drawing, { figure, layout })}
      </div>
      {at === undefined ? null : <Cursor layout={layout} at={at} />}
      <p className="vh" role="status">
        {active?.spoken}
      </p>
    </div>
  );
}

function Cursor({ layout, at }: { readonly layout: RowLayout; readonly at: number }) {
  const style = {
    top: (layout.tops[at] ?? layout.topPx) + 3,
    width: layout.widthPx,
    height: layout.rowPx - 6,
  };
  return <div className="cursor" aria-hidden="true" style={style} />;
}
