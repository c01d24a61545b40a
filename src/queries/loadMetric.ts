import { toFirstReleaser } from '../disclosure/firstReleasers.ts';
import type { Releaser } from '../disclosure/releaseBy.ts';
import type { ContentBuilder } from '../figure/assembleFigure.ts';
import { toFirstBuilder } from '../figure/firstBuilders.ts';
import type { Wording } from '../figure/wording.ts';
import type { MetricName, Question } from '../kernel/question.ts';

/** What answers one question: the releaser of its metric, and the builder of its figure. */
export interface MetricParts {
  readonly releaser: Releaser;
  readonly build: ContentBuilder;
}

/** Metrics of the overview that are no comparison. */
const PLAIN: ReadonlySet<MetricName> = new Set<MetricName>(['headcount', 'rates', 'shares', 'incidents']);

/** Rates of incidents, with the dictionary of labels that they need. */
const RATES: ReadonlySet<MetricName> = new Set<MetricName>(['incident-rate', 'disparity-ratio']);

/** The parts of a question: at once for what the first figures ask, otherwise from a chunk of their own. */
export async function loadMetric(question: Question, wording: Wording = {}): Promise<MetricParts> {
  const releaser = toFirstReleaser(question);
  const build = toFirstBuilder(question.metric, wording.presentation);
  if (releaser !== undefined && build !== undefined) return { releaser, build };
  if (PLAIN.has(question.metric)) {
    const { toPlainParts } = await import('./plainParts.ts');
    return toPlainParts(question);
  }
  if (RATES.has(question.metric)) {
    const { toRateParts } = await import('./rateParts.ts');
    return toRateParts(question);
  }
  const { toFurtherParts } = await import('./furtherParts.ts');
  const further = toFurtherParts(question, wording);
  return { releaser: releaser ?? further.releaser(), build: build ?? further.build() };
}
