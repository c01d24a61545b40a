import { type OutcomeMetric, outcomeReleasers } from '../disclosure/outcomeReleasers.ts';
import { outcomeBuilders } from '../figure/outcomeBuilders.ts';

/** The parts of a metric of who gets where. */
export function toOutcomeParts(metric: OutcomeMetric) {
  return { releaser: outcomeReleasers[metric], build: outcomeBuilders[metric] };
}
