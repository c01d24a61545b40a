import { toRateReleaser } from '../disclosure/rateReleasers.ts';
import { toRateBuilder } from '../figure/rateBuilders.ts';
import type { Question } from '../kernel/question.ts';

/** The parts of a rate of incidents. Throws for a question that asks for something else. */
export function toRateParts(question: Question) {
  const build = toRateBuilder(question.metric);
  const releaser = toRateReleaser(question);
  if (build === undefined || releaser === undefined)
    throw new Error(`not a rate of incidents: ${question.metric}`);
  return { releaser, build };
}
