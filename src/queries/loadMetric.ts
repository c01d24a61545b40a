import { toFirstReleaser } from '../disclosure/firstReleasers.ts';
import type { Releaser } from '../disclosure/releaseBy.ts';
import type { ContentBuilder } from '../figure/assembleFigure.ts';
import { toFirstBuilder } from '../figure/firstBuilders.ts';
import type { Wording } from '../figure/wording.ts';
import type { Question } from '../kernel/question.ts';
import { buildChunk } from './buildChunk.ts';

/** What answers one question: the releaser of its metric, and the builder of its figure. */
export interface MetricParts {
  readonly releaser: Releaser;
  readonly build: ContentBuilder;
}

const chunks = {
  plain: buildChunk(() => import('./plainParts.ts')),
  pictures: buildChunk(() => import('./pictureParts.ts')),
  compared: buildChunk(() => import('./comparedParts.ts')),
  change: buildChunk(() => import('./changeParts.ts')),
  trend: buildChunk(() => import('./trendParts.ts')),
  incidentTrend: buildChunk(() => import('./incidentTrendParts.ts')),
  scorecard: buildChunk(() => import('./scorecardParts.ts')),
  goal: buildChunk(() => import('./goalParts.ts')),
  rates: buildChunk(() => import('./rateParts.ts')),
  outcomes: buildChunk(() => import('./outcomeParts.ts')),
};

/**
 * The parts of a question: at once for what the first figures ask and where the chunk they stand in is here, otherwise once that has
 * come.
 */
export function loadMetric(question: Question, wording: Wording = {}): MetricParts | Promise<MetricParts> {
  const releaser = toFirstReleaser(question);
  const build = toFirstBuilder(question.metric, wording.presentation);
  if (releaser !== undefined && build !== undefined) return { releaser, build };
  switch (question.metric) {
    // Metrics of the overview that are no comparison.
    case 'headcount':
    case 'rates':
    case 'shares':
    case 'incidents':
      return chunks.plain(({ toPlainParts }) => toPlainParts(question));
    case 'representation':
      return loadShares(question, wording, { releaser, build });
    case 'change':
      return chunks.change(({ toChangeParts }) => toChangeParts(question));
    case 'trend':
      return chunks.trend(({ trendParts }) => trendParts);
    case 'incident-trend':
      return chunks.incidentTrend(({ incidentTrendParts }) => incidentTrendParts);
    case 'data-goal':
      return chunks.scorecard(({ scorecardParts }) => scorecardParts);
    // What returns say.
    case 'reporting':
    case 'completion':
    case 'departments':
      return chunks.goal(({ toGoalParts }) => toGoalParts(question));
    // With the dictionary of labels that they need.
    case 'incident-rate':
    case 'disparity-ratio':
      return chunks.rates(({ toRateParts }) => toRateParts(question));
    default: {
      const { metric } = question;
      return chunks.outcomes(({ toOutcomeParts }) => toOutcomeParts(metric));
    }
  }
}

/** Shares against another population than the usual, or in a picture that has a builder of its own. */
function loadShares(
  question: Question,
  { presentation }: Wording,
  { releaser, build }: { readonly [P in keyof MetricParts]: MetricParts[P] | undefined },
): MetricParts | Promise<MetricParts> {
  const released = releaser ?? loadCompared(question);
  const built = build ?? chunks.pictures(({ pictureParts }) => pictureParts.toBuilder(presentation));
  if (!(released instanceof Promise) && !(built instanceof Promise))
    return { releaser: released, build: built };
  return Promise.all([released, built]).then(([first, then]) => ({ releaser: first, build: then }));
}

/** The grade below comes with the pictures: the path is drawn against it. */
function loadCompared({ comparator }: Question): Releaser | Promise<Releaser> {
  return comparator.kind === 'feeder-grade'
    ? chunks.pictures(({ pictureParts }) => pictureParts.releaseFeeders)
    : chunks.compared(({ comparedParts }) => comparedParts.releaser);
}
