import { toFurtherReleaser } from '../disclosure/furtherReleasers.ts';
import { toFurtherBuilder } from '../figure/furtherBuilders.ts';
import type { Wording } from '../figure/wording.ts';
import type { Question } from '../kernel/question.ts';

/** The parts that the first figures do not need; loaded with the first question that asks for one of them. */
export function toFurtherParts(question: Question, { presentation }: Wording) {
  return {
    releaser: () => toFurtherReleaser(question),
    build: () => toFurtherBuilder(question.metric, presentation),
  };
}
