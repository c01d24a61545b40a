import type { OutcomeMetric } from '../disclosure/outcomeReleasers.ts';
import type { ContentBuilder } from './assembleFigure.ts';
import { buildBoard } from './builders/buildBoard.ts';
import { buildLikelihood } from './builders/buildLikelihood.ts';
import { buildProgression } from './builders/buildProgression.ts';
import { buildRaceDisparity } from './builders/buildRaceDisparity.ts';

/** The builders of who gets where: senior grades, an outcome, the board. */
export const outcomeBuilders: { readonly [M in OutcomeMetric]: ContentBuilder } = {
  'grade-progression': buildProgression,
  'relative-likelihood': buildLikelihood,
  'race-disparity': buildRaceDisparity,
  'board-difference': buildBoard,
};
