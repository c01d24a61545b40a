import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { FigureWith } from './figureWith.ts';
import { Hatch } from './Hatch.tsx';
import { AXIS_INK, COMPARATOR, HAIR } from './markInk.ts';
import { AXIS_PX, LABEL_PX } from './rowMark.ts';
import type { RowLayout } from './rowLayout.ts';
import { RowShape } from './RowShape.tsx';

interface RowsChartProps {
  readonly figure: FigureWith<'dots' | 'bars'>;
  readonly layout: RowLayout;
}

/** Dots with intervals, or bars from zero, one row for each mark; drawn at its true size, never scaled. */
export function RowsChart({ figure, layout }: RowsChartProps) {
  const { chart, kind } = figure;
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const { axis } = chart;
  const texts = new Map(axis.ticks.map((tick) => [tick.at, tick.text]));
  // Every row spans the plot: its shape finds its marks in there, and a gap is a row like any other.
  const rows = chart.marks.map((mark) => ({ key: mark.key, plot: [axis.from, axis.to] }));
  const drawRow = ({ x, y, width, index }: BarShapeProps) => {
    const mark = chart.marks[index];
    const place = layout.rows[index];
    if (mark === undefined || place === undefined) return <g />;
    const perUnit = axis.to === axis.from ? 0 : width / (axis.to - axis.from);
    const toX = (at: number): number =>
      x + (Math.min(Math.max(at, axis.from), axis.to) - axis.from) * perUnit;
    return <RowShape {...{ kind, hatch, mark, place, layout, y, toX }} />;
  };
  return (
    <BarChart
      layout="vertical"
      width={layout.widthPx}
      height={layout.heightPx}
      data={rows}
      barCategoryGap={0}
      barGap={0}
      accessibilityLayer={false}
      margin={{
        top: layout.topPx,
        right: layout.widthPx - layout.leftPx - layout.plotWidthPx,
        bottom: 0,
        left: layout.leftPx,
      }}
    >
      {kind === 'illustrative' ? <Hatch id={hatch} /> : null}
      {axis.ticks.length === 0 ? null : <CartesianGrid horizontal={false} stroke={HAIR} className="hair" />}
      {axis.from < 0 ? <ReferenceLine x={0} stroke={AXIS_INK} className="nought" /> : null}
      <YAxis type="category" dataKey="key" hide width={0} />
      <XAxis
        type="number"
        domain={[axis.from, axis.to]}
        ticks={[...layout.ticks]}
        interval={0}
        tickFormatter={(at: number) => texts.get(at) ?? ''}
        tick={{ fontSize: AXIS_PX, fill: AXIS_INK, className: 'axis-text' }}
        tickLine={false}
        axisLine={false}
        height={layout.bottomPx}
        hide={axis.ticks.length === 0}
      />
      <Bar dataKey="plot" shape={drawRow} isAnimationActive={false} />
      <Reference layout={layout} />
    </BarChart>
  );
}

function Reference({ layout }: { readonly layout: RowLayout }) {
  const label = layout.reference;
  if (label === undefined) return null;
  const row = label.row === 'header' ? undefined : layout.rows[label.row];
  const y =
    row === undefined || label.row === 'header'
      ? 15
      : layout.topPx + label.row * layout.rowPx + row.markY + 5;
  return (
    <text
      x={label.x}
      y={y}
      textAnchor={label.anchor}
      fontSize={LABEL_PX}
      fontWeight={600}
      fill={COMPARATOR}
      className="reference-text"
    >
      {label.text}
    </text>
  );
}
