import { createContext, use, useId, useMemo } from 'react';
import { XAxis } from 'recharts';
import type { AxisModel, DotsModel } from '../../figure/chartModel.ts';
import { ChartSurface } from './ChartSurface.tsx';
import type { FigureWith } from './figureWith.ts';
import { Hatch } from './Hatch.tsx';
import { AXIS_INK, COMPARATOR, HAIR, INK } from './markInk.ts';
import { AXIS_PX, LABEL_PX, toFraction } from './rowMark.ts';
import type { RowLayout } from './rowLayout.ts';
import { RowShape } from './RowShape.tsx';

export interface RowsChartProps {
  readonly figure: FigureWith<'dots' | 'bars'>;
  readonly layout: RowLayout;
}

/**
 * Dots with intervals, or bars from zero, one row for each mark; drawn at its true size, never scaled. Recharts gives the surface and
 * the axis. The marks are our own shapes: its bars, grid and reference lines would bring 16 kB (gzip) of animation, clipping and
 * labels that no figure here uses, and its scale comes to them a step after the axis has changed.
 */
export function RowsChart({ figure, layout }: RowsChartProps) {
  const { kind } = figure;
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  return (
    <ChartSurface layout="vertical" {...layout}>
      {kind === 'illustrative' ? <Hatch id={hatch} /> : null}
      <Axis axis={figure.chart.axis} layout={layout} />
      <Rows figure={figure} layout={layout} hatch={hatch} />
    </ChartSurface>
  );
}

const TickTexts = createContext<AxisModel['ticks']>([]);

/**
 * The axis goes on to the edge of the surface, where the words of the marks stand: so its range is one for all figures of a width, and
 * what is the same for two of them need not be told to the store.
 */
function Axis({ axis, layout }: { readonly axis: AxisModel; readonly layout: RowLayout }) {
  const { widthPx, leftPx, plotWidthPx, bottomPx } = layout;
  const places = layout.ticks.join();
  const ticks = useMemo(() => places.split(',').map(Number), [places]);
  // Something, also where there is nothing to span.
  const span = axis.to - axis.from || 1;
  const end = axis.from + (span * (widthPx - leftPx)) / plotWidthPx;
  return (
    <TickTexts value={axis.ticks}>
      <XAxis
        type="number"
        domain={[axis.from, end]}
        allowDataOverflow
        ticks={ticks}
        niceTicks="none"
        interval={0}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        height={bottomPx}
        hide={axis.ticks.length === 0}
      />
    </TickTexts>
  );
}

/** What Recharts hands to a tick of ours. */
interface TickProps {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}

/** The words of a tick. Recharts' own are measured in the document, which lays the whole page out. */
function Tick({ x, y, payload }: TickProps) {
  const texts = use(TickTexts);
  return (
    <text
      x={x}
      y={y}
      dy="0.71em"
      textAnchor="middle"
      fontSize={AXIS_PX}
      fill={AXIS_INK}
      className="axis-text"
    >
      {texts.find(({ at }) => at === payload?.value)?.text}
    </text>
  );
}

const TICK = <Tick />;

/** The hairlines under the marks, then each row, where the layout that made room for its words has it too. */
function Rows({ figure: { chart, kind }, layout, hatch }: RowsChartProps & { readonly hatch: string }) {
  const { axis } = chart;
  const toX = (at: number): number => layout.leftPx + toFraction(axis, at) * layout.plotWidthPx;
  return (
    <>
      <g className="hair">
        {layout.ticks.map((tick) => (
          <Upright key={tick} x={toX(tick)} layout={layout} ink={HAIR} />
        ))}
      </g>
      <g className="nought">{axis.from < 0 ? <Upright x={toX(0)} layout={layout} ink={AXIS_INK} /> : null}</g>
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
      <Reference layout={layout} />
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
