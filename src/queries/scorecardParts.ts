import { releaseGoal } from '../disclosure/releaseGoal.ts';
import { buildGoal } from '../figure/builders/buildGoal.ts';

/** The parts of the Data goal's scorecard, the first figure of the overview. */
export const scorecardParts = { releaser: releaseGoal, build: buildGoal };
