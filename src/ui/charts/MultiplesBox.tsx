import { ChartFrame } from './ChartFrame.tsx';
import type { FigureWith } from './figureWith.ts';
import { layoutMultiples, ROW_PX } from './multiplesLayout.ts';
import { MultiplesChart } from './MultiplesChart.tsx';
import { paperPanels } from './paperPanels.ts';
import { usePrinting, useWidthPx } from './useWidthPx.ts';

/** Small dot charts: the keys walk from dot to dot, picture by picture. */
export function MultiplesBox({ figure }: { readonly figure: FigureWith<'multiples'> }) {
  const [box, width] = useWidthPx<HTMLDivElement>(720);
  const parts = usePrinting() ? paperPanels(figure.chart) : [figure.chart];
  const layout = layoutMultiples(figure.chart, width.widthPx);
  const panelOf = (at: number) => layout.panels[layout.places[at]?.panel ?? -1];
  return (
    <ChartFrame
      figure={figure}
      box={box}
      width={width}
      heightPx={layout.heightPx}
      marks={figure.chart.marks}
      cursorAt={(at) => {
        const [place, panel] = [layout.places[at], panelOf(at)];
        if (place === undefined || panel === undefined) return undefined;
        return { left: panel.leftPx, top: place.y - ROW_PX / 2, width: panel.widthPx, height: ROW_PX };
      }}
      markAt={(x, y) => {
        const at = layout.places.findIndex((place, index) => {
          const panel = panelOf(index);
          return (
            panel !== undefined &&
            Math.abs(place.y - y) <= ROW_PX / 2 &&
            x >= panel.leftPx &&
            x <= panel.leftPx + panel.widthPx
          );
        });
        return at < 0 ? undefined : at;
      }}
    >
      {parts.map((chart, at) => (
        <MultiplesChart
          key={at}
          figure={{ ...figure, chart }}
          layout={layoutMultiples(chart, width.widthPx)}
        />
      ))}
    </ChartFrame>
  );
}
