import { ChartFrame } from './ChartFrame.tsx';
import type { FigureWith } from './figureWith.ts';
import { layoutLines } from './lineLayout.ts';
import { LinesChart } from './LinesChart.tsx';
import { useWidthPx } from './useWidthPx.ts';
import './lines.css';

/** How near to a point a press has to be, in pixels: half of the smallest target. */
const REACH_PX = 18;

/** A chart of lines: the keys walk from point to point along each line. */
export function LinesBox({ figure }: { readonly figure: FigureWith<'lines'> }) {
  const [box, width] = useWidthPx<HTMLDivElement>(720);
  const layout = layoutLines(figure.chart, width.widthPx);
  return (
    <ChartFrame
      figure={figure}
      box={box}
      width={width}
      heightPx={layout.heightPx}
      marks={figure.chart.marks}
      cursorClass="line-cursor"
      cursorAt={(at) => {
        const place = layout.places[at];
        return place === undefined ? undefined : { left: place.x - 11, top: place.y - 11 };
      }}
      markAt={(x, y) => {
        const near = layout.places
          .map((place, at) => ({ at, far: Math.hypot(place.x - x, place.y - y) }))
          .filter(({ far }) => far <= REACH_PX)
          .sort((a, b) => a.far - b.far);
        return near[0]?.at;
      }}
    >
      <LinesChart figure={figure} layout={layout} />
    </ChartFrame>
  );
}
