import type { MetricName, Question } from '../kernel/question.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseIncidents } from './releaseIncidents.ts';
import { releaseShares } from './releaseShares.ts';

/** Metrics whose numbers are shown as they came, with nothing worked out. */
export type PlainMetric = Extract<MetricName, 'shares' | 'incidents'>;

const releasers: { readonly [M in PlainMetric]: Releaser } = {
  shares: releaseShares,
  incidents: releaseIncidents,
};

/** The releaser of a question whose numbers are shown as they came; nothing for any other. */
export function toPlainReleaser({ metric }: Question): Releaser | undefined {
  return metric === 'shares' || metric === 'incidents' ? releasers[metric] : undefined;
}
