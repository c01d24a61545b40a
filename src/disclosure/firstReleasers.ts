import type { MetricName, Question } from '../kernel/question.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseHeadcount, releaseRates, releaseRepresentation } from './releaseCounts.ts';

/** Metrics that the first figures need. */
export type FirstMetric = Extract<MetricName, 'headcount' | 'representation' | 'rates'>;

const releasers: { readonly [M in FirstMetric]: Releaser } = {
  headcount: releaseHeadcount,
  representation: releaseRepresentation,
  rates: releaseRates,
};

/** Whether a metric is one of the first. */
function isFirstMetric(metric: MetricName): metric is FirstMetric {
  return Object.hasOwn(releasers, metric);
}

/** The releaser of a question that the first figures ask; nothing for one that needs more. */
export function toFirstReleaser({ metric, comparator }: Question): Releaser | undefined {
  if (!isFirstMetric(metric)) return undefined;
  if (metric === 'representation' && comparator.kind !== 'none' && comparator.kind !== 'all-staff')
    return undefined;
  return releasers[metric];
}
