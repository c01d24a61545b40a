import { describe, expect, it } from 'vitest';
import { dots } from '../../../../fixtures/figures/gallery.ts';
import { ChartBox } from '../../../../src/ui/charts/ChartBox.tsx';
import { FigureChart } from '../../../../src/ui/charts/FigureChart.tsx';
import { Matrix } from '../../../../src/ui/charts/Matrix.tsx';
import { Panels } from '../../../../src/ui/charts/Panels.tsx';
import { RowsChart } from '../../../../src/ui/charts/RowsChart.tsx';
import { layoutRows } from '../../../../src/ui/charts/rowLayout.ts';
import { FigureFrame } from '../../../../src/ui/figure/FigureFrame.tsx';
import { FigureTable } from '../../../../src/ui/figure/FigureTable.tsx';

/*
 * Checked by the compiler: each line that follows an expected error must be one. What looks like a figure in every field
 * but was not made by `buildFigure` has no brand, and draws nothing.
 */
const { kind, chart, table, alt } = dots;
const bare = { kind, chart, table, alt };
const { ...unbranded }: Omit<typeof dots, symbol> = dots;
if (chart.kind !== 'dots') throw new Error('the fixture is no dot chart');
const layout = layoutRows(chart, 600);

const refused = () => [
  // @ts-expect-error -- bare numbers are no figure
  <FigureChart key="1" figure={bare} />,
  // @ts-expect-error -- a chart model is no figure
  <FigureChart key="2" figure={chart} />,
  // @ts-expect-error -- numbers beside a figure are refused
  <FigureChart key="3" figure={dots} data={[1, 2, 3]} />,
  // @ts-expect-error -- bare numbers are no figure
  <ChartBox key="4" figure={bare} />,
  // @ts-expect-error -- bare numbers are no figure
  <RowsChart key="5" figure={bare} layout={layout} />,
  // @ts-expect-error -- a figure that is not known to be a matrix is not drawn as one
  <Matrix key="6" figure={dots} />,
  // @ts-expect-error -- a figure that is not known to be panels is not drawn as such
  <Panels key="7" figure={dots} />,
  // @ts-expect-error -- a table needs the figure it is of
  <FigureTable key="8" figure={{ table }} />,
  // @ts-expect-error -- all the fields without the brand are no figure
  <FigureFrame key="9" figure={unbranded} onProvenance={() => undefined} />,
  // @ts-expect-error -- the band has no switch
  <FigureFrame key="10" figure={dots} onProvenance={() => undefined} band={false} />,
  // @ts-expect-error -- nor a hook for a style that could hide it
  <FigureFrame key="11" figure={dots} onProvenance={() => undefined} className="plain" />,
  // @ts-expect-error -- the way to the provenance record cannot be left out
  <FigureFrame key="12" figure={dots} />,
];

describe('the parts that draw numbers', () => {
  it('take a figure and nothing else', () => {
    expect(refused).toBeTypeOf('function');
  });
});
