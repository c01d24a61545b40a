import type { MetricName, Question } from '../kernel/question.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseIncidentRates } from './releaseIncidentRates.ts';

/** Metrics of incidents among people: they bring the whole dictionary of ethnic labels along. */
export type RateMetric = Extract<MetricName, 'incident-rate' | 'disparity-ratio'>;

/** The releaser of a rate of incidents; nothing for any other metric. */
export function toRateReleaser({ metric }: Question): Releaser | undefined {
  return metric === 'incident-rate' || metric === 'disparity-ratio' ? releaseIncidentRates : undefined;
}
