import { useId } from 'react';
import { ComposedChart, useXAxisScale, XAxis } from 'recharts';
import type { DotsModel } from '../../figure/chartModel.ts';
import type { FigureWith } from './figureWith.ts';
import { Hatch } from './Hatch.tsx';
import { AXIS_INK, COMPARATOR, HAIR, INK } from './markInk.ts';
import { AXIS_PX, LABEL_PX } from './rowMark.ts';
import type { RowLayout } from './rowLayout.ts';
import { RowShape } from './RowShape.tsx';

export interface RowsChartProps {
  readonly figure: FigureWith<'dots' | 'bars'>;
  readonly layout: RowLayout;
}

/**
 * Dots with intervals, or bars from zero, one row for each mark; drawn at its true size, never scaled. Recharts gives the
 * surface, the axis and its scale. The marks are our own shapes on that scale: its bars, grid and reference lines would bring
 * 16 kB (gzip) of animation, clipping and labels that no figure here uses.
 */
export function RowsChart({ figure, layout }: RowsChartProps) {
  const { chart, kind } = figure;
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const { axis } = chart;
  const texts = new Map(axis.ticks.map((tick) => [tick.at, tick.text]));
  return (
    <ComposedChart
      layout="vertical"
      width={layout.widthPx}
      height={layout.heightPx}
      accessibilityLayer={false}
      margin={{
        top: layout.topPx,
        right: layout.widthPx - layout.leftPx - layout.plotWidthPx,
        bottom: 0,
        left: layout.leftPx,
      }}
    >
      {kind === 'illustrative' ? <Hatch id={hatch} /> : null}
      <XAxis
        type="number"
        domain={[axis.from, axis.to]}
        allowDataOverflow
        ticks={[...layout.ticks]}
        niceTicks="none"
        interval={0}
        tickFormatter={(at: number) => texts.get(at) ?? ''}
        tick={{ fontSize: AXIS_PX, fill: AXIS_INK, className: 'axis-text' }}
        tickLine={false}
        axisLine={false}
        height={layout.bottomPx}
        hide={axis.ticks.length === 0}
      />
      <Rows figure={figure} layout={layout} hatch={hatch} />
      <Reference layout={layout} />
    </ComposedChart>
  );
}

/** The hairlines under the marks, then each row, where the scale of the axis puts them. */
function Rows({ figure: { chart, kind }, layout, hatch }: RowsChartProps & { readonly hatch: string }) {
  const scale = useXAxisScale();
  if (scale === undefined) return null;
  const { from, to } = chart.axis;
  const toX = (at: number): number => scale(Math.min(Math.max(at, from), to)) ?? layout.leftPx;
  return (
    <>
      <g className="hair">
        {layout.ticks.map((tick) => (
          <Upright key={tick} x={toX(tick)} layout={layout} ink={HAIR} />
        ))}
      </g>
      <g className="nought">{from < 0 ? <Upright x={toX(0)} layout={layout} ink={AXIS_INK} /> : null}</g>
      {chart.kind === 'dots' ? <Sections sections={chart.sections ?? []} layout={layout} /> : null}
      <g className="rows">
        {chart.marks.map((mark, index) => {
          const place = layout.rows[index];
          const y = layout.tops[index] ?? layout.topPx;
          return place === undefined ? null : (
            <RowShape key={mark.key} {...{ kind, hatch, mark, place, layout, y, toX }} />
          );
        })}
      </g>
    </>
  );
}

/** The headings between rows. */
function Sections({
  sections,
  layout,
}: {
  readonly sections: NonNullable<DotsModel['sections']>;
  readonly layout: RowLayout;
}) {
  return sections.map(({ at, text }) => (
    <text
      key={at}
      x={2}
      y={(layout.tops[at] ?? layout.topPx) - 9}
      fontSize={LABEL_PX}
      fontWeight={650}
      fill={INK}
    >
      {text}
    </text>
  ));
}

interface UprightProps {
  readonly x: number;
  readonly layout: RowLayout;
  readonly ink: string;
}

function Upright({ x, layout, ink }: UprightProps) {
  return <line x1={x} x2={x} y1={layout.topPx} y2={layout.heightPx - layout.bottomPx} stroke={ink} />;
}

function Reference({ layout }: { readonly layout: RowLayout }) {
  const label = layout.reference;
  if (label === undefined) return null;
  const row = label.row === 'header' ? undefined : layout.rows[label.row];
  const y =
    row === undefined || label.row === 'header'
      ? 15
      : (layout.tops[label.row] ?? layout.topPx) + row.markY + 5;
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
