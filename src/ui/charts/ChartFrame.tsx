import type { CSSProperties, MouseEvent, ReactNode, RefObject } from 'react';
import { toAltOnScreen } from '../../figure/altPlaces.ts';
import type { Figure } from '../../figure/figure.ts';
import { placeIn, usePicking } from './picking.ts';
import { useMarkCursor } from './useMarkCursor.ts';
import type { ChartWidth } from './useWidthPx.ts';

interface ChartFrameProps {
  readonly figure: Figure;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly width: ChartWidth;
  /** In the chart's own pixels. */
  readonly heightPx: number;
  readonly marks: readonly { readonly key: string; readonly spoken: string }[];
  /** Where the frame round one mark stands. */
  readonly cursorAt: (at: number) => CSSProperties | undefined;
  readonly cursorClass?: string;
  /** The mark under a place of the chart. */
  readonly markAt: (x: number, y: number) => number | undefined;
  readonly children: ReactNode;
}

/**
 * A chart with one tab stop: arrow keys walk through its marks, each announced politely; Enter or a press chooses one. For a
 * reader who browses it is one picture with its words; the table has the numbers.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { figure, box, width, heightPx, marks, cursorAt, cursorClass = '', markAt, children } = props;
  const { pickedAt, pick } = usePicking(marks);
  const { at, keys } = useMarkCursor(marks.length, pick);
  const active = at === undefined ? undefined : marks[at];
  const shown = at ?? pickedAt;
  const place = shown === undefined ? undefined : cursorAt(shown);
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { x, y } = placeIn(event);
    const found = markAt(x, y);
    if (found !== undefined) pick?.(found);
  };
  const scaled =
    width.scale === 1 ? {} : { transform: `scale(${width.scale})`, width: `${100 / width.scale}%` };
  return (
    <div ref={box} className="chart" style={{ minHeight: heightPx * width.scale }}>
      <div className="chart-scale" style={scaled}>
        <div
          role="img"
          aria-label={toAltOnScreen(figure)}
          aria-roledescription="chart"
          className={pick === undefined ? undefined : 'pickable'}
          data-mark={active?.key}
          {...keys}
          {...(pick === undefined ? {} : { onClick })}
        >
          {children}
        </div>
        {place === undefined ? null : (
          <div
            className={`cursor ${cursorClass}${at === undefined ? ' picked' : ''}`}
            aria-hidden="true"
            style={place}
          />
        )}
      </div>
      <p className="vh" aria-live="polite">
        {active?.spoken}
      </p>
    </div>
  );
}
