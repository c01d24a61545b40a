import { createElement, memo } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { ChartBox } from './ChartBox.tsx';
import { useLinesBox, useMultiplesBox } from './drawingParts.ts';
import { isDrawnAs, type FigureWith } from './figureWith.ts';
import { Matrix } from './Matrix.tsx';
import { Panels } from './Panels.tsx';
import './chart.css';

/** The picture of a figure. It takes nothing but a figure, so no number is drawn without its provenance. */
export const FigureChart = memo(function FigureChart({ figure }: { readonly figure: Figure }) {
  if (isDrawnAs(figure, 'dots', 'bars')) return <ChartBox figure={figure} />;
  if (isDrawnAs(figure, 'lines')) return <Lines figure={figure} />;
  if (isDrawnAs(figure, 'multiples')) return <Multiples figure={figure} />;
  if (isDrawnAs(figure, 'panels')) return <Panels figure={figure} />;
  if (isDrawnAs(figure, 'matrix')) return <Matrix figure={figure} />;
  if (isDrawnAs(figure, 'none')) return <NoChart figure={figure} />;
  return null;
});

function Lines({ figure }: { readonly figure: FigureWith<'lines'> }) {
  const box = useLinesBox();
  return box === undefined ? <Space /> : createElement(box, { figure });
}

function Multiples({ figure }: { readonly figure: FigureWith<'multiples'> }) {
  const box = useMultiplesBox();
  return box === undefined ? <Space /> : createElement(box, { figure });
}

/** The place of a chart whose drawing part is on its way. */
function Space() {
  return <div className="chart" style={{ minHeight: 320 }} />;
}

/** Why there is no picture; a withheld figure has only these words, any other its table under them. */
function NoChart({ figure }: { readonly figure: FigureWith<'none'> }) {
  if (figure.table.rows.length > 0) return <p className="small">{figure.chart.why}</p>;
  return <p className="no-chart">{figure.chart.why}</p>;
}
