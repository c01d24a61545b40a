import type { MetricName } from '../kernel/question.ts';
import { releaseBoard } from './releaseBoard.ts';
import type { Releaser } from './releaseBy.ts';
import { releaseLikelihood } from './releaseLikelihood.ts';
import { releaseProgression } from './releaseProgression.ts';
import { releaseRaceDisparity } from './releaseRaceDisparity.ts';

/** Metrics of who gets where: senior grades, an outcome, the board. */
export type OutcomeMetric = Extract<
  MetricName,
  'grade-progression' | 'relative-likelihood' | 'race-disparity' | 'board-difference'
>;

/** Their releasers. */
export const outcomeReleasers: { readonly [M in OutcomeMetric]: Releaser } = {
  'grade-progression': releaseProgression,
  'relative-likelihood': releaseLikelihood,
  'race-disparity': releaseRaceDisparity,
  'board-difference': releaseBoard,
};
