import { useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { SnapshotId } from '../../kernel/ids.ts';
import { FigureChart } from '../charts/FigureChart.tsx';
import { type Picking, PickingContext } from '../charts/picking.ts';
import type { Span } from '../frame/Card.tsx';
import { Follower } from '../frame/Follower.tsx';
import { Heading, type HeadingLevel } from '../frame/Heading.tsx';
import { Band } from './Band.tsx';
import { FigureBoundary } from './FigureBoundary.tsx';
import { FigureNotes } from './FigureNotes.tsx';
import { FigureTable } from './FigureTable.tsx';
import type { FigureAction } from './figureAction.ts';
import { FigureTools } from './FigureTools.tsx';
import { Method } from './Method.tsx';
import { StatusMarks } from './StatusMarks.tsx';
import { useMarkedCopy } from './useMarkedCopy.ts';
import { useSpilledCopy } from './useSpilledCopy.ts';
import { type WaysOn, WaysContext } from './waysOn.ts';
import { WordMark } from './WordMark.tsx';
import './figure.css';

interface FigureFrameProps {
  readonly figure: Figure;
  /** Opens the provenance records the figure stands on. */
  readonly onProvenance: (records: readonly SnapshotId[]) => void;
  /** Further tools, from the registry of ways out. */
  readonly actions?: readonly FigureAction[];
  readonly level?: HeadingLevel;
  readonly span?: Span;
  /** What can be done about a note, beside the notes. */
  readonly offer?: ReactNode;
  /** How one of its numbers is looked at closely, and what is then said of it. */
  readonly closely?: Closely;
}

interface Closely extends Picking {
  /** Stands under the picture; what leads from the number to its row and to the method is in `WaysContext`. */
  readonly detail: ReactNode;
}

/** A figure of more rows than these fills most of a page or more: on paper it may go on over the next. */
const LONG_ROWS = 16;

/**
 * The one way a measured number reaches a page: band, headline, measure, chart or table, notes, tools. Nothing takes the
 * band away, and what is copied or dragged out of the frame carries its kind and source.
 */
export function FigureFrame({
  figure,
  onProvenance,
  actions = [],
  level = 2,
  span = 12,
  offer,
  closely,
}: FigureFrameProps) {
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const marked = useMarkedCopy(figure);
  useSpilledCopy(figure, frame);
  const screenOnly = figure.leaves === 'screen-only';
  const hasTable = figure.table.rows.length > 0;
  const isLong = figure.table.rows.length > LONG_ROWS;
  const undrawn = figure.chart.kind === 'none';
  const ways: WaysOn = {
    showTable: () => {
      setView('table');
      focusSoon(frame, 'tr[aria-current] > th');
    },
    showMethod: () => openMethod(frame.current),
    showPicture: () => {
      setView('chart');
      focusSoon(frame, '.chart [role="img"], .table-box');
    },
  };
  return (
    <figure
      ref={frame}
      className={`figure span-${span} ${figure.kind}${screenOnly ? ' screen-only' : ''}${isLong ? ' long' : ''}`}
      aria-labelledby={id}
      data-figure={figure.key}
      {...marked}
    >
      <Band kind={figure.kind} mark={figure.band.mark}>
        {figure.band.who}{' '}
        <button
          type="button"
          className="link"
          aria-label={`Provenance record: ${figure.toolName}`}
          onClick={() => onProvenance(figure.band.records)}
        >
          Provenance record
        </button>
      </Band>
      {screenOnly ? (
        <p className="unprotected">
          Unprotected, not for publication. <span>This figure has no way out but the screen.</span>
        </p>
      ) : null}
      <div className="picture">
        <div className="figure-body">
          <Heading level={level} id={id}>
            <span className="vh">{figure.prefix}</span> {figure.headline}
          </Heading>
          <p className="measure">
            {figure.measure}
            <StatusMarks marks={figure.marks} />
          </p>
          {view === 'chart' || undrawn ? (
            <FigureBoundary code={figure.code}>
              <PickingContext value={closely}>
                <FigureChart figure={figure} />
              </PickingContext>
            </FigureBoundary>
          ) : null}
          {hasTable && (view === 'table' || undrawn) ? (
            <FigureTable figure={figure} picked={closely?.picked} />
          ) : null}
          <WaysContext value={ways}>{closely?.detail}</WaysContext>
          <Follower of={figure}>
            <Method figure={figure} />
          </Follower>
        </div>
        <Follower of={figure}>
          <div className="figure-foot">
            {offer}
            <FigureNotes figure={figure} />
            <FigureTools
              figure={figure}
              frame={frame}
              actions={actions}
              view={view}
              onView={hasTable && !undrawn ? setView : undefined}
            />
          </div>
        </Follower>
        {figure.kind === 'illustrative' ? <WordMark /> : null}
      </div>
    </figure>
  );
}

/** Leads to a part of the figure that is about to be drawn. */
function focusSoon(frame: RefObject<HTMLElement | null>, part: string): void {
  requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(part)?.focus());
}

/** Unfolds how the figure is worked out, and leads there. */
function openMethod(frame: HTMLElement | null): void {
  const method = frame?.querySelector<HTMLDetailsElement>('details.method');
  if (method === null || method === undefined) return;
  method.open = true;
  method.querySelector('summary')?.focus();
}
