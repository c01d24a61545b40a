import type { ChartModel } from '../../figure/chartModel.ts';
import type { Figure } from '../../figure/figure.ts';

/** A figure whose chart is of one of these kinds. Still branded: what draws it cannot be given bare numbers. */
export type FigureWith<K extends ChartModel['kind']> = Figure & {
  readonly chart: Extract<ChartModel, { kind: K }>;
};

/** Whether a figure is drawn in one of these ways. */
export function isDrawnAs<K extends ChartModel['kind']>(
  figure: Figure,
  ...kinds: readonly K[]
): figure is FigureWith<K> {
  return kinds.some((kind) => kind === figure.chart.kind);
}
