import { useId } from 'react';
import { ChartSurface } from './ChartSurface.tsx';
import type { FigureWith } from './figureWith.ts';
import { Hatch } from './Hatch.tsx';
import { AXIS_INK, COMPARATOR, HAIR, INK, markInk, referenceInk } from './markInk.ts';
import type { MultiplePanel, MultiplesLayout } from './multiplesLayout.ts';
import { AXIS_PX, LABEL_PX, toFraction } from './rowMark.ts';
import { wrapText } from './textWidthPx.ts';

interface MultiplesChartProps {
  readonly figure: FigureWith<'multiples'>;
  readonly layout: MultiplesLayout;
}

/** Small dot charts on one axis, at their true size; Recharts gives the surface, as for the other charts. */
export function MultiplesChart({ figure, layout }: MultiplesChartProps) {
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const { chart, kind } = figure;
  return (
    <ChartSurface widthPx={layout.widthPx} heightPx={layout.heightPx}>
      {kind === 'illustrative' ? <Hatch id={hatch} /> : null}
      {layout.referenceY === undefined ? null : (
        <text
          x={2}
          y={layout.referenceY}
          fontSize={LABEL_PX}
          fontWeight={600}
          fill={COMPARATOR}
          className="reference-text"
        >
          {`| ${chart.referenceName ?? ''}`}
        </text>
      )}
      {layout.panels.map((panel, at) => (
        <Ground key={chart.panels[at]?.key ?? at} panel={panel} axis={chart.axis} />
      ))}
      <g className="rows">
        {chart.marks.map((mark, at) => {
          const place = layout.places[at];
          const panel = place === undefined ? undefined : layout.panels[place.panel];
          return place === undefined || panel === undefined ? null : (
            <Dot key={mark.key} {...{ figure, mark, panel, hatch, y: place.y }} />
          );
        })}
      </g>
    </ChartSurface>
  );
}

interface GroundProps {
  readonly panel: MultiplePanel;
  readonly axis: FigureWith<'multiples'>['chart']['axis'];
}

function Ground({ panel, axis }: GroundProps) {
  const toX = (at: number): number => panel.plotLeftPx + toFraction(axis, at) * panel.plotWidthPx;
  const texts = new Map(axis.ticks.map(({ at, text }) => [at, text]));
  return (
    <>
      <text fontSize={LABEL_PX} fontWeight={650} fill={INK}>
        {panel.title.map((line, at) => (
          <tspan key={at} x={panel.leftPx} y={panel.topPx + 14 + at * 17}>
            {line}
          </tspan>
        ))}
      </text>
      <g className="hair">
        {panel.ticks.map((at) => (
          <line
            key={at}
            x1={toX(at)}
            x2={toX(at)}
            y1={panel.plotTopPx}
            y2={panel.plotBottomPx}
            stroke={HAIR}
          />
        ))}
      </g>
      <g className="axis-text" fontSize={AXIS_PX} fill={AXIS_INK}>
        {panel.ticks.map((at) => (
          <text key={at} x={toX(at)} y={panel.plotBottomPx + 15} textAnchor="middle" fill={AXIS_INK}>
            {texts.get(at)}
          </text>
        ))}
      </g>
    </>
  );
}

interface DotProps {
  readonly figure: FigureWith<'multiples'>;
  readonly mark: FigureWith<'multiples'>['chart']['marks'][number];
  readonly panel: MultiplePanel;
  readonly hatch: string;
  readonly y: number;
}

/** One row of a small picture: its name, its interval, its dot, the comparator; or the symbol that stands for it. */
function Dot({ figure: { chart, kind }, mark, panel, hatch, y }: DotProps) {
  const toX = (at: number): number => panel.plotLeftPx + toFraction(chart.axis, at) * panel.plotWidthPx;
  const ink = markInk(kind, hatch);
  const { mark: shape, reference } = mark;
  const [name = ''] = wrapText(mark.label, AXIS_PX, panel.plotLeftPx - panel.leftPx - 8);
  return (
    <g>
      <text x={panel.leftPx} y={y + 4.5} fontSize={AXIS_PX} fill={INK}>
        {name}
      </text>
      {shape.kind === 'gap' ? (
        <text x={panel.plotLeftPx + 4} y={y + 4.5} fontSize={AXIS_PX} fill={INK}>
          {mark.text}
        </text>
      ) : null}
      {shape.kind === 'gap' || shape.lower === undefined || shape.upper === undefined ? null : (
        <rect
          x={toX(shape.lower)}
          y={y - 3.5}
          width={Math.max(toX(shape.upper) - toX(shape.lower), 1)}
          height="7"
          {...ink}
          opacity={kind === 'real' ? 0.25 : 0.45}
        />
      )}
      {shape.kind === 'point' ? <circle cx={toX(shape.at)} cy={y} r="4.5" {...ink} /> : null}
      {shape.kind === 'range' ? (
        <rect
          x={toX(shape.low)}
          y={y - 4.5}
          width={Math.max(toX(shape.high) - toX(shape.low), 3)}
          height="9"
          {...ink}
        />
      ) : null}
      {reference === undefined ? null : (
        <rect x={toX(reference.at) - 1.25} y={y - 9} width="2.5" height="18" {...referenceInk(kind, hatch)} />
      )}
    </g>
  );
}
