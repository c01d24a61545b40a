import type { MetricName } from '../kernel/question.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildIncidentRates } from './builders/buildIncidentRates.ts';

/** The builder of a rate of incidents; nothing for any other metric. */
export function toRateBuilder(metric: MetricName): ContentBuilder | undefined {
  return metric === 'incident-rate' || metric === 'disparity-ratio' ? buildIncidentRates : undefined;
}
