import type { MetricName, Question } from '../kernel/question.ts';
import type { FirstMetric } from './firstReleasers.ts';
import type { GoalMetric } from './goalReleasers.ts';
import { type OutcomeMetric, outcomeReleasers } from './outcomeReleasers.ts';
import type { PlainMetric } from './plainReleasers.ts';
import type { RateMetric } from './rateReleasers.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseCompared } from './releaseCompared.ts';
import { releaseIncidentTrend } from './releaseIncidentTrend.ts';
import { releaseTrend } from './releaseTrend.ts';
import { toChangeReleaser } from './toChangeReleaser.ts';

const releasers: {
  readonly [
    M in
      | Exclude<MetricName, FirstMetric | PlainMetric | RateMetric | OutcomeMetric | GoalMetric | 'change'>
      | 'representation'
  ]: Releaser;
} = { representation: releaseCompared, trend: releaseTrend, 'incident-trend': releaseIncidentTrend };

/** The releaser of a question that needs more than the first figures do. Throws for one that does not. */
export function toFurtherReleaser(question: Question): Releaser {
  const { metric } = question;
  switch (metric) {
    case 'change':
      return toChangeReleaser(question);
    case 'representation':
    case 'trend':
    case 'incident-trend':
      return releasers[metric];
    case 'headcount':
    case 'rates':
    case 'shares':
    case 'incidents':
    case 'incident-rate':
    case 'disparity-ratio':
    case 'data-goal':
    case 'reporting':
    case 'completion':
    case 'departments':
      throw new Error(`not a further metric: ${metric}`);
    default:
      return outcomeReleasers[metric];
  }
}
