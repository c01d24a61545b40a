import { useId } from 'react';
import type { DotsModel } from '../../figure/chartModel.ts';
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
 * Dots with intervals, or bars from zero, one row for each mark; drawn at its true size, never scaled. Recharts gives the surface. Axis
 * and marks are our own shapes: its bars, grid and reference lines would bring 16 kB (gzip) of animation, clipping and labels that no
 * figure here uses, and its axis is told to its store after each painting, which then draws once more.
 */
export function RowsChart({ figure, layout }: RowsChartProps) {
  const { kind } = figure;
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  return (
    <ChartSurface widthPx={layout.widthPx} heightPx={layout.heightPx}>
      {kind === 'illustrative' ? <Hatch id={hatch} /> : null}
      <Rows figure={figure} layout={layout} hatch={hatch} />
    </ChartSurface>
  );
}

/** The hairlines under the marks with their words, then each row, where the layout that made room for its words has it too. */
function Rows({ figure: { chart, kind }, layout, hatch }: RowsChartProps & { readonly hatch: string }) {
  const { axis } = chart;
  const toX = (at: number): number => layout.leftPx + toFraction(axis, at) * layout.plotWidthPx;
  const textY = layout.heightPx - layout.bottomPx + 8 + 0.71 * AXIS_PX;
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
      <g className="axis-text" fontSize={AXIS_PX}>
        {axis.ticks.map(({ at, text }) =>
          layout.ticks.includes(at) ? (
            <text key={at} x={toX(at)} y={textY} textAnchor="middle" fill={AXIS_INK}>
              {text}
            </text>
          ) : null,
        )}
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
