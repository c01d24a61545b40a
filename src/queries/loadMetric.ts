import { toFirstReleaser } from '../disclosure/firstReleasers.ts';
import type { Releaser } from '../disclosure/releaseBy.ts';
import type { ContentBuilder } from '../figure/assembleFigure.ts';
import { toFirstBuilder } from '../figure/firstBuilders.ts';
import type { Wording } from '../figure/wording.ts';
import type { Question } from '../kernel/question.ts';

/** What answers one question: the releaser of its metric, and the builder of its figure. */
export interface MetricParts {
  readonly releaser: Releaser;
  readonly build: ContentBuilder;
}

/** The parts of a question: at once for what the first figures ask, otherwise from a chunk of their own. */
export async function loadMetric(question: Question, wording: Wording = {}): Promise<MetricParts> {
  const releaser = toFirstReleaser(question);
  const build = toFirstBuilder(question.metric, wording.presentation);
  if (releaser !== undefined && build !== undefined) return { releaser, build };
  switch (question.metric) {
    // Metrics of the overview that are no comparison.
    case 'headcount':
    case 'rates':
    case 'shares':
    case 'incidents': {
      const { toPlainParts } = await import('./plainParts.ts');
      return toPlainParts(question);
    }
    case 'representation':
      return {
        releaser: releaser ?? (await loadCompared(question)),
        build: build ?? (await loadPictures()).toBuilder(wording.presentation),
      };
    case 'change': {
      const { toChangeParts } = await import('./changeParts.ts');
      return toChangeParts(question);
    }
    case 'trend': {
      const { trendParts } = await import('./trendParts.ts');
      return trendParts;
    }
    case 'incident-trend': {
      const { incidentTrendParts } = await import('./incidentTrendParts.ts');
      return incidentTrendParts;
    }
    case 'data-goal': {
      const { scorecardParts } = await import('./scorecardParts.ts');
      return scorecardParts;
    }
    // What returns say.
    case 'reporting':
    case 'completion':
    case 'departments': {
      const { toGoalParts } = await import('./goalParts.ts');
      return toGoalParts(question);
    }
    // With the dictionary of labels that they need.
    case 'incident-rate':
    case 'disparity-ratio': {
      const { toRateParts } = await import('./rateParts.ts');
      return toRateParts(question);
    }
    default: {
      const { toOutcomeParts } = await import('./outcomeParts.ts');
      return toOutcomeParts(question.metric);
    }
  }
}

async function loadPictures() {
  const { pictureParts } = await import('./pictureParts.ts');
  return pictureParts;
}

/** The grade below comes with the pictures: the path is drawn against it. */
async function loadCompared({ comparator }: Question): Promise<Releaser> {
  if (comparator.kind === 'feeder-grade') return (await loadPictures()).releaseFeeders;
  const { comparedParts } = await import('./comparedParts.ts');
  return comparedParts.releaser;
}
