import { useEffect, useState, type ComponentType } from 'react';
import type { RowsChartProps } from './RowsChart.tsx';

type Part =
  | { readonly kind: 'ready'; readonly chart: ComponentType<RowsChartProps> }
  | { readonly kind: 'failed'; readonly cause: unknown };

let held: Part | undefined;
const coming: Promise<Part> = loadRowsChart();

/**
 * The drawing part with Recharts, a chunk of its own that is asked for as soon as a figure may come; undefined until it is there.
 * Throws where it cannot be had. Not through `Suspense`: React keeps what it reveals back until 300 ms after the last reveal.
 */
export function useRowsChart(): ComponentType<RowsChartProps> | undefined {
  const [part, setPart] = useState(held);
  useEffect(() => {
    if (part !== undefined) return undefined;
    let gone = false;
    void coming.then((here) => {
      if (!gone) setPart(here);
    });
    return () => {
      gone = true;
    };
  }, [part]);
  if (part?.kind === 'failed') throw new Error('the drawing part did not come', { cause: part.cause });
  return part?.chart;
}

async function loadRowsChart(): Promise<Part> {
  held = await import('./RowsChart.tsx').then(
    ({ RowsChart }): Part => ({ kind: 'ready', chart: RowsChart }),
    (cause: unknown): Part => ({ kind: 'failed', cause }),
  );
  return held;
}
