import { Fragment, useId } from 'react';
import { ChartSurface } from './ChartSurface.tsx';
import type { FigureWith } from './figureWith.ts';
import { lineInk } from './lineInk.ts';
import type { EndLabel, LineLayout, LinePanel } from './lineLayout.ts';
import { LineSeriesShape } from './LineSeriesShape.tsx';
import { AXIS_INK, HAIR, INK } from './markInk.ts';
import { AXIS_PX, LABEL_PX, toFraction } from './rowMark.ts';
import { textWidthPx } from './textWidthPx.ts';

interface LinesChartProps {
  readonly figure: FigureWith<'lines'>;
  readonly layout: LineLayout;
}

const LINE_PX = 17;

/**
 * Lines over dates or grades at their true size, with intervals and direct labels; small multiples are panels of the same
 * drawing, so that a picture that leaves has them all. Recharts gives the surface; the marks are our own shapes, as in the
 * charts of rows.
 */
export function LinesChart({ figure, layout }: LinesChartProps) {
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const { chart, kind } = figure;
  return (
    <ChartSurface widthPx={layout.widthPx} heightPx={layout.heightPx}>
      {kind === 'illustrative' ? <LineHatches id={hatch} count={chart.series.length} /> : null}
      {layout.panels.map((panel) => (
        <Fragment key={panel.series.join()}>
          <PanelGround figure={figure} panel={panel} />
          {panel.series.map((series, at) => (
            <LineSeriesShape
              key={series}
              kind={kind}
              ink={lineInk(at)}
              hatch={`${hatch}-${at}`}
              points={chart.marks.flatMap((mark, index) => {
                const place = layout.places[index];
                return mark.series === series && place !== undefined ? [{ mark, place }] : [];
              })}
            />
          ))}
          {panel.ends.map((label) => (
            <EndText
              key={label.series}
              label={label}
              stroke={kind === 'real' ? lineInk(label.series).colour : `url(#${hatch}-${label.series})`}
            />
          ))}
        </Fragment>
      ))}
    </ChartSurface>
  );
}

/** Hairlines with their numbers, the names of the stops, marked dates, and a small picture's title. */
function PanelGround({
  figure: { chart },
  panel,
}: Pick<LinesChartProps, 'figure'> & { readonly panel: LinePanel }) {
  const { leftPx, topPx, plotWidthPx, plotHeightPx } = panel;
  const [right, bottom] = [leftPx + plotWidthPx, topPx + plotHeightPx];
  const toY = (at: number): number => topPx + plotHeightPx * (1 - toFraction(chart.axis, at));
  return (
    <>
      {panel.title === undefined ? null : (
        <text x={leftPx - 8} y={topPx - 12} fontSize={LABEL_PX} fontWeight={650} fill={INK}>
          {panel.title}
        </text>
      )}
      <g className="hair">
        {chart.axis.ticks.map(({ at }) => (
          <line key={at} x1={leftPx} x2={right} y1={toY(at)} y2={toY(at)} stroke={HAIR} />
        ))}
      </g>
      <g className="axis-text" fontSize={AXIS_PX} fill={AXIS_INK}>
        {chart.axis.ticks.map(({ at, text }) => (
          <text key={at} x={leftPx - 8} y={toY(at) + 4.5} textAnchor="end" fill={AXIS_INK}>
            {text}
          </text>
        ))}
        {panel.stops.map(({ x, lines }) => (
          <text key={x} textAnchor="middle" fill={AXIS_INK}>
            {lines.map((line, at) => (
              <tspan key={at} x={x} y={bottom + 20 + at * 15}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
      {(chart.targets ?? []).map(({ at, text }) => (
        <g key={text} className="axis-text target">
          <line
            x1={leftPx}
            x2={right}
            y1={toY(at)}
            y2={toY(at)}
            stroke={INK}
            strokeWidth="1.5"
            strokeDasharray="8 5"
          />
          <text
            x={leftPx + plotWidthPx / 4}
            y={toY(at) - 5}
            textAnchor="middle"
            fontSize={AXIS_PX}
            fill={INK}
          >
            {text}
          </text>
        </g>
      ))}
      {placeDates(chart.events, panel).map((placed, index) => (
        <MarkedDate key={index} placed={placed} panel={panel} />
      ))}
    </>
  );
}

interface PlacedDate {
  readonly x: number;
  readonly side: 'start' | 'end';
  /** Empty where it would lie on the words before it: the notes name every date. */
  readonly text: string;
}

function placeDates(
  events: readonly { readonly at: number; readonly text: string }[],
  { leftPx, plotWidthPx }: LinePanel,
): PlacedDate[] {
  let takenPx = 0;
  return [...events]
    .sort((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const x = leftPx + at * plotWidthPx;
      const widthPx = textWidthPx(text, AXIS_PX) + 5;
      const side = x + widthPx < leftPx + plotWidthPx ? 'start' : 'end';
      const [from, to] = side === 'start' ? [x, x + widthPx] : [x - widthPx, x];
      if (from < takenPx) return { x, side, text: '' };
      takenPx = to;
      return { x, side, text };
    });
}

/** A date somebody marked: a dashed upright with its words on the side that has room. */
function MarkedDate({
  placed: { x, side, text },
  panel,
}: {
  readonly placed: PlacedDate;
  readonly panel: LinePanel;
}) {
  return (
    <g className="axis-text">
      <line
        x1={x}
        x2={x}
        y1={panel.topPx - 6}
        y2={panel.topPx + panel.plotHeightPx}
        stroke={AXIS_INK}
        strokeDasharray="2 4"
        className="marked-date"
      />
      <text
        x={side === 'start' ? x + 5 : x - 5}
        y={panel.topPx - 10}
        textAnchor={side}
        fontSize={AXIS_PX}
        fill={AXIS_INK}
      >
        {text}
      </text>
    </g>
  );
}

function EndText({ label, stroke }: { readonly label: EndLabel; readonly stroke: string }) {
  const ink = lineInk(label.series);
  return (
    <>
      <line
        x1={label.x - 11}
        x2={label.x - 4}
        y1={label.y - 4}
        y2={label.y - 4}
        stroke={stroke}
        strokeWidth="4"
        className={stroke === ink.colour ? `line-key ${ink.className}` : undefined}
      />
      <text fontSize={LABEL_PX} fill={INK}>
        {label.lines.map((line, at) => (
          <tspan
            key={at}
            x={label.x}
            y={label.y + at * LINE_PX}
            fontWeight={at < label.valueFrom ? 400 : 650}
          >
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** The hatched ink of made-up lines, one for each colour. */
function LineHatches({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {Array.from({ length: count }, (_, at) => (
        <pattern
          key={at}
          id={`${id}-${at}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#fff" className="hatch-ground" />
          <rect
            width="3"
            height="6"
            fill={lineInk(at).colour}
            className={`hatch-line ${lineInk(at).className}`}
          />
        </pattern>
      ))}
    </defs>
  );
}
