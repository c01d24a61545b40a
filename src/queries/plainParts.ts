import { toFirstReleaser } from '../disclosure/firstReleasers.ts';
import { toPlainReleaser } from '../disclosure/plainReleasers.ts';
import { toPlainBuilder } from '../figure/plainBuilders.ts';
import type { Question } from '../kernel/question.ts';

/** The parts of the overview's plain figures. Throws for a question that asks for a comparison. */
export function toPlainParts(question: Question) {
  const build = toPlainBuilder(question.metric);
  const releaser = toFirstReleaser(question) ?? toPlainReleaser(question);
  if (build === undefined || releaser === undefined)
    throw new Error(`not a plain metric: ${question.metric}`);
  return { releaser, build };
}
