import type { LineMark } from '../../figure/chartModel.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { LineInk } from './lineInk.ts';
import type { MarkPlace } from './lineLayout.ts';

/** A mark with its place. */
export interface PlacedMark {
  readonly mark: LineMark;
  readonly place: MarkPlace;
}

interface LineSeriesShapeProps {
  readonly points: readonly PlacedMark[];
  readonly kind: ProvenanceKind;
  readonly ink: LineInk;
  /** Id of the hatch of this line's colour. */
  readonly hatch: string;
}

/** One line: intervals first, then the line where it is unbroken, then its points. */
export function LineSeriesShape({ points, kind, ink, hatch }: LineSeriesShapeProps) {
  const fill = kind === 'real' ? ink.colour : `url(#${hatch})`;
  return (
    <g className={`line-series ${ink.className} ${kind === 'real' ? 'solid' : 'hatched'}`}>
      {points.map((point) => (
        <IntervalShape key={point.mark.key} {...point} fill={fill} made={kind === 'illustrative'} />
      ))}
      {points.map(({ mark, place }, at) => {
        const before = points[at - 1]?.place;
        return mark.joined && before !== undefined ? (
          <line
            key={mark.key}
            x1={before.x}
            y1={before.y}
            x2={place.x}
            y2={place.y}
            stroke={fill}
            strokeWidth={kind === 'real' ? 2.5 : 5}
            className="line-path"
          />
        ) : null;
      })}
      {points.map((point) => (
        <PointShape key={point.mark.key} {...point} fill={fill} stroke={ink.colour} />
      ))}
    </g>
  );
}

function IntervalShape({
  mark: { mark },
  place,
  fill,
  made,
}: PlacedMark & { readonly fill: string; readonly made: boolean }) {
  if (mark.kind === 'gap' || mark.lower === undefined || mark.upper === undefined) return null;
  const [top, bottom] = [place.toY(mark.upper), place.toY(mark.lower)];
  return (
    <rect
      x={place.x - 3}
      y={top}
      width="6"
      height={Math.max(bottom - top, 1)}
      fill={fill}
      opacity={made ? 0.45 : 0.25}
      className="line-fill"
    />
  );
}

function PointShape({
  mark: { mark },
  place,
  fill,
  stroke,
}: PlacedMark & { readonly fill: string; readonly stroke: string }) {
  if (mark.kind === 'gap') return null;
  const ink = { fill, stroke, strokeWidth: 1.5, className: 'line-point' };
  if (mark.kind === 'point') return <circle cx={place.x} cy={place.y} r="4.5" {...ink} />;
  const [top, bottom] = [place.toY(mark.high), place.toY(mark.low)];
  const height = Math.max(bottom - top, 4);
  return <rect x={place.x - 5.5} y={(top + bottom - height) / 2} width="11" height={height} {...ink} />;
}
