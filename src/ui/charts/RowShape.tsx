import type { BarMark, DotMark } from '../../figure/chartModel.ts';
import { markInk, referenceInk } from './markInk.ts';
import { RowText } from './RowText.tsx';
import type { RowMark, RowPlace } from './rowMark.ts';
import type { RowLayout } from './rowLayout.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';

interface RowShapeProps {
  readonly kind: ProvenanceKind;
  readonly hatch: string;
  readonly mark: RowMark;
  readonly place: RowPlace;
  readonly layout: RowLayout;
  /** Top of the row. */
  readonly y: number;
  /** From the axis's unit to pixels. */
  readonly toX: (at: number) => number;
}

/** Everything of one row: interval, mark, comparator line, label and value. */
export function RowShape({ kind, hatch, mark, place, layout, y, toX }: RowShapeProps) {
  const reference = 'reference' in mark ? mark.reference : undefined;
  const middle = y + place.markY;
  return (
    <g>
      <Body mark={mark.mark} middle={middle} toX={toX} kind={kind} hatch={hatch} />
      {reference === undefined ? null : (
        <rect
          x={toX(reference.at) - 1.5}
          y={middle - Math.min(26, layout.rowPx - 2) / 2}
          width="3"
          height={Math.min(26, layout.rowPx - 2)}
          {...referenceInk(kind, hatch)}
        />
      )}
      <RowText mark={mark} place={place} layout={layout} y={y} />
    </g>
  );
}

interface BodyProps {
  readonly mark: DotMark['mark'] | BarMark['mark'];
  readonly middle: number;
  readonly toX: (at: number) => number;
  readonly kind: ProvenanceKind;
  readonly hatch: string;
}

function Body({ mark, middle, toX, kind, hatch }: BodyProps) {
  const ink = markInk(kind, hatch);
  if (mark.kind === 'gap') return null;
  if (mark.kind === 'bar') {
    const width = Math.max(toX(mark.to) - toX(0), mark.to > 0 ? 1.5 : 0);
    return <rect x={toX(0)} y={middle - 15} width={width} height="30" {...ink} />;
  }
  if (mark.kind === 'bar-between') return <BarBetween {...mark} {...{ middle, toX, kind, hatch }} />;
  const { lower, upper } = mark;
  const interval =
    lower === undefined || upper === undefined ? null : (
      <Interval from={toX(lower)} to={toX(upper)} {...{ middle, kind, hatch }} />
    );
  if (mark.kind === 'range') {
    const width = Math.max(toX(mark.high) - toX(mark.low), 3);
    return (
      <>
        {interval}
        <rect x={toX(mark.low)} y={middle - 6.5} width={width} height="13" {...ink} />
      </>
    );
  }
  return (
    <>
      {interval}
      <circle cx={toX(mark.at)} cy={middle} r="6.5" {...ink} />
    </>
  );
}

/** A bar to the least the value can be, with a soft end to the most. */
function BarBetween({
  low,
  high,
  middle,
  toX,
  kind,
  hatch,
}: Omit<BodyProps, 'mark'> & { readonly low: number; readonly high: number }) {
  const ink = markInk(kind, hatch);
  const y = middle - 15;
  return (
    <>
      <rect x={toX(0)} y={y} width={Math.max(toX(low) - toX(0), 0)} height="30" {...ink} />
      <rect
        x={toX(low)}
        y={y}
        width={Math.max(toX(high) - toX(low), 3)}
        height="30"
        {...ink}
        opacity={SOFT[kind]}
      />
    </>
  );
}

/** How strong the ink of what is not certain is; hatched ink needs more of it. */
const SOFT = { real: 0.25, illustrative: 0.45 } as const;

interface IntervalProps {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly kind: ProvenanceKind;
  readonly hatch: string;
}

/** A soft bar: how far chance alone could move the value. */
function Interval({ from, to, middle, kind, hatch }: IntervalProps) {
  const ink = markInk(kind, hatch);
  return (
    <rect x={from} y={middle - 4.5} width={Math.max(to - from, 1)} height="9" {...ink} opacity={SOFT[kind]} />
  );
}
