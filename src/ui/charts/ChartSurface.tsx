import { createContext, type ReactNode, use, useMemo } from 'react';
import { ComposedChart } from 'recharts';

const DrawnContext = createContext<ReactNode>(null);

interface ChartSurfaceProps {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly children: ReactNode;
}

/**
 * Recharts' surface at its true size. It stands as long as its sizes do: handed down to it, what is drawn would have every part of the
 * chart worked out and told to its store again, whatever changed.
 */
export function ChartSurface({ widthPx, heightPx, children }: ChartSurfaceProps) {
  const surface = useMemo(
    () => (
      <ComposedChart width={widthPx} height={heightPx} accessibilityLayer={false}>
        <Drawn />
      </ComposedChart>
    ),
    [widthPx, heightPx],
  );
  return <DrawnContext value={children}>{surface}</DrawnContext>;
}

function Drawn() {
  return use(DrawnContext);
}
