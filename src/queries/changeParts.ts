import { toChangeReleaser } from '../disclosure/toChangeReleaser.ts';
import { buildChange } from '../figure/builders/buildChange.ts';
import type { Question } from '../kernel/question.ts';

/** The parts of a change between two snapshots. */
export function toChangeParts(question: Question) {
  return { releaser: toChangeReleaser(question), build: buildChange };
}
