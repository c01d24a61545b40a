import { createContext, type ReactNode, use, useMemo } from 'react';
import { ComposedChart } from 'recharts';

const DrawnContext = createContext<ReactNode>(null);

interface ChartSurfaceProps {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What stands above and left of the plot, where there are axes. */
  readonly topPx?: number;
  readonly leftPx?: number;
  readonly layout?: 'horizontal' | 'vertical';
  readonly children: ReactNode;
}

/**
 * Recharts' surface at its true size. It stands as long as its sizes do: handed down to it, what is drawn would have every part of the
 * chart worked out and told to its store again, whatever changed.
 */
export function ChartSurface({
  widthPx,
  heightPx,
  topPx = 0,
  leftPx = 0,
  layout = 'horizontal',
  children,
}: ChartSurfaceProps) {
  const surface = useMemo(
    () => (
      <ComposedChart
        layout={layout}
        width={widthPx}
        height={heightPx}
        accessibilityLayer={false}
        margin={{ top: topPx, right: 0, bottom: 0, left: leftPx }}
      >
        <Drawn />
      </ComposedChart>
    ),
    [layout, widthPx, heightPx, topPx, leftPx],
  );
  return <DrawnContext value={children}>{surface}</DrawnContext>;
}

function Drawn() {
  return use(DrawnContext);
}
