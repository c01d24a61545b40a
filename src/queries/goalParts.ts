import { toGoalReleaser } from '../disclosure/goalReleasers.ts';
import { toGoalBuilder } from '../figure/goalBuilders.ts';
import type { Question } from '../kernel/question.ts';

/** The parts of the Data goal's figures. Throws for a question that asks for something else. */
export function toGoalParts(question: Question) {
  const build = toGoalBuilder(question.metric);
  const releaser = toGoalReleaser(question);
  if (build === undefined || releaser === undefined)
    throw new Error(`not of the Data goal: ${question.metric}`);
  return { releaser, build };
}
