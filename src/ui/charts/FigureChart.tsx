import { lazy, Suspense } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { ChartBox } from './ChartBox.tsx';
import { isDrawnAs, type FigureWith } from './figureWith.ts';
import { loadLinesBox } from './loadLinesBox.ts';
import { loadMultiplesBox } from './loadMultiplesBox.ts';
import { Matrix } from './Matrix.tsx';
import { Panels } from './Panels.tsx';
import './chart.css';

const LinesBox = lazy(loadLinesBox);
const MultiplesBox = lazy(loadMultiplesBox);

/** The picture of a figure. It takes nothing but a figure, so no number is drawn without its provenance. */
export function FigureChart({ figure }: { readonly figure: Figure }) {
  if (isDrawnAs(figure, 'dots', 'bars')) return <ChartBox figure={figure} />;
  if (isDrawnAs(figure, 'lines'))
    return (
      <Suspense fallback={<div className="chart" style={{ minHeight: 320 }} />}>
        <LinesBox figure={figure} />
      </Suspense>
    );
  if (isDrawnAs(figure, 'multiples'))
    return (
      <Suspense fallback={<div className="chart" style={{ minHeight: 320 }} />}>
        <MultiplesBox figure={figure} />
      </Suspense>
    );
  if (isDrawnAs(figure, 'panels')) return <Panels figure={figure} />;
  if (isDrawnAs(figure, 'matrix')) return <Matrix figure={figure} />;
  if (isDrawnAs(figure, 'none')) return <NoChart figure={figure} />;
  return null;
}

/** Why there is no picture; a withheld figure has only these words, any other its table under them. */
function NoChart({ figure }: { readonly figure: FigureWith<'none'> }) {
  if (figure.table.rows.length > 0) return <p className="small">{figure.chart.why}</p>;
  return <p className="no-chart">{figure.chart.why}</p>;
}
