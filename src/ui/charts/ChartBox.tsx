import { createElement } from 'react';
import { ChartFrame } from './ChartFrame.tsx';
import type { FigureWith } from './figureWith.ts';
import { usePaperParts, useRowsChart } from './drawingParts.ts';
import { layoutRows } from './rowLayout.ts';
import { usePrinting, useWidthPx } from './useWidthPx.ts';
import './chart.css';

/** A chart of rows. Its height is known before the drawing part is there. */
export function ChartBox({ figure }: { readonly figure: FigureWith<'dots' | 'bars'> }) {
  const [box, width] = useWidthPx<HTMLDivElement>(720);
  const drawing = useRowsChart();
  const toParts = usePaperParts();
  const parts = (usePrinting() ? toParts?.(figure.chart) : undefined) ?? [figure.chart];
  const layout = layoutRows(figure.chart, width.widthPx);
  const { tops, topPx, rowPx, widthPx, heightPx } = layout;
  return (
    <ChartFrame
      figure={figure}
      box={box}
      width={width}
      heightPx={heightPx}
      marks={figure.chart.marks}
      cursorAt={(at) => ({ top: (tops[at] ?? topPx) + 3, width: widthPx, height: rowPx - 6 })}
      markAt={(_, y) => {
        const at = tops.findIndex((top) => y >= top && y < top + rowPx);
        return at < 0 ? undefined : at;
      }}
    >
      {drawing === undefined || !width.measured
        ? null
        : parts.map((chart, key) => {
            const part = { ...figure, chart };
            return createElement(drawing, {
              key,
              figure: part,
              layout: layoutRows(chart, width.widthPx, figure.chart.marks.length),
            });
          })}
    </ChartFrame>
  );
}
